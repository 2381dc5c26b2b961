import type { Html } from '../../support/html/read-html.ts';
import { printedNumbers } from './printed.ts';

const SENTENCE = /-sentence$/;
/** A level of confidence is a word, not a figure. */
const LEVEL = '95%';

/** A text without every one of these others, the longest first, so that none is left in parts. */
function without(text: string, others: readonly string[]): string {
  return others
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, other) => (other === '' ? left : left.replaceAll(other, ' ')), text);
}

/** The names that stand in a sentence too: of periods, places and measures, with or without a capital. */
const namesOf = (tables: readonly Html[]): string[] =>
  tables
    .flatMap((table) => [...table.wordsOf('th'), ...table.wordsOf('caption')])
    .flatMap((words) => [words, ...words.split(', ')])
    .flatMap((words) => [words, words.toLowerCase()]);

/** Places without a figure: those that a page names below its table, and the rows without a number. */
function countWithout(page: Html, tables: readonly Html[]): number {
  const named = page
    .all('#without-figure')
    .flatMap(({ words }) => words.split(';'))
    .filter((name) => name.trim() !== '');
  const bare = tables
    .flatMap((table) => table.rows())
    .filter((cells) => cells.some(({ tag }) => tag === 'td'))
    .filter((cells) => !cells.slice(1).some(({ words }) => /\d/.test(words)));
  return named.length + bare.length;
}

/**
 * Why the numbers of the sentences beside the charts of a page are not in the tables of the same
 * charts, and how many were looked at. What a sentence counts (places, figures without a number) is
 * at most as much as the table has rows, or is the number of places that have no figure.
 */
export function holdToTable(page: Html): { held: number; faults: string[] } {
  const faults: string[] = [];
  let held = 0;
  for (const sentence of page.all('[id$="-sentence"]')) {
    const id = (sentence.attribute('id') ?? '').replace(SENTENCE, '');
    const tables = [`${id}-table`, `${id}-table-earlier`, id.replace('chart-', '')].flatMap(
      (each) => page.all(`table#${each}`),
    );
    if (tables.length === 0) continue;
    const cells = new Set(
      tables
        .flatMap((table) => table.wordsOf('td'))
        .flatMap(printedNumbers)
        .map(({ value }) => value),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows().length, 0);
    const lacking = countWithout(page, tables);
    const bare = without(sentence.words, [LEVEL, ...namesOf(tables)]);
    for (const { text, value } of printedNumbers(bare)) {
      held += 1;
      const counts = Number.isInteger(value) && (value <= rows || value === lacking);
      if (!cells.has(value) && !counts) {
        faults.push(`${text} of “${sentence.words}” is not in the table ${id}`);
      }
    }
  }
  return { held, faults };
}
