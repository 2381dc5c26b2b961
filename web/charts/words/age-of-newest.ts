import type { Manifest } from '../../../schemas/release/manifest.ts';
import { findPeriod, monthIndex } from '../../../schemas/words/period.ts';
import { ageWords, monthsBetween } from './age.ts';
import type { ChartRow } from '../intent.ts';
import { hasNumber } from './which-drawn.ts';

type Row = Pick<ChartRow, 'value' | 'low' | 'period' | 'period_name' | 'period_end'>;
type Release = Pick<Manifest, 'coverage' | 'label'>;

/** The row of the newest figure; undefined where none has a number. */
export function newestOf<T extends Row>(rows: readonly T[]): T | undefined {
  return rows
    .filter(hasNumber)
    .reduce<T | undefined>(
      (newest, row) => (newest && newest.period_end >= row.period_end ? newest : row),
      undefined,
    );
}

/**
 * The name of the last period of a release, where it lies an update of the dataset or more after a
 * figure: the series of that figure has stopped. Undefined where it goes on. Pure.
 */
export function stoppedBefore(row: Row, { coverage, label }: Release): string | undefined {
  const last = findPeriod(coverage?.periods?.last ?? '');
  if (!last) return undefined;
  const behind = monthIndex(last.end) - monthIndex(row.period_end);
  return behind >= monthsBetween(label.labels.regularity.value) ? last.name : undefined;
}

/**
 * Said of a chart whose newest figure is older than the regularity of its dataset would have it, or
 * than its release; undefined for others. `today` is an ISO date; without it the release tells. `of`
 * names whose figures the rows are, where others are drawn beside them. Pure.
 */
export function ageOfNewest(
  rows: readonly Row[],
  release: Release,
  today: string | undefined,
  of?: string,
): string | undefined {
  const newest = newestOf(rows);
  if (!newest) return undefined;
  const last = findPeriod(release.coverage?.periods?.last ?? '')?.end ?? newest.period_end;
  const age = ageWords(newest.period_end, today ?? last, release.label.labels.regularity.value);
  const later = stoppedBefore(newest, release);
  if (age === undefined && later === undefined) return undefined;
  const old = `The newest figure drawn${of === undefined ? '' : ` for ${of}`} is of ${newest.period_name}${age === undefined ? '' : `: it is ${age}`}.`;
  return later === undefined ? old : `${old} Other figures of this release go on to ${later}.`;
}
