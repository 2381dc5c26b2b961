import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { ApiClient } from '../api-client.ts';
import { plain } from '../search/plain.ts';
import { findArea } from './find-area.ts';
import type { Candidate, Found } from './find-added.ts';

/**
 * What else a name may stand for than the area that bears it: areas in force of the same name that are
 * other land, the region and the authority West Midlands; and authorities that have a town of that
 * name, which Newport in Wales is not more often meant than Newport in Shropshire.
 */
export async function findRivals(
  client: ApiClient,
  one: AreaSummary,
  { several }: Pick<Found, 'several'>,
): Promise<readonly Candidate[]> {
  const isNamesake = ({ code, name, held, in_force, found_by }: Candidate): boolean =>
    code !== one.code &&
    held &&
    in_force.to === null &&
    plain(found_by?.name ?? name) === plain(one.name);
  const named = several.filter(isNamesake);
  if (named.length === 0) return [];
  const towns = named.filter(({ found_by }) => found_by?.what === 'place');
  if (one.type === 'lad') return towns;
  const same = (await findArea(client, one.code))?.same_districts ?? [];
  return named.filter(
    ({ code, found_by }) => found_by === null && !same.some((each) => each.code === code),
  );
}
