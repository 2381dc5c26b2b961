import { messagesOf } from '../../../schemas/figures/cautions/codes.ts';
import { figureCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { AreaRecord } from '../../reading/answers/area.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** What must be known before figures of a series are compared; undefined where nothing must. */
export function surveyCaution({ manifest, rows }: Series, area: AreaRecord): string | undefined {
  const own = rows.filter((row) => row.area === area.code);
  const ranged = own.some(({ interval }) => isConfidence(interval));
  const cautions = figureCautions(manifest, area.type, ranged);
  return cautions.length === 0 ? undefined : messagesOf(cautions).join(' ');
}

/** What is said of the standing of figures: its first sentence, and all that follows it. */
export interface Standing {
  readonly first: string;
  readonly rest: string;
}

/** What is said of standing in two parts, for pages that keep one sentence in sight. */
export function standingOf({ manifest }: Pick<Series, 'manifest'>): Standing | undefined {
  const [words] = messagesOf(standingCautions(manifest));
  if (words === undefined) return undefined;
  const [first = words] = /^.*?\.(?= [A-Z])/.exec(words) ?? [];
  return { first, rest: words.slice(first.length).trim() };
}

/** What must be in sight of the latest figures, said once for all measures that it is true of. */
export function cautionsOf(
  series: readonly Series[],
  area: AreaRecord,
): { readonly names: readonly string[]; readonly words: string }[] {
  const found = new Map<string, string[]>();
  for (const each of series) {
    const said = [surveyCaution(each, area), standingOf(each)?.first];
    const words = said.filter((sentence) => sentence !== undefined).join(' ');
    if (words !== '') found.set(words, [...(found.get(words) ?? []), each.name]);
  }
  return [...found].map(([words, names]) => ({ names, words }));
}
