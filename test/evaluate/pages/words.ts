import { countVisible, proseOf, visibleBlocks } from '../../support/html/visible-text.ts';
import type { Part } from '../part.ts';
import { withSite } from '../site.ts';
import { chooseOnly } from '../only.ts';
import { KIND_NAMES, readKinds } from './kinds.ts';
import { readingGrade } from './reading-grade.ts';

const row = (kind: string, words: string, grade: string): string =>
  `${kind.padEnd(22)}${words.padStart(7)}${grade.padStart(8)}`;

/**
 * Words that stand on a page before anything is unfolded (main part, without pictures), and the school
 * grade that its sentences are read with ease from, for one page of every kind. A table to be looked
 * at: nothing is judged.
 */
export const words: Part = {
  name: 'words and reading grade, one page of every kind',
  judged: KIND_NAMES,
  absent: () => null,
  run: (write, only) =>
    withSite(async (site) => {
      write(row('page', 'words', 'grade'));
      const pages = await readKinds(site, chooseOnly(KIND_NAMES, only), (kind, status) => {
        write(`${kind}: ${status}, not there`);
      });
      const grades: number[] = [];
      for (const { kind, markup } of pages) {
        const blocks = visibleBlocks(markup);
        const grade = readingGrade(proseOf(blocks));
        if (grade !== undefined) grades.push(grade);
        write(row(kind, String(countVisible(blocks)), grade?.toFixed(1) ?? 'none'));
      }
      const middle = grades.toSorted((a, b) => a - b)[Math.floor(grades.length / 2)];
      write(
        `middle grade ${middle?.toFixed(1) ?? 'none'} of ${grades.length} pages with sentences`,
      );
      return true;
    }),
};
