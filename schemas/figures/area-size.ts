import type { AreaType } from '../words/area-types.ts';

/**
 * How small areas of a type are beside those of another, as far as their make-up says it: counties,
 * combined authorities and LEP areas are made of whole local authorities, wards and output areas lie
 * inside one. Null where it says nothing: a travel-to-work area or a constituency may be larger or
 * smaller than a local authority.
 */
const STEPS: Readonly<Record<AreaType, number | null>> = {
  uk: 0,
  country: 1,
  region: 2,
  county: 3,
  metropolitan_county: 3,
  combined_authority: 3,
  lep: 3,
  lsip: 3,
  custom: 3,
  lad: 4,
  ward: 5,
  msoa: 5,
  lsoa: 6,
  ttwa: null,
  constituency: null,
  jobcentre_district: null,
  postcode_district: null,
  none: null,
};

/**
 * Whether areas of a type are surely smaller than those of `safe`, the smallest that a source is safe
 * for, so that their estimates are less certain. Never said where the sizes cannot be told.
 */
export function isSmallerThan(type: AreaType, safe: AreaType): boolean {
  const [own, least] = [STEPS[type], STEPS[safe]];
  return own !== null && least !== null && own > least;
}
