import { namedMonths } from '../../../../schemas/words/period.ts';
import type { NewestPage } from '../../../fetch/documents/collection.ts';
import type { Attachment } from '../../../fetch/documents/publication.ts';
import { Refused } from '../../../fetch/refusal.ts';

/** A title or the name of a file as plain words: `FES_in-year-data` is `fes in year data`. */
const plain = (words: string): string => words.toLowerCase().replaceAll(/[\s_-]+/g, ' ');

const isCsv = ({ filename }: Attachment): boolean => /\.csv$/i.test(filename);

/** The last month that a file names; the empty text where it names none. */
const monthOf = ({ title, filename }: Attachment): string =>
  namedMonths(`${title} ${filename}`).sort().at(-1) ?? '';

/**
 * The CSV of a list of inspections: one whose title or name has one of the words, of the latest month
 * among several. Throws {@link Refused} naming the page and the files that it has when there is none,
 * or when two are of the same month.
 */
export function findFile(page: NewestPage, words: readonly string[]): Attachment {
  const found = page.files
    .filter(isCsv)
    .filter(({ title, filename }) =>
      words.some((each) => plain(`${title} ${filename}`).includes(plain(each))),
    )
    .toSorted((a, b) => (monthOf(a) < monthOf(b) ? 1 : -1));
  const [newest, next] = found;
  const asked = words.map((each) => `"${each}"`).join(' or ');
  if (!newest) {
    const held = page.files.map(({ filename }) => filename).join(', ') || 'no file';
    throw new Refused(
      'no_file',
      `the page "${page.title}" (${page.url}) has no CSV of ${asked}; it has ${held}`,
    );
  }
  if (next && monthOf(next) === monthOf(newest)) {
    throw new Refused(
      'file_twice',
      `the page "${page.title}" has two CSV files of ${asked}: ${newest.filename} and ${next.filename}`,
    );
  }
  return newest;
}
