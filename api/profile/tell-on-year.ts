import type { ProfileMeasure } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { breaksOf } from '../../schemas/dataset/label.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { changeOnYear, findYearBefore } from '../../schemas/figures/change/change.ts';
import { estimatedFrom } from '../../schemas/figures/estimated-from.ts';
import type { Release } from '../warehouse/release.ts';
import { tellDifference } from './tell-difference.ts';

interface OnYear extends Pick<ProfileMeasure, 'broken' | 'change'> {
  /** The figure of twelve months before; undefined where the series has none. */
  readonly before: FigureRow | undefined;
}

/** How a figure of a series stands to the one a year before it. Pure. */
export function tellOnYear(
  series: readonly FigureRow[],
  latest: FigureRow,
  measure: MeasureRecord,
  { manifest }: Pick<Release, 'manifest'>,
): OnYear {
  const pair = findYearBefore(series, latest, breaksOf(manifest.label.breaks, measure.id));
  const isEstimate = estimatedFrom(manifest) !== undefined;
  return {
    ...{ before: pair.before, broken: pair.broken },
    change: tellDifference(changeOnYear(latest, pair, measure), isEstimate),
  };
}
