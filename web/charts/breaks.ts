import { breaksOf } from '../../schemas/dataset/label.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import type { ChartIntent } from './intent.ts';

/** The breaks of one measure's series, as a chart tells them. */
export function breaksOfMeasure(
  { label }: Pick<Manifest, 'label'>,
  measure: string,
): ChartIntent['breaks'] {
  return breaksOf(label.breaks, measure).map(({ date, what }) => ({ date, what }));
}
