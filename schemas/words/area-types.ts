/**
 * Levels of place, one per area code. `none` is for rows without a place (remote, unknown), `custom`
 * for a list of districts that a request names: no release has rows of it.
 */
export const AREA_TYPES = {
  uk: { name: 'United Kingdom', plural: 'United Kingdom' },
  country: { name: 'Country', plural: 'Countries' },
  region: { name: 'Region', plural: 'Regions' },
  county: { name: 'County', plural: 'Counties' },
  metropolitan_county: { name: 'Metropolitan county', plural: 'Metropolitan counties' },
  lad: { name: 'Local authority', plural: 'Local authorities' },
  combined_authority: { name: 'Combined authority', plural: 'Combined authorities' },
  lep: { name: 'Local enterprise partnership', plural: 'Local enterprise partnerships' },
  lsip: {
    name: 'Local skills improvement plan area',
    plural: 'Local skills improvement plan areas',
  },
  ttwa: { name: 'Travel-to-work area', plural: 'Travel-to-work areas' },
  constituency: { name: 'Parliamentary constituency', plural: 'Parliamentary constituencies' },
  jobcentre_district: { name: 'Jobcentre Plus district', plural: 'Jobcentre Plus districts' },
  ward: { name: 'Electoral ward', plural: 'Electoral wards' },
  msoa: { name: 'Middle layer super output area', plural: 'Middle layer super output areas' },
  lsoa: { name: 'Lower layer super output area', plural: 'Lower layer super output areas' },
  postcode_district: { name: 'Postcode district', plural: 'Postcode districts' },
  custom: { name: 'List of districts', plural: 'Lists of districts' },
  none: { name: 'No place', plural: 'No place' },
} as const;
export type AreaType = keyof typeof AREA_TYPES;

/** Kinds of area that are made of a few local authorities, which people ask for with the whole. */
export const OF_AUTHORITIES: readonly AreaType[] = [
  ...(['region', 'county', 'metropolitan_county', 'combined_authority', 'lsip', 'lep'] as const),
];

/** Names for some areas of several types at once, accepted by `area_type=`. Rows keep their own type. */
export const AREA_TYPE_SETS = {
  utla: { name: 'Counties, and authorities in no county', types: ['county', 'lad'] },
  strategic_authority: {
    name: 'Strategic authorities: combined authorities and Greater London',
    types: ['combined_authority', 'region'],
  },
} as const satisfies Readonly<Record<string, { name: string; types: readonly AreaType[] }>>;
export type AreaTypeSet = keyof typeof AREA_TYPE_SETS;

/** True for the words of `area_type=` that stand for a set. */
export function isAreaTypeSet(word: string): word is AreaTypeSet {
  return Object.hasOwn(AREA_TYPE_SETS, word);
}

/**
 * Area type by the three-character entity prefix of a GSS code
 * (ONS Register of Geographic Codes). Pseudo codes `x-…` are rows without a place.
 */
export const AREA_TYPE_BY_PREFIX: Readonly<Record<string, AreaType>> = {
  K02: 'uk',
  K03: 'country',
  K04: 'country',
  E92: 'country',
  W92: 'country',
  S92: 'country',
  N92: 'country',
  E12: 'region',
  E10: 'county',
  E11: 'metropolitan_county',
  // Inner and Outer London, which Nomis lists among the former metropolitan counties.
  E13: 'metropolitan_county',
  E06: 'lad',
  E07: 'lad',
  E08: 'lad',
  E09: 'lad',
  W06: 'lad',
  S12: 'lad',
  N09: 'lad',
  E47: 'combined_authority',
  E37: 'lep',
  E69: 'lsip',
  E30: 'ttwa',
  W22: 'ttwa',
  S22: 'ttwa',
  N12: 'ttwa',
  K01: 'ttwa',
  E14: 'constituency',
  W07: 'constituency',
  S14: 'constituency',
  N05: 'constituency',
  N06: 'constituency',
  E05: 'ward',
  W05: 'ward',
  S13: 'ward',
  N08: 'ward',
  E02: 'msoa',
  W02: 'msoa',
  S02: 'msoa',
  E01: 'lsoa',
  W01: 'lsoa',
  S01: 'lsoa',
};

/**
 * Type of an area code, or undefined when it is neither one of the nine-character GSS codes held nor
 * one of ours: `x-remote` is no place, `x-lsip-2025-cumbria` an area of a set that has no GSS codes.
 */
export function findAreaType(code: string): AreaType | undefined {
  if (/^x-lsip-\d{4}-[a-z-]+$/.test(code)) return 'lsip';
  if (/^x-[a-z-]+$/.test(code)) return 'none';
  return /^[A-Z]\d{8}$/.test(code) ? AREA_TYPE_BY_PREFIX[code.slice(0, 3)] : undefined;
}

/** True for the words that `area_type=` accepts one by one (sets excluded). */
export function isAreaType(word: string): word is AreaType {
  return Object.hasOwn(AREA_TYPES, word);
}

const NAMES_OF_THEIR_OWN: readonly AreaType[] = ['uk', 'jobcentre_district'];

/** The name of an area type inside a sentence: `local authority`, `United Kingdom`. */
export function areaTypeWords(type: AreaType, count = 1): string {
  const { name, plural } = AREA_TYPES[type];
  const words = count === 1 ? name : plural;
  return NAMES_OF_THEIR_OWN.includes(type) ? words : words.toLowerCase();
}
