import { type Coarseness, simplifyAreas } from '../../../../schemas/figures/map/simplify.ts';
import {
  type Polygons,
  polygonsOf,
  shareBorders,
} from '../../../../schemas/figures/map/topology.ts';
import type { Received } from './read-page.ts';

/**
 * The geometry of each area, simplified together so that borders stay shared, as GeoJSON; null where
 * the service sent none. Of a code that comes twice both have the first's: the checks refuse it.
 */
export function simplifyReceived(
  received: readonly Received[],
  coarse: Coarseness,
): readonly (string | null)[] {
  const sent = new Map<string, Polygons>();
  for (const { code, polygons } of received) {
    if (code !== null && polygons !== null && !sent.has(code)) sent.set(code, polygons);
  }
  const simplified = simplifyAreas(shareBorders(sent), coarse);
  return received.map(({ code, polygons }) => {
    if (code === null || polygons === null) return null;
    return JSON.stringify({ type: 'MultiPolygon', coordinates: polygonsOf(simplified, code) });
  });
}
