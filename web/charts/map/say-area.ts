import { FLAGS, STATUS_WORDS } from '../../../schemas/words/vocabulary.ts';
import { figureWords } from '../../words/number.ts';
import type { ChartIntent } from '../intent.ts';
import type { MapRow } from './classify.ts';

/** `Kirklees: 4.3%`, `Isles of Scilly: suppressed`. */
export function sayArea(row: MapRow, { unit, decimals }: ChartIntent['measure']): string {
  const { series, value, low, high, status, flags = [] } = row;
  const say = (number: number): string => figureWords(number, unit, decimals);
  const isRange = value === null && low !== null && high !== null;
  const figure =
    value !== null ? say(value) : isRange ? `${say(low)} to ${say(high)}` : STATUS_WORDS[status];
  return `${series}: ${figure}${flags.includes('low_reliability') ? ` (${FLAGS.low_reliability})` : ''}`;
}
