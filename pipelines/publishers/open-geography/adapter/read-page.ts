import { z } from 'zod';
import type { Polygons } from '../../../../schemas/figures/map/topology.ts';
import { readDocument } from '../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../fetch/refusal.ts';
import type { OpenGeographySource } from '../source.ts';

const Position = z
  .array(z.number())
  .min(2)
  .transform(([lon = 0, lat = 0]) => [lon, lat] as const);
const Rings = z.array(z.array(Position).min(4)).min(1);
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings).min(1) }),
]);
const Limit = z.object({ exceededTransferLimit: z.boolean().optional() });
const Page = Limit.extend({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  properties: Limit.nullish(),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()), geometry: Geometry.nullable() }),
  ),
});
const Count = z.object({ count: z.int().min(0) });
const Failure = z.object({ error: z.object({ code: z.number(), message: z.string() }) });

/** One area as the service has it. What it lacks is null, and refused by the checks of the rows. */
export interface Received {
  readonly code: string | null;
  readonly name: string | null;
  readonly polygons: Polygons | null;
}

/** A page of areas, and whether there are more than the service sends at once. */
interface ReceivedPage {
  readonly areas: readonly Received[];
  readonly more: boolean;
}

/** Longitudes and latitudes of the United Kingdom, with room; metres of the national grid are far beyond. */
const [WEST, SOUTH, EAST, NORTH] = [-14, 49, 4, 62];
/** How the reference system is written that is asked for: degrees of WGS84. */
const DEGREES = /(?:EPSG:+4326|CRS84)$/;

/** The document; a failure comes with status 200. Throws {@link TryAgain} for one of the service itself. */
async function readJson(file: string): Promise<unknown> {
  const text = await readDocument(file);
  if (!text.trimStart().startsWith('{')) throw new Refused('not_json', 'the answer is no JSON');
  const json: unknown = JSON.parse(text);
  const { data: failure } = Failure.safeParse(json);
  if (!failure) return json;
  const { code, message } = failure.error;
  const said = `the service says ${code}: ${message}`;
  if (code === 429 || code >= 500) throw new TryAgain(`service_${code}`, said);
  throw new Refused(`service_${code}`, said);
}

/** How many areas the layer has. */
export async function readCount(file: string): Promise<number> {
  const read = Count.safeParse(await readJson(file));
  if (!read.success)
    throw new Refused('no_count', 'the service does not say how many areas it has');
  return read.data.count;
}

function demandDegrees(name: string | undefined, areas: readonly Received[]): void {
  if (name !== undefined && !DEGREES.test(name)) {
    throw new Refused('wrong_crs', `the coordinates are of ${name}, not degrees of WGS84`);
  }
  const stray = areas
    .flatMap(({ polygons }) => polygons ?? [])
    .flat(2)
    .find(([lon, lat]) => lon < WEST || lon > EAST || lat < SOUTH || lat > NORTH);
  if (!stray) return;
  throw new Refused(
    'wrong_crs',
    `${stray.join(', ')} is no point of the United Kingdom in degrees`,
  );
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/**
 * The areas of a page. Throws {@link Refused} for what is no page of areas in degrees; the flag that
 * more follow stands beside the features or among their properties.
 */
export async function readPage(
  file: string,
  fields: Pick<OpenGeographySource, 'code' | 'name'>,
): Promise<ReceivedPage> {
  const read = Page.safeParse(await readJson(file));
  if (!read.success) throw new Refused('not_areas', z.prettifyError(read.error).slice(0, 500));
  const { features, crs, properties, exceededTransferLimit } = read.data;
  const areas = features.map(({ properties: held, geometry }): Received => {
    const polygons =
      geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? null);
    return { code: textOf(held[fields.code]), name: textOf(held[fields.name]), polygons };
  });
  demandDegrees(crs?.properties.name, areas);
  return { areas, more: (exceededTransferLimit ?? properties?.exceededTransferLimit) === true };
}
