import { AREA_TYPES, isAreaType } from '../../../../schemas/words/area-types.ts';
import { findPeriod } from '../../../../schemas/words/period.ts';
import { AreaList } from '../../../../schemas/answers/area.ts';
import type { DatasetRecord, DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../../reading/api-client.ts';
import type { HeldAreas } from '../../../parts/dataset/held-words.ts';

const ALL = '10000';
/** The dataset of areas declares the kinds of which it lists every code; data bring others. */
const REGISTER = 'areas';
/** Nations, and sets of them: which of these are held says more than how many. */
const NAMED = new Set(['uk', 'country']);

interface HeldCode {
  readonly code: string;
  readonly name: string;
  readonly area_type?: string | null | undefined;
}

async function codesInForce(client: ApiClient, types: readonly string[], day: string) {
  if (types.length === 0) return [];
  const path = apiPath('/v1/areas', { type: types.join(','), at: day, limit: ALL });
  try {
    return (await client.read(path, AreaList)).data;
  } catch (error) {
    // A store without the dataset of areas cannot say how many there are.
    if (error instanceof ApiProblem && error.problem.status === 404) return [];
    throw error;
  }
}

/**
 * How many areas of each kind a release has, the widest first, with how many are in force on the
 * last day that it covers. Throws what the API client throws.
 */
export async function readHeld(
  client: ApiClient,
  record: DatasetRecord,
  codes: readonly HeldCode[],
  catalogue: readonly DatasetSummary[],
): Promise<HeldAreas[]> {
  const types = Object.keys(AREA_TYPES)
    .filter(isAreaType)
    .filter((type) => codes.some((each) => each.area_type === type));
  const register = catalogue.find(({ id }) => id === REGISTER);
  const listed = new Set<string>(register?.labels.spatial_availability.declared ?? []);
  const day = findPeriod(record.labels.date.last_period ?? '')?.end;
  const counted = types.filter((type) => listed.has(type) && !NAMED.has(type));
  const areas = day === undefined ? [] : await codesInForce(client, counted, day);
  return types.map((type) => {
    const own = codes.filter((each) => each.area_type === type);
    const standing = new Set(areas.flatMap((area) => (area.type === type ? [area.code] : [])));
    const names = NAMED.has(type) ? own.map(({ name }) => name) : [];
    if (standing.size === 0) {
      return { type, held: own.length, ended: 0, inForce: undefined, names };
    }
    const held = own.filter(({ code }) => standing.has(code)).length;
    return { type, held, ended: own.length - held, inForce: standing.size, names };
  });
}
