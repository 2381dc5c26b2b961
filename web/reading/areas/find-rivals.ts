import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { ApiClient } from '../api-client.ts';
import { plain } from '../search/plain.ts';
import { findArea } from './find-area.ts';
import type { Candidate, Found } from './find-added.ts';

/** Authorities whose name begins as that of the town by which another was found: Stoke-on-Trent for Stoke. */
function listBegunSo(one: AreaSummary, several: readonly Candidate[]): readonly Candidate[] {
  const town = several.find(({ code }) => code === one.code)?.found_by;
  if (town?.what !== 'place') return [];
  return several.filter(
    ({ code, name, type, in_force, found_by }) =>
      code !== one.code &&
      in_force.to === null &&
      type === 'lad' &&
      found_by === null &&
      plain(name).startsWith(`${plain(town.name)} `),
  );
}

/**
 * What else a name may stand for than the area that bears it: areas in force of the same name that are
 * other land, the region and the authority West Midlands; and authorities that have a town of that
 * name, which Newport in Wales is not more often meant than Newport in Shropshire. A village may also bear
 * the beginning of the name of a city.
 */
export async function findRivals(
  client: ApiClient,
  one: AreaSummary,
  { several }: Pick<Found, 'several'>,
): Promise<readonly Candidate[]> {
  const begunSo = listBegunSo(one, several);
  if (begunSo.length > 0) return begunSo;
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
