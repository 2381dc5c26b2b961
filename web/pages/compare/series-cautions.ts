import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';

import { listWords } from '../../../schemas/words/list.ts';
import type { Series } from '../../reading/measures/read-series.ts';

type Cautioned = Pick<Series, 'manifest' | 'name'>;

/** What must be known before figures of these areas are compared, each said once. Pure. */
export function seriesCautions(
  series: Pick<Series, 'manifest'>,
  areas: readonly AreaRecord[],
): string {
  const types = areas.map(({ type }) => type);
  const all = [...estimateCautions(series.manifest, types), ...standingCautions(series.manifest)];
  return [...new Set(messagesOf(all))].join(' ');
}

/** The cautions of several measures, those with the same words together; none where none is needed. */
export function groupCautions(series: readonly Cautioned[], areas: readonly AreaRecord[]) {
  const groups = new Map<string, string[]>();
  for (const each of series) {
    const words = seriesCautions(each, areas);
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), each.name]);
  }
  return [...groups].map(([words, names]) => ({ words, names: listWords(names) }));
}
