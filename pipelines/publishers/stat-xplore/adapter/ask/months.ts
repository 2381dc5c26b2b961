import { findPeriod } from '../../../../../schemas/words/period.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { lastPart } from './group-values.ts';
import type { Entry } from './schema.ts';

const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `May 2018` or `Aug-99` as `YYYY-MM`; undefined for anything else. */
function readLabel(label: string): string | undefined {
  const [, name = '', year = ''] =
    /^([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})$/.exec(label.trim()) ?? [];
  const number = NAMES.indexOf(name.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const century = Number(year) > 50 ? 1900 : 2000;
  return `${year.length === 2 ? century + Number(year) : year}-${String(number).padStart(2, '0')}`;
}

/**
 * The month that a value of the service is, by the end of its id (`201805`) or by its label. Throws
 * {@link Refused} where the two contradict each other or neither is a month.
 */
export function readMonth({ id, label }: Entry): string {
  const [, year, number] = /^(\d{4})(\d{2})$/.exec(lastPart(id)) ?? [];
  const coded = year === undefined ? undefined : `${year}-${number}`;
  const said = readLabel(label);
  const month = coded ?? said;
  if (month === undefined || findPeriod(month) === undefined || (said ?? month) !== month) {
    throw new Refused('month_unread', `"${label}" (${id}) is no month that its id confirms`);
  }
  return month;
}
