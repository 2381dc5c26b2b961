import type { ChartRow } from '../intent.ts';
import { countWords } from '../../words/number.ts';

/** With fewer points than this a line shows a direction that nothing bears out. */
export const LEAST_POINTS = 3;

/**
 * Why figures make no line, as a sentence; undefined where they make one. It is of `focus`, or of the
 * series with the most figures where there is none: fewer than three periods with a number say what
 * was, and not which way it goes. Pure.
 */
export function whyNoLine(rows: readonly ChartRow[], focus?: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { series, value } of rows) {
    if (value !== null) counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  const points = focus === undefined ? Math.max(...counts.values(), 0) : (counts.get(focus) ?? 0);
  if (points >= LEAST_POINTS) return undefined;
  const of = focus === undefined ? '' : ` for ${focus}`;
  return points === 0
    ? `No figure is held here${of}, so no line is drawn.`
    : `${countWords(points, 'figure')} ${points === 1 ? 'is' : 'are'} held here${of}: too few for a line.`;
}
