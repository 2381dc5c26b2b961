import { BoundariesAnswer } from '../../../schemas/answers/areas/boundaries.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import { boundaryShapes } from '../../charts/map/boundary-shapes.ts';
import { hexagonShapes } from '../../charts/map/hexagons/hexagon-shapes.ts';
import type { MapShapes } from '../../charts/map/shape.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readHeld } from '../../reading/read-held.ts';

/** Kinds of area that have boundaries: districts, and what is made of whole ones and does not overlap. */
const MAPPED: readonly AreaType[] = [
  'lad',
  'region',
  'county',
  'metropolitan_county',
  'combined_authority',
  'lsip',
];

/** Whether areas of a kind have boundaries that a map can draw. */
export const isMapped = (type: AreaType): boolean => MAPPED.includes(type);

/** Which shapes; all areas of the type that are in force today where nothing is said. */
interface ShapesWanted {
  /** The code of an area: only those within it, finely drawn. */
  readonly within?: string | undefined;
  /** A day, ISO: the areas that were in force then, such as those that figures of that time are of. */
  readonly at?: string | undefined;
}

/**
 * The shapes of the areas of a type, as a map draws them: boundaries where the store holds them,
 * otherwise hexagons for local authorities. Undefined where there are none, so that no map is
 * offered. Throws what the API client throws.
 */
export async function readShapes(
  client: ApiClient,
  type: AreaType,
  { within, at }: ShapesWanted = {},
): Promise<MapShapes | undefined> {
  if (!isMapped(type)) return undefined;
  const detail = within === undefined ? 'small' : 'fine';
  const path = apiPath('/v1/boundaries', { type, within, at, detail });
  const answer = await readHeld(client.read(path, BoundariesAnswer));
  if (answer && answer.features.length > 0) {
    return boundaryShapes(answer, type === 'lad' && within === undefined);
  }
  return type === 'lad' ? hexagonShapes() : undefined;
}
