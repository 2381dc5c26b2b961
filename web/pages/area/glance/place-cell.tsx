import type { FC } from 'hono/jsx';
import { isConfidence } from '../../../../schemas/figures/interval.ts';
import { numberWords } from '../../../words/number.ts';
import type { Line } from '../lines.ts';

/** Whether a line has a place among other areas: an area that is alone has none. */
export const hasPlace = ({ figures: { place } }: Line): boolean =>
  place !== null && place.among > 1;

/**
 * The place of a figure among those of areas of the same type: how many are above, below, and level
 * with it. Where the figure has a confidence interval, those that cannot be told apart from it, and
 * the best and the worst place that the intervals allow.
 */
export const PlaceCell: FC<{ line: Line }> = ({ line }) => {
  const { place, latest } = line.figures;
  if (!place || !hasPlace(line)) return <span class="app-status">no place given</span>;
  const [among, above, below, level, least, greatest] = [
    place.among,
    place.above,
    place.below,
    place.level,
    place.least,
    place.greatest,
  ].map((count) => numberWords(count));
  const sides = `${above} of ${among} are above, ${below} below`;
  if (place.level === 0) return <>{sides}</>;
  if (!isConfidence(latest.interval)) return <>{`${sides}, ${level} level`}</>;
  return <>{`${sides}, ${level} not told apart: place ${least} to ${greatest}`}</>;
};
