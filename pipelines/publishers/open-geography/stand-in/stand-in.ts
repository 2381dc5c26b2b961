import { readFileSync } from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { StandIn } from '../../publisher.ts';

/** Districts of 2025 from boundaries of 2016, as `README.md` beside the file says. */
type Districts = Topology<{
  districts: GeometryCollection<{ readonly code: string; readonly name: string }>;
}>;

/** Areas that are sent at once: fewer than there are, so that pages are asked for as they must be. */
const PAGE = 150;

const json = (body: object): Response => Response.json(body);
const refuse = (message: string): Response => json({ error: { code: 400, message, details: [] } });

/** The file is our own, and is believed where it is a topology at all. */
const isDistricts = (json: unknown): json is Districts =>
  typeof json === 'object' && json !== null && 'arcs' in json && 'objects' in json;

function readDistricts(): Districts {
  const file = path.join(import.meta.dirname, 'districts.topo.json');
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isDistricts(json)) throw new Error(`${file} is no topology of districts`);
  return json;
}

/** Fields of a layer are named with the year of its boundaries: `LAD25CD`, `LAD25NM`. */
const isField = (name: string): boolean => /^LAD\d\d(CD|NM)$/.test(name);

/** Which areas come first: unless it is told, the service keeps its own order. */
function sorted<Area extends { readonly properties: { readonly code: string } }>(
  areas: readonly Area[],
  by: string | null,
): readonly Area[] {
  if (by === null) return areas.toReversed();
  return areas.toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

/**
 * A feature service with the districts of the United Kingdom, answering as ArcGIS does: failures with
 * status 200, at most {@link PAGE} areas at once, and a flag where there are more.
 */
export function openGeographyStandIn(): StandIn {
  const topology = readDistricts();
  const { features } = feature(topology, topology.objects.districts);
  return {
    fetch(request) {
      const { pathname, searchParams: asked } = new URL(request.url);
      if (!/\/arcgis\/rest\/services\/\w+\/FeatureServer\/0\/query$/.test(pathname)) {
        return refuse('Invalid URL');
      }
      if (asked.get('where') === null)
        return refuse('Cannot perform query. Invalid query parameters.');
      if (asked.get('returnCountOnly') === 'true') return json({ count: features.length });
      const fields = (asked.get('outFields') ?? '').split(',');
      const unknown = fields.find((field) => !isField(field));
      if (unknown !== undefined) return refuse(`'Invalid field: ${unknown}' parameter is invalid`);
      const from = Number(asked.get('resultOffset') ?? '0');
      const page = sorted(features, asked.get('orderByFields')).slice(from, from + PAGE);
      const more = from + PAGE < features.length;
      return json({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'EPSG:4326' } },
        ...(more && { properties: { exceededTransferLimit: true } }),
        features: page.map(({ geometry, properties: { code, name } }, at) => ({
          type: 'Feature',
          id: from + at + 1,
          geometry,
          properties: Object.fromEntries(
            fields.map((field) => [field, field.endsWith('CD') ? code : name]),
          ),
        })),
      });
    },
  };
}
