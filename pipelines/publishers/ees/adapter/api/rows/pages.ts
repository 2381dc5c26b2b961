import { countWords } from '../../../../../../schemas/words/count-words.ts';
import { Refused } from '../../../../../fetch/refusal.ts';
import type { PublisherRequest } from '../../../../../fetch/request.ts';
import type { Snapshot } from '../../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../../fetch/snapshots.ts';
import { MOST } from '../address.ts';
import { QueryPage } from '../answers.ts';
import type { Meta } from '../answers.ts';
import { readAnswer } from '../ask.ts';
import { demandOwnIds } from './own-ids.ts';

/** Throws {@link Refused} for what a page may be wrong in: warnings, its number, its rows. */
function demandPage({ paging, results, warnings }: QueryPage, page: number, total: number): void {
  const [warning] = warnings;
  if (warning) {
    const detail = warning.detail === undefined ? '' : ` ${JSON.stringify(warning.detail)}`;
    throw new Refused('query_warned', `${warning.code}: ${warning.message}${detail}`);
  }
  const expected = Math.min(MOST.results, paging.totalResults - (page - 1) * MOST.results);
  if (paging.page !== page || results.length !== expected || paging.totalResults !== total) {
    throw new Refused(
      'wrong_page',
      `page ${page} of ${countWords(total, 'row')} came as page ${paging.page} of ${paging.totalResults} with ${countWords(results.length, 'row')}, where ${expected} were due`,
    );
  }
}

/**
 * Takes all pages of a question. Throws {@link Refused} for a page that is not the one asked for, for
 * a warning (the API answers a question about what does not exist with fewer rows and a warning), and
 * for ids that are not of this data set.
 */
export async function takePages(
  snapshots: Snapshots,
  request: (page: number) => PublisherRequest,
  meta: Meta,
): Promise<Snapshot[]> {
  const taken: Snapshot[] = [];
  let total: number | undefined;
  for (let page = 1, last = 1; page <= last; page += 1) {
    let paging: QueryPage['paging'] | undefined;
    const snapshot = await snapshots.take({
      ...request(page),
      role: 'data',
      inspect: async ({ path }) => {
        const answer = await readAnswer(path, QueryPage);
        demandPage(answer, page, total ?? answer.paging.totalResults);
        demandOwnIds(answer.results, meta, page);
        paging = answer.paging;
        return { rows: answer.results.length };
      },
    });
    // What a killed run had taken was looked at then.
    paging ??= (await readAnswer(snapshot.path, QueryPage)).paging;
    total ??= paging.totalResults;
    last = paging.totalPages;
    taken.push(snapshot);
  }
  return taken;
}
