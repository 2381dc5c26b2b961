import type { CitedFigure } from '../../schemas/answers/profile.ts';
import { STATUS_WORDS, type Unit } from '../../schemas/words/vocabulary.ts';
import { figureWords, numberWords } from './number.ts';

/** Decimals that a figure of a unit is said with; none of any other. */
const DECIMALS: Partial<Readonly<Record<Unit, number>>> = {
  percent: 1,
  ratio: 2,
  gbp_per_hour: 2,
};

/** A number with its unit in words, with the decimals of its unit. */
export const say = (value: number, unit: Unit): string =>
  figureWords(value, unit, DECIMALS[unit] ?? 0);

/** What is said of a figure. */
export type Said = Pick<CitedFigure, 'value' | 'low' | 'high' | 'unit' | 'status'>;

/** A figure with its unit in words, or a range; undefined where it tells neither. */
export function sayTold({ value, low, high, unit }: Said): string | undefined {
  if (value !== null) return say(value, unit);
  return low === null || high === null ? undefined : `${say(low, unit)} to ${say(high, unit)}`;
}

/** A figure with its unit in words, a range, or why there is no number. */
export const sayFigure = (said: Said): string => sayTold(said) ?? STATUS_WORDS[said.status];

/** A count without its unit, where what is counted stands beside it. */
export const sayCount = (count: Said): string =>
  count.value === null ? sayFigure(count) : numberWords(count.value);
