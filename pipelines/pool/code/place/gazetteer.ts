import type { Point } from '../../../../schemas/figures/provision/distance.ts';

/** An authority and its part of something, 0 to 1. */
export interface AreaShare {
  readonly area: string;
  readonly share: number;
}

/** A place of a name, in one authority. */
export interface Town extends Point {
  readonly area: string;
  /** An authority is called so: it is no village that has a namesake. */
  readonly isMain: boolean;
  /** A town or village, and not only an authority with many. */
  readonly isSettlement: boolean;
}

/** What a name may mean: towns and authorities, each of which it may be, or an area around many. */
export interface NameMeaning {
  readonly towns: readonly Town[];
  /** Authorities of the region, county or country of that name; none where it is no such. */
  readonly around: ReadonlySet<string>;
}

/** Where the postcodes of a district or sector lie. */
export interface PostcodeArea extends Point {
  readonly areas: readonly AreaShare[];
}

/** Places and postcodes with the authorities of today. */
export interface Gazetteer {
  /** By the code of a district (`HD1`) or sector (`HD1-2`). */
  readonly postcodes: ReadonlyMap<string, PostcodeArea>;
  /** By the name as `makePlainPlace` gives it. */
  readonly names: ReadonlyMap<string, NameMeaning>;
  /** Middle of an authority. */
  readonly points: ReadonlyMap<string, Point>;
  /** The region of an authority, or its country outside England. */
  readonly regions: ReadonlyMap<string, string>;
  /** Code of April 2023, of authorities whose code is another one today. */
  readonly codes2023: ReadonlyMap<string, string>;
}

/** The one region of some authorities; null where they lie in several, or there are none. */
export function findRegion({ regions }: Gazetteer, areas: Iterable<string>): string | null {
  const found = new Set([...areas].map((area) => regions.get(area) ?? null));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The same shares by the codes of April 2023. */
export const shares2023 = (
  { codes2023 }: Gazetteer,
  areas: readonly AreaShare[],
): readonly AreaShare[] =>
  areas.map(({ area, share }) => ({ area: codes2023.get(area) ?? area, share }));
