import type { AreaType } from '../../../../../schemas/words/area-types.ts';

/** One geography type as the service lists it. The number is a slot that is re-used: the name says what it is. */
export interface GeographyType {
  readonly value: string;
  readonly name: string;
}

/**
 * How Nomis names the types that hold a level, preferred first. Both tiers of local authority hold
 * unitary authorities; only the county tier holds counties.
 */
const NAMES: Partial<Record<AreaType, readonly RegExp[]>> = {
  uk: [/^countries\b/i],
  country: [/^countries\b/i],
  region: [/^regions\b/i],
  county: [/^local authorities: county/i, /^english counties/i],
  metropolitan_county: [/metropolitan counties/i],
  lad: [
    /^local authorities: district/i,
    /^local authority districts/i,
    /^local authorities: county/i,
  ],
  combined_authority: [/^combined authorities/i],
  lep: [/^local enterprise partnerships/i],
  ttwa: [/^(20\d\d )?travel[ -]to[ -]work areas/i],
  constituency: [/^(westminster )?parliamentary constituencies/i],
  jobcentre_district: [/^jobcentre plus district/i],
  ward: [/\bwards?\b/i],
  msoa: [/super output areas.*middle|^msoas?\b|middle layer super output/i],
  lsoa: [/super output areas.*lower|^lsoas?\b|lower layer super output/i],
  postcode_district: [/^postcode districts/i],
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Place of a boundary set in time, larger is newer: `(as of April 2023)` is 20230400, `(prior to
 * April 2015)` just before 20150400, `2021 electoral ward` 20210000, a name without a date 0.
 */
export function vintageOrder(typeName: string): number {
  const year = /\b(?:19|20)\d\d\b/.exec(typeName)?.[0];
  if (year === undefined) return 0;
  const month = new RegExp(`\\b(${MONTHS.join('|')})[a-z]* ${year}`, 'i').exec(typeName)?.[1];
  const order = Number(year) * 10_000 + (MONTHS.indexOf(month?.toLowerCase() ?? '') + 1) * 100;
  return /\bprior to\b/i.test(typeName) ? order - 1 : order;
}

/**
 * The types to ask for a level: the newest of the preferred kind, or all that can hold the level.
 * Empty when the service offers none.
 */
export function chooseTypes(
  level: AreaType,
  offered: readonly GeographyType[],
  olderBoundaries: boolean,
): GeographyType[] {
  const kinds = (NAMES[level] ?? []).map((pattern) =>
    offered
      .filter(({ name }) => pattern.test(name))
      .sort((a, b) => vintageOrder(b.name) - vintageOrder(a.name)),
  );
  if (olderBoundaries) return [...new Set(kinds.flat())];
  return kinds.find((kind) => kind.length > 0)?.slice(0, 1) ?? [];
}
