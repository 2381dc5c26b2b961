import { AreaList, type AreaItem } from '../../answers/area.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';

const MOST_FOUND = '20';

/** What a name that was typed stands for: one area, several to choose from, or none. */
export interface Found {
  readonly one: AreaItem | undefined;
  readonly several: readonly AreaItem[];
  /** How many more there are. */
  readonly more: number;
}

/**
 * Finds an area by name or code. One that bears exactly that name is taken when no other does, or
 * when it is the only local authority among them; otherwise all that match are offered.
 */
export async function findAdded(
  client: ApiClient,
  name: string,
  chosen: readonly string[],
): Promise<Found> {
  const path = apiPath('/v1/areas', { q: name, limit: MOST_FOUND });
  const { data, total } = await client.read(path, AreaList);
  const found = data.filter(({ code }) => !chosen.includes(code));
  const wanted = name.toLowerCase();
  const exact = found.filter(
    (area) => area.name.toLowerCase() === wanted || area.code.toLowerCase() === wanted,
  );
  const authorities = exact.filter(({ type }) => type === 'lad');
  const sure = [found, exact, authorities].find((each) => each.length === 1)?.[0];
  return { one: sure, several: found, more: Math.max(0, total - data.length) };
}
