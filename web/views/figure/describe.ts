import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { estimatedFrom } from '../../../schemas/figures/estimated-from.ts';
import { NOT_RANKED, whyNotRanked } from '../../../schemas/figures/ranking/why-not-ranked.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import type { ChartIntent } from '../../charts/intent.ts';

/** What a figure is called where it stands, and how it is drawn. */
export interface Called extends Pick<ChartIntent, 'title' | 'kind'> {
  /** The measure with what its rows are limited to. */
  readonly name: string;
}

/**
 * What every figure of a measure says, on a page and at its own address. Throws where a ranked one is
 * asked for of a measure that is put in no order. Pure.
 */
export function describeFigure(
  manifest: Manifest,
  { id, unit, decimals }: Pick<MeasureRecord, 'id' | 'unit' | 'decimals'>,
  { title, kind, name }: Called,
): ChartIntent {
  const record = manifest.measures.find((each) => each.id === id);
  const key = manifest.table?.key ?? [];
  const why = kind === 'ranked' && record ? whyNotRanked(record, key) : undefined;
  if (why !== undefined) throw new Error(`${id} cannot be ranked: ${NOT_RANKED[why]}`);
  return {
    title,
    kind,
    measure: { name, unit, decimals, nature: record?.nature, rounding: record?.rounding },
    breaks: breaksOfMeasure(manifest, id),
    invented: manifest.invented,
    estimatedFrom: estimatedFrom(manifest),
  };
}
