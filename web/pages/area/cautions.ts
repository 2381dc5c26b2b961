import { AREA_TYPES, type AreaType } from '../../../schemas/area.ts';
import { isConfidence } from '../../charts/intent.ts';
import { areaTypeWords } from '../../words/area.ts';
import type { AreaRecord } from '../../answers/area.ts';
import type { Series } from './read-series.ts';

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
 * What must be known before two figures of a sample survey are compared: that the area is smaller
 * than those the dataset is safe for, and that no interval is held. Undefined where neither holds.
 */
export function surveyCaution(series: Series, area: AreaRecord): string | undefined {
  const { dataset, measure, rows } = series;
  const { smallest_safe_area: safe } = dataset;
  const own = rows.filter((row) => row.area === area.code);
  const bare =
    measure.error_measure !== null && !own.some(({ interval }) => isConfidence(interval));
  const small = measure.error_measure !== null && isTooSmall(area.type, safe);
  const chance =
    'a difference or a change may be chance, and no interval is held here to tell whether it is';
  if (small && safe) {
    const words = `The survey behind this is safe for a ${AREA_TYPES[safe].name.toLowerCase()} or larger, and this is a ${areaTypeWords(area.type)}`;
    return bare ? `${words}: ${chance}.` : `${words}: read its intervals before comparing.`;
  }
  return bare ? `This is a sample survey: ${chance}.` : undefined;
}
