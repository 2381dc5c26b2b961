import { isSmallerThan } from '../../../schemas/figures/area-size.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { AreaList, type AreaSummary, type FoundArea } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import type { Entry } from '../search/entry.ts';
import type { SearchIndex } from '../search/search-index.ts';

const ASKED = '1000';
const MOST_FOUND = 20;

/** An area that a name may stand for, and whether any figures are held under one of its codes. */
export interface Candidate extends FoundArea {
  readonly held: boolean;
}

/** What a name that was typed stands for: one area, several to choose from, or none. */
export interface Found {
  readonly one: AreaSummary | undefined;
  /** The area of exactly that name or code that is chosen already. */
  readonly already: AreaSummary | undefined;
  readonly several: readonly Candidate[];
  /** How many more there are. */
  readonly more: number;
  /** Areas spelt nearly so, where none is spelt so. */
  readonly near: readonly Entry[];
}

const TYPES = Object.keys(AREA_TYPES);
/** The name of an area as it stands, and as people write it: `Bristol, City of` is written Bristol. */
export const writtenNames = ({ name }: Pick<AreaSummary, 'name'>): string[] => {
  const [written = name] = name.split(',');
  return [name.toLowerCase(), written.toLowerCase()];
};
const first = (yes: boolean): number => (yes ? 0 : 1);

/** The whole name first, then the authority of a town or postcode district of that name, then areas with figures, then local authorities, then the widest. */
function rankOf(area: Candidate, exact: readonly Candidate[]): number[] {
  return [
    first(exact.includes(area) && area.held),
    first(area.found_by !== null),
    -(area.found_by?.share ?? 0),
    first(exact.includes(area)),
    first(area.held),
    first(area.type === 'lad'),
    first(area.in_force.to === null),
    TYPES.indexOf(area.type),
  ];
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Finds an area by name or code. One that bears exactly that name is taken when no other with figures
 * does, or when it is the only local authority among them; where none does, the only authority of a
 * town or postcode district of that name is taken; a ward is not taken where a town bears its name. Otherwise all that match are offered. An area without figures is never taken unasked, nor is another one of a name that is chosen already.
 */
export async function findAdded(
  client: ApiClient,
  search: () => Promise<SearchIndex>,
  name: string,
  chosen: readonly string[],
): Promise<Found> {
  const path = apiPath('/v1/areas', { q: name, places: 'true', limit: ASKED });
  const [{ data, total }, index] = await Promise.all([client.read(path, AreaList), search()]);
  const found = data
    .filter(({ code }) => !chosen.includes(code))
    .map((area): Candidate => ({
      ...area,
      held: (index.findArea(area.code)?.heldBy ?? []).length > 0,
    }));
  const wanted = name.toLowerCase();
  const isExact = (area: AreaSummary) =>
    writtenNames(area).includes(wanted) || index.findArea(wanted)?.code === area.code;
  const towns = found.filter(({ found_by }) => found_by !== null);
  const exact = found.filter(
    (area) => isExact(area) && !(towns.length > 0 && isSmallerThan(area.type, 'lad')),
  );
  const already = data.find((area) => chosen.includes(area.code) && isExact(area));
  const withFigures = exact.filter(({ held }) => held);
  const authorities = withFigures.filter(({ type }) => type === 'lad');
  const alone = found.length === 1 ? found.filter(({ held }) => held) : [];
  const around = withFigures.length > 0 ? [] : towns;
  const sure = [alone, withFigures, authorities, around].find((each) => each.length === 1)?.[0];
  const ordered = found.toSorted((a, b) => byRank(rankOf(a, exact), rankOf(b, exact)));
  const several = ordered.slice(0, MOST_FOUND);
  return {
    one: already ? undefined : sure,
    already,
    several,
    more: Math.max(0, total - (data.length - found.length) - several.length),
    near:
      found.length === 0 && !already
        ? index.nearAreas(name).filter(({ code }) => !chosen.includes(code))
        : [],
  };
}
