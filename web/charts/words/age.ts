import { monthIndex } from '../../../schemas/words/period.ts';
import { RHYTHMS } from '../../../schemas/words/vocabulary.ts';
import type { Regularity } from '../../../schemas/words/vocabulary.ts';
import { countWords } from '../../words/number.ts';

/** Months from one update to the next, at least one; where there is no fixed interval, a year is taken. */
export function monthsBetween(regularity: Regularity): number {
  const rhythm = RHYTHMS[regularity];
  if (rhythm === null) return 12;
  return rhythm.months === 0 ? 1 : rhythm.months;
}

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
  if (months <= MOST_UPDATES * monthsBetween(regularity)) return undefined;
  const years = Math.floor(months / 12);
  return years > 0 ? `${countWords(years, 'year')} old` : `${countWords(months, 'month')} old`;
}
