import { hintOfRename } from '../../../../../../schemas/words/nearest.ts';
import { Refused } from '../../../../../fetch/refusal.ts';
import type { ApiDataSet } from '../../../source.ts';
import { dataSetsUrl, dataSetUrl, publicationsUrl } from '../address.ts';
import { DataSet, DataSets, Publications } from '../answers.ts';
import type { Ask } from '../ask.ts';
import { readPages } from './read-pages.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What has this title, however its letters and spaces are written. Throws {@link Refused}. */
function findTitled<T extends Titled>(list: readonly T[], title: string, what: string): T {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
  const found = list.filter((each) => plain(each.title) === plain(title));
  const [first, second] = found;
  if (first && !second) return first;
  if (second) throw new Refused('two_of_a_title', `two ${what}s are called "${title}"`);
  const titles = list.map((each) => each.title);
  const hint = hintOfRename(title, titles) || ` among ${titles.join('; ') || 'none'}`;
  throw new Refused(`${what.replace(' ', '_')}_not_found`, `there is no ${what} "${title}"${hint}`);
}

/** Says what took the place of a data set, where the API tells. */
async function nameSuccessor(ask: Ask, { supersedingDataSetId }: DataSet): Promise<string> {
  if (typeof supersedingDataSetId !== 'string') return 'the publisher names nothing in its place';
  const next = await ask(dataSetUrl(supersedingDataSetId), DataSet);
  return `the publisher names "${next.title}" (${next.id}) in its place`;
}

/** A data set that was found, and why it will get no more figures; null where it will. */
export interface FoundDataSet {
  readonly id: string;
  readonly superseded: string | null;
}

/**
 * Finds a data set by the titles of its publication and its own: ids of the API are no names. Throws
 * {@link Refused} for a title that is not there, with the nearest, and for a withdrawn data set,
 * with what took its place.
 */
export async function findDataSet(
  ask: Ask,
  { publication, title }: Pick<ApiDataSet, 'publication' | 'title'>,
): Promise<FoundDataSet> {
  const publications = await readPages((page) =>
    ask(publicationsUrl(publication, page), Publications),
  );
  const { id } = findTitled(publications, publication, 'publication');
  const dataSets = await readPages((page) => ask(dataSetsUrl(id, page), DataSets));
  const found = findTitled(dataSets, title, 'data set');
  if (found.status === 'Published') return { id: found.id, superseded: null };
  const successor = await nameSuccessor(ask, found);
  if (found.status === 'Withdrawn') {
    throw new Refused('data_set_withdrawn', `"${title}" was withdrawn; ${successor}`);
  }
  return { id: found.id, superseded: `"${title}" gets no more figures; ${successor}` };
}
