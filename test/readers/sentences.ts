import type { HtmlCell, HtmlPage, HtmlTable } from './html-page.ts';

const SENTENCE = '-sentence';
const NUMBER = /-?£?\d[\d,]*(\.\d+)?%?/g;
/** Words of units and measures that hold numbers which are no figures. */
const AGES = /\b(aged )?\d+ (to \d+|and over)\b|\bper 100\b|\bAge \d+\+/g;

/** How many areas of how many are drawn: counts of rows, proved where charts are tested. */
const COUNTS = /\b(\d+ of|All) \d+ [^.]+ ha(s|ve) a figure here\./g;

/** How sure an interval is: the same in every sentence that speaks of one. */
const CONFIDENCE = /\b\d+% confidence interval\b/g;

/** One chart's sentence and the figures of the tables beside it. */
export interface Said {
  readonly id: string;
  readonly sentence: string;
  readonly numbers: readonly string[];
  /** Numbers of the sentence that no cell shows. */
  readonly nowhere: readonly string[];
}

const withoutWords = (sentence: string): string =>
  [AGES, COUNTS, CONFIDENCE].reduce((text, words) => text.replaceAll(words, '…'), sentence);

const figuresOf = (cells: readonly HtmlCell[]): string[] =>
  cells.flatMap(({ figure }) => (figure === null ? [] : [figure]));

/** The two ends of every interval that stands beside a figure. */
const endsOf = (cells: readonly HtmlCell[]): string[] =>
  cells.flatMap(({ text }) => {
    const range = /\((?:likely|between) ([^)]+)\)/.exec(text)?.[1] ?? '';
    return [...range.matchAll(NUMBER)].map(([number]) => number);
  });

/** What a sentence may name and what is not a figure: periods, series, the measure, a break. */
function namesOf(tables: readonly HtmlTable[]): string[] {
  const names = tables.flatMap(({ caption, head, rows }) => [
    caption,
    ...caption.replace(' (invented figures)', '').split(', '),
    ...head,
    ...rows.flatMap(([first]) => (first ? [first.text] : [])),
  ]);
  return names.filter((name) => /\d/.test(name)).toSorted((a, b) => b.length - a.length);
}

/** A name where it stands alone, not as part of a number. */
const wholeName = (name: string): RegExp =>
  new RegExp(`(?<![\\d,.£])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d%]|,\\d)`, 'gi');

const isTableOf = (chart: string, { id }: HtmlTable): boolean => id.startsWith(`${chart}-table`);

/**
 * Every chart sentence of a page with its numbers looked up in the tables of the same chart, as
 * they are printed. A sentence belongs to the tables whose ids begin as its own does.
 */
export function readSentences({ tables, textById }: HtmlPage): Said[] {
  return [...textById]
    .filter(([id]) => id.endsWith(SENTENCE))
    .map(([id, sentence]) => {
      const chart = id.slice(0, -SENTENCE.length);
      const own = chart.replace(/^chart-/, '');
      const beside = tables.filter((table) => table.id === own || isTableOf(chart, table));
      if (beside.length === 0) throw new Error(`no table beside ${id}`);
      const shown = new Set(
        beside.flatMap(({ rows }) =>
          rows.flatMap((cells) => [...figuresOf(cells), ...endsOf(cells)]),
        ),
      );
      const bare = namesOf(beside).reduce(
        (text, name) => text.replaceAll(wholeName(name), '…'),
        sentence,
      );
      const numbers = [...withoutWords(bare).matchAll(NUMBER)].map(([number]) =>
        number.replace(/,$/, ''),
      );
      return { id, sentence, numbers, nowhere: numbers.filter((number) => !shown.has(number)) };
    });
}
