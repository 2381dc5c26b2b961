import type { AreaType } from '../../../schemas/words/area-types.ts';
import { hexagonShapes } from '../../charts/map/hexagons/hexagon-shapes.ts';
import type { MapShapes } from '../../charts/map/shape.ts';
import type { ApiClient } from '../../reading/api-client.ts';

/**
 * The shapes of all areas of a type, as a map draws them; undefined where there are none, so that no
 * map is offered. Throws what the API client throws.
 */
export function readShapes(_: ApiClient, type: AreaType): Promise<MapShapes | undefined> {
  return Promise.resolve(type === 'lad' ? hexagonShapes() : undefined);
}
