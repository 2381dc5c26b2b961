import type { AreaRecord } from '../../reading/answers/area.ts';
import { surveyCautions } from '../../charts/words/survey.ts';
import { listWords } from '../../words/list.ts';
import { standingCaution } from '../../views/area/cautions.ts';
import type { Series } from '../../reading/measures/read-series.ts';

type Cautioned = Pick<Series, 'manifest' | 'measure'>;

const stopped = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** What must be known before figures of these areas are compared, each said once. Pure. */
export function seriesCautions(
  series: Pick<Series, 'manifest'>,
  areas: readonly AreaRecord[],
): string {
  const types = areas.map(({ type }) => type);
  const standing = standingCaution(series);
  const all = [
    ...surveyCautions(series.manifest, types),
    ...(standing === undefined ? [] : [standing]),
  ];
  return [...new Set(all.map(stopped))].join(' ');
}

/** The cautions of several measures, those with the same words together; none where none is needed. */
export function groupCautions(series: readonly Cautioned[], areas: readonly AreaRecord[]) {
  const groups = new Map<string, string[]>();
  for (const each of series) {
    const words = seriesCautions(each, areas);
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), each.measure.name]);
  }
  return [...groups].map(([words, names]) => ({ words, names: listWords(names) }));
}
