import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { estimatedFrom } from '../../../schemas/figures/estimated-from.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import type { ChartIntent } from '../../charts/intent.ts';

/** What a figure is called where it stands, and how it is drawn. */
export interface Called extends Pick<ChartIntent, 'title' | 'kind'> {
  /** The measure with what its rows are limited to. */
  readonly name: string;
}

/** What every figure of a measure says, on a page and at its own address. Pure. */
export function describeFigure(
  manifest: Manifest,
  { id, unit, decimals }: Pick<MeasureRecord, 'id' | 'unit' | 'decimals'>,
  { title, kind, name }: Called,
): ChartIntent {
  return {
    title,
    kind,
    measure: { name, unit, decimals },
    breaks: breaksOfMeasure(manifest, id),
    invented: manifest.invented,
    estimatedFrom: estimatedFrom(manifest),
  };
}
