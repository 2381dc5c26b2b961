import { namedMonths } from '../../../../schemas/words/period.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';

/** A label as labels are compared: case, hyphens and spaces differ between sheets. */
export const plain = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[\s\u00a0–-]+/g, ' ')
    .trim();

/** How a footnote may stand behind a label. */
const formsOf = (note: string): string[] => [
  note,
  `[note ${note}]`,
  [...note].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join(''),
];

/**
 * What a label says. A label that is known as it stands is taken so ("CPA 1"); otherwise numbers of
 * footnotes are taken off its end, those alone that the sheet's own list of footnotes has, until what
 * is left is known ("Disability1", "Individuals referred 3, 4", "CPA 11"). Undefined where nothing
 * known is left, or where it could be two things.
 */
export function readLabel<T>(
  label: string,
  footnotes: readonly string[],
  find: (label: string) => T | undefined,
): T | undefined {
  const whole = find(label);
  if (whole !== undefined) return whole;
  const found = footnotes.flatMap(formsOf).flatMap((form) => {
    if (form === '' || !label.endsWith(form)) return [];
    const rest = label.slice(0, -form.length).replace(/[\s,]+$/, '');
    return readLabel(rest, footnotes, find) ?? [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** Days from 30 December 1899, which spreadsheets count from, to 1 January 1970. */
const TO_1970 = 25_569;
const DAY_MS = 86_400_000;

/** The month (`YYYY-MM`) that a cell names: a day of it as a number, `November 2017` or `Nov-17`. */
export function findMonth(cell: Cell): string | undefined {
  if (typeof cell === 'number') {
    return new Date((cell - TO_1970) * DAY_MS).toISOString().slice(0, 7);
  }
  const words = (cell ?? '').replace(/^([A-Za-z]{3})[ -](\d{2})$/, '$1 20$2');
  const months = namedMonths(words);
  return months.length === 1 ? months[0] : undefined;
}
