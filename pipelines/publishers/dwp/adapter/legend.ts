import type { SheetRow } from '../../../fetch/documents/workbook/cell.ts';
import type { WholeSheet } from '../../../fetch/documents/workbook/stream-workbook.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Meaning, ProgrammeSource } from '../source.ts';

const PHRASES: readonly (readonly [RegExp, Meaning])[] = [
  [/\bnil or negligible\b/i, 'nil_or_negligible'],
  [/\bnegligible\b/i, 'negligible'],
  [/\bnot applicable\b/i, 'not_applicable'],
  [/\bnot (yet )?available\b/i, 'not_available'],
  [/\b(suppressed|withheld|disclos\w+)\b/i, 'withheld'],
];

/** A line that says that it explains a mark: `"-" denotes nil or negligible`, `.. = not available`. */
const EXPLAINED =
  /^(?:["'“‘](\S{1,3})["'”’]|(\S{1,3}))\s*(?:=|:|denotes|means|indicates|represents)\s*(\S.*)$/;
/** A mark and words, as bullets stand before words too: a legend only where the words are known. */
const BESIDE = /^["'“‘]?([-–.~*:]{1,2}|\[[a-z]\])["'”’]?\s+([A-Za-z].*)$/;
const IS_MARK = /^([-–.~*:]{1,2}|\[[a-z]\])$/;
/** `1. The Disability group is …`, `Note 1 The …`, or a number with its words in the next cell. */
const FOOTNOTE = /^(?:note )?(\d{1,2})[.):]?\s+["“(]?[A-Z]/i;

const joined = ({ cells }: SheetRow): string =>
  cells
    .filter((cell) => cell !== null)
    .map((cell) => String(cell).trim())
    .join(' ');
/** A line of a legend is one or two cells of words; a line of a table has more. */
const isLine = ({ cells }: SheetRow): boolean => cells.filter((cell) => cell !== null).length <= 2;

/** Numbers of the footnotes that stand below a table, or on a sheet of notes. */
export function readFootnotes(rows: readonly SheetRow[]): string[] {
  return rows.filter(isLine).flatMap((row) => FOOTNOTE.exec(joined(row))?.[1] ?? []);
}

function readMarks({ name, rows }: WholeSheet): [string, Meaning][] {
  return rows.filter(isLine).flatMap((row): [string, Meaning][] => {
    const line = joined(row);
    const [, quoted, bare = quoted, explained] = EXPLAINED.exec(line) ?? [];
    const isExplained = IS_MARK.test(bare ?? '');
    const [, mark, words] = isExplained ? ['', bare, explained] : (BESIDE.exec(line) ?? []);
    if (mark === undefined || words === undefined) return [];
    const meaning = PHRASES.find(([phrase]) => phrase.test(words))?.[1];
    if (meaning) return [[mark, meaning]];
    if (!isExplained) return [];
    throw new Refused(
      'legend_unknown',
      `sheet ${name} row ${row.row}: "${mark}" stands for "${words}", which is not known`,
    );
  });
}

const said = (meaning: Meaning): string => meaning.replaceAll('_', ' ');

/**
 * What the marks of a workbook stand for, by its own legend, wherever it is. Throws {@link Refused}
 * for a workbook without one, for words that are not known, for a mark that has two meanings, and for
 * one that means something else than was declared.
 */
export function readLegend(
  sheets: readonly WholeSheet[],
  { id, legend: declared }: ProgrammeSource,
): ReadonlyMap<string, Meaning> {
  const legend = new Map<string, Meaning>();
  for (const [mark, meaning] of sheets.flatMap(readMarks)) {
    const other = legend.get(mark) ?? declared?.[mark] ?? meaning;
    if (other !== meaning) {
      const code = legend.has(mark) ? 'legend_contradicts' : 'legend_changed';
      throw new Refused(
        code,
        `the workbook of ${id} says that "${mark}" is ${said(meaning)}, where it was ${said(other)}`,
      );
    }
    legend.set(mark, meaning);
  }
  const lost = Object.keys(declared ?? {}).find((mark) => !legend.has(mark));
  if (lost !== undefined) {
    throw new Refused('legend_changed', `the legend of ${id} says no longer what "${lost}" is`);
  }
  if (legend.size === 0) throw new Refused('legend_missing', `the workbook of ${id} has no legend`);
  return legend;
}
