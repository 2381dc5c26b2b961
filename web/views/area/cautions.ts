import { AREA_TYPES, type AreaType } from '../../../schemas/words/area-types.ts';
import { ESTIMATED_FROM } from '../../../schemas/words/vocabulary.ts';
import { isConfidence } from '../../charts/intent.ts';
import { estimatedFrom } from '../../charts/words/survey.ts';
import { areaTypeWords } from '../../words/area.ts';
import type { AreaRecord } from '../../reading/answers/area.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** Types of area that lie one in another, the widest first; the others have no place among them. */
const CHAIN: readonly AreaType[] = [
  'uk',
  'country',
  'region',
  'county',
  'lad',
  'ward',
  'msoa',
  'lsoa',
  'postcode_district',
];

/** Whether areas of a type are smaller than those that a dataset is safe for. */
function isTooSmall(type: AreaType, safe: AreaType | null): boolean {
  if (safe === null) return false;
  const [own, least] = [CHAIN.indexOf(type), CHAIN.indexOf(safe)];
  return own >= 0 && least >= 0 && own > least;
}

/**
 * What must be known before two estimates are compared: what they are made from, that the area is
 * smaller than those the dataset is safe for, and that no interval is held. Undefined for figures
 * that are counted, and for those of a survey with an interval for an area it is safe for.
 */
export function surveyCaution(series: Series, area: AreaRecord): string | undefined {
  const { dataset, manifest, rows } = series;
  const from = estimatedFrom(manifest);
  if (from === undefined) return undefined;
  const { smallest_safe_area: safe } = dataset;
  const own = rows.filter((row) => row.area === area.code);
  const bare = !own.some(({ interval }) => isConfidence(interval));
  const chance = `with no interval held here, a difference or a change may ${from === 'model' ? 'not be real' : 'be chance'}`;
  if (safe && isTooSmall(area.type, safe)) {
    const source = from === 'survey' ? 'The survey behind this is' : 'These estimates are';
    const words = `${source} safe for a ${AREA_TYPES[safe].name.toLowerCase()} or larger, and this is a ${areaTypeWords(area.type)}`;
    return bare ? `${words}: ${chance}.` : `${words}: read its intervals before comparing.`;
  }
  return bare ? `Estimates from ${ESTIMATED_FROM[from]}: ${chance}.` : undefined;
}

/** What is said of the standing of figures: its first sentence, and all that follows it. */
export interface Standing {
  readonly first: string;
  readonly rest: string;
}

/** What is said of the standing of statistics that are not, or no longer, accredited. */
export function standingCaution({ manifest }: Pick<Series, 'manifest'>): string | undefined {
  const { value, note } = manifest.label.accreditation;
  if (value !== 'official_statistics_in_development' || note === null) return undefined;
  return note.endsWith('.') ? note : `${note}.`;
}

/** The same in two parts, for pages that keep one sentence in sight. */
export function standingOf(series: Pick<Series, 'manifest'>): Standing | undefined {
  const words = standingCaution(series);
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
    if (words !== '') found.set(words, [...(found.get(words) ?? []), each.measure.name]);
  }
  return [...found].map(([words, names]) => ({ names, words }));
}
