import type { Manifest } from '../../release/manifest.ts';
import { AREA_TYPES, type AreaType, areaTypeWords, isAreaType } from '../../words/area-types.ts';
import { listWords } from '../../words/list.ts';
import { ESTIMATED_FROM } from '../../words/vocabulary.ts';
import { isSmallerThan } from '../area-size.ts';
import { type Surveyed, estimatedFrom } from '../estimated-from.ts';
import type { Caution } from './codes.ts';

/** What of a release its cautions are made from. */
interface Cautioned extends Surveyed {
  readonly label: Surveyed['label'] & Standing & Pick<Manifest['label'], 'smallest_safe_area'>;
}
type Standing = Pick<Manifest['label'], 'accreditation'>;

/** What is said of the standing of statistics that are not, or no longer, accredited. */
export function standingCautions({ label }: { readonly label: Standing }): Caution[] {
  const { value, note } = label.accreditation;
  if (value !== 'official_statistics_in_development' || note === null) return [];
  return [{ code: 'in_development', message: note.endsWith('.') ? note : `${note}.` }];
}

/** What a reader must know of estimates, for areas of these types. Pure. */
export function estimateCautions(release: Cautioned, areaTypes: readonly string[]): Caution[] {
  const from = estimatedFrom(release);
  if (from === undefined) return [];
  const { smallest_safe_area: safe } = release.label;
  const below = [...new Set(areaTypes)]
    .filter(isAreaType)
    .filter((type) => safe !== null && isSmallerThan(type, safe));
  const names = listWords(below.map((type) => AREA_TYPES[type].plural.toLowerCase()));
  return [
    {
      code: 'estimates',
      message: `These are estimates from ${ESTIMATED_FROM[from]}: a small difference between areas, or from one period to the next, may ${from === 'model' ? 'not be real' : 'be chance'}.`,
    },
    ...(safe !== null && below.length > 0
      ? [
          {
            code: 'area_too_small' as const,
            message: `The smallest kind of area they are safe for is: ${AREA_TYPES[safe].name.toLowerCase()}. Figures of ${names} are less certain.`,
          },
        ]
      : []),
    ...standingCautions(release),
  ];
}

/**
 * What must be known before one estimate of an area is compared: that the area is smaller than those
 * the source is safe for, and that no interval is held. None for figures that are counted, nor for
 * those with an interval for an area that the source is safe for. Pure.
 */
export function figureCautions(
  release: Cautioned,
  type: AreaType,
  hasInterval: boolean,
): Caution[] {
  const from = estimatedFrom(release);
  if (from === undefined) return [];
  const { smallest_safe_area: safe } = release.label;
  const chance = `with no interval held here, a difference or a change may ${from === 'model' ? 'not be real' : 'be chance'}.`;
  if (safe !== null && isSmallerThan(type, safe)) {
    const source = from === 'survey' ? 'The survey behind this is' : 'These estimates are';
    const words = `${source} safe for a ${AREA_TYPES[safe].name.toLowerCase()} or larger, and this is a ${areaTypeWords(type)}`;
    const rest = hasInterval ? 'read its intervals before comparing.' : chance;
    return [{ code: 'area_too_small', message: `${words}: ${rest}` }];
  }
  if (hasInterval) return [];
  return [{ code: 'no_interval', message: `Estimates from ${ESTIMATED_FROM[from]}: ${chance}` }];
}
