import { monthIndex } from '../../../schemas/words/period.ts';
import type { Regularity } from '../../../schemas/words/vocabulary.ts';
import { countWords } from '../../words/number.ts';

/** Months from one update to the next; where there is no fixed interval, a year is taken. */
export const MONTHS: Readonly<Record<Regularity, number>> = {
  daily: 1,
  weekly: 1,
  monthly: 1,
  quarterly: 3,
  twice_a_year: 6,
  annual: 12,
  every_ten_years: 120,
  irregular: 12,
  once: 12,
  ended: 12,
};

/** A figure that two updates should have overtaken is old. */
const MOST_UPDATES = 2;

/**
 * The age of a figure in words (`4 years old`), where more than two updates of its dataset lie
 * between the end of its period and a day; undefined for a newer one. Days are ISO dates.
 */
export function ageWords(
  periodEnd: string,
  day: string,
  regularity: Regularity,
): string | undefined {
  const months = monthIndex(day) - monthIndex(periodEnd);
  if (months <= MOST_UPDATES * MONTHS[regularity]) return undefined;
  const years = Math.floor(months / 12);
  return years > 0 ? `${countWords(years, 'year')} old` : `${countWords(months, 'month')} old`;
}
