import { z } from 'zod';
import { namedMonths } from '../../../schemas/words/period.ts';
import { Refused } from '../refusal.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Snapshots } from '../snapshots.ts';
import { readContentPage } from './publication.ts';
import type { Attachment } from './publication.ts';
import { readDocument } from './read-document.ts';

const GOV_UK = 'https://www.gov.uk';

/** The part of a gov.uk content item that is read (schema `document_collection`). */
const Collection = z.object({
  links: z.object({
    documents: z.array(z.object({ title: z.string(), base_path: z.string().startsWith('/') })),
  }),
});

/** The newest page of a series, with the files that it has attached. */
export interface NewestPage {
  readonly title: string;
  readonly url: string;
  /** The last month (`YYYY-MM`) that its title names: the end of what it is about. */
  readonly last: string;
  /** The day of its last change; null where it says none. */
  readonly updated: string | null;
  readonly files: readonly Attachment[];
  /** The collection and the page, as they were taken. */
  readonly snapshots: readonly Snapshot[];
}

/**
 * Takes the newest page of a series on gov.uk, whose address changes with every release: among the
 * pages of the collection at `path` whose title begins with `titled`, the one that names the latest
 * month ("… statistics to October 2025"). Throws {@link Refused} naming the titles that there are when
 * none is of the series.
 */
export async function takeNewestPage(
  snapshots: Snapshots,
  { path, titled }: { readonly path: string; readonly titled: string },
): Promise<NewestPage> {
  const collection = await snapshots.take({
    url: `${GOV_UK}/api/content${path}`,
    role: 'metadata',
  });
  const read = Collection.safeParse(JSON.parse(await readDocument(collection.path)));
  if (!read.success) throw new Refused('unlike_collection', z.prettifyError(read.error));
  const { documents } = read.data.links;
  const series = documents.flatMap(({ title, base_path }) => {
    const last = namedMonths(title).at(-1);
    const isOfSeries = title.toLowerCase().startsWith(titled.toLowerCase());
    return isOfSeries && last !== undefined ? [{ title, base_path, last }] : [];
  });
  const newest = series.toSorted((a, b) => (a.last < b.last ? -1 : 1)).at(-1);
  if (!newest) {
    const held = documents.map(({ title }) => `"${title}"`).join(', ') || 'no page';
    throw new Refused(
      'no_release',
      `${path} has no page titled "${titled}" with a month; it has ${held}`,
    );
  }
  const { title, base_path, last } = newest;
  const page = await snapshots.take({
    url: `${GOV_UK}/api/content${base_path}`,
    role: 'metadata',
  });
  return {
    ...{ title, last, url: `${GOV_UK}${base_path}`, snapshots: [collection, page] },
    ...(await readContentPage(page.path)),
  };
}
