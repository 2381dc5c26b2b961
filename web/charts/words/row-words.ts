import { shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { type ChartIntent, type ChartRow } from '../intent.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';

type Measure = Pick<ChartIntent['measure'], 'unit' | 'decimals'>;
/** What of a figure is told: its number or why there is none, and its interval. */
type Told = Pick<ChartRow, 'value' | 'low' | 'high' | 'interval' | 'status' | 'flags'>;

/** `4.1% to 5.3%`: the two ends of an interval or a bracket. */
function rangeWords(low: number, high: number, { unit, decimals }: Measure): string {
  return `${shortFigure(low, unit, decimals)} to ${shortFigure(high, unit, decimals)}`;
}

/** A figure as the table prints it, or in words why there is no number. Never a zero for a gap. */
export function rowWords(row: Told, measure: Measure): string {
  if (row.value !== null) return shortFigure(row.value, measure.unit, measure.decimals);
  if (row.status === 'bounded' && row.low !== null && row.high !== null) {
    return rangeWords(row.low, row.high, measure);
  }
  return STATUS_WORDS[row.status];
}

/** The interval of a figure, `likely 4.1% to 5.3%`; empty where none is published. */
export function intervalWords(row: Told, measure: Measure): string {
  if (row.value === null || row.low === null || row.high === null) return '';
  const kind = isConfidence(row.interval) ? 'likely' : 'from';
  return `${kind} ${rangeWords(row.low, row.high, measure)}`;
}

/** The marks of a figure, as words: `provisional`, `low reliability`. */
export function markWords({ flags = [] }: Pick<ChartRow, 'flags'>): string[] {
  return flags.map((flag) => flag.replaceAll('_', ' '));
}

/** A mark where there is little room: `p` for provisional, as statisticians write it. */
export const shortMark = (mark: string): string => (mark === 'provisional' ? 'p' : mark);

/** A figure with its marks, `4.7% p`, as a drawing prints it. */
export const markedWords = (row: Told, measure: Measure): string =>
  [rowWords(row, measure), ...markWords(row).map(shortMark)].join(' ');

/** A figure, its interval, status and marks: `4.7% (likely 4.1% to 5.3%), published, provisional`. */
export function toldWords(row: Told, measure: Measure): string {
  const range = intervalWords(row, measure);
  const figure = `${rowWords(row, measure)}${range === '' ? '' : ` (${range})`}`;
  const named = row.value !== null || row.status === 'bounded';
  return [figure, ...(named ? [STATUS_WORDS[row.status]] : []), ...markWords(row)].join(', ');
}
