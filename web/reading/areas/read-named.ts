import { AREA_TYPES, type AreaType } from '../../../schemas/words/area-types.ts';
import { type AreaSummary, AreaList } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../api-client.ts';

const ALL = '10000';
/** Kinds of area that people write by name; smaller ones share their names too often. */
const NAMED = [
  'country',
  'region',
  'combined_authority',
  'county',
  'metropolitan_county',
  'lad',
] as const satisfies readonly AreaType[];

/** Areas that can be written by name, in force and earlier, the widest first. */
export async function readNamed(client: ApiClient): Promise<AreaSummary[]> {
  const path = apiPath('/v1/areas', { type: NAMED.join(','), limit: ALL });
  const { data } = await client.read(path, AreaList);
  const rank = ({ type }: AreaSummary) => Object.keys(AREA_TYPES).indexOf(type);
  return data.toSorted((a, b) => rank(a) - rank(b));
}
