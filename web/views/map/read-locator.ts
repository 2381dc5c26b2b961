import { BoundariesAnswer } from '../../../schemas/answers/areas/boundaries.ts';
import type { AreaRecord, RelatedArea } from '../../../schemas/answers/area.ts';
import { boundaryShapes } from '../../charts/map/boundary-shapes.ts';
import { drawLocator } from '../../charts/map/draw-locator.ts';
import type { DrawnMap } from '../../charts/map/draw-map.ts';
import { boxAround, type MapShapes, type Shape } from '../../charts/map/shape.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readHeld } from '../../reading/read-held.ts';
import { readShapes } from './read-shapes.ts';

/** Where an area lies, and what it touches. */
export interface Locator extends Pick<DrawnMap, 'svg' | 'links'> {
  /** Whose shapes they are. */
  readonly attribution: string;
  /** The areas that it touches, by name: the list beside the map. */
  readonly beside: readonly RelatedArea[];
  /** The wider area that is drawn around it, with a page of its own; null where it is of none. */
  readonly around: RelatedArea | null;
}

/** The room of the map, in CSS pixels. */
const ROOM = { width: 250, height: 200 };
const ID = 'locator';

/** The region that a district lies in, or the country where there are no regions. */
const findAround = ({ parents }: AreaRecord): RelatedArea | null => {
  const current = parents.filter(({ ended }) => ended === null);
  return (
    current.find(({ type }) => type === 'region') ??
    current.find(({ code }) => /^[WSN]92/.test(code)) ??
    null
  );
};

/** Shapes of these areas, finely; none where the store holds no boundaries. */
async function readNamed(client: ApiClient, codes: readonly string[]): Promise<readonly Shape[]> {
  if (codes.length === 0) return [];
  const path = apiPath('/v1/boundaries', { area: codes.join(','), detail: 'fine' });
  const answer = await readHeld(client.read(path, BoundariesAnswer));
  return answer ? boundaryShapes(answer, false).shapes : [];
}

/** A district, or a list of them, within its region, and neighbours that lie outside of it. */
async function readDistricts(
  client: ApiClient,
  codes: readonly string[],
  around: RelatedArea | null,
): Promise<MapShapes | undefined> {
  const within = await readShapes(client, 'lad', around ? { within: around.code } : {});
  if (within?.kind !== 'boundaries') return undefined;
  const known = new Set(within.shapes.map(({ code }) => code));
  const outside = await readNamed(
    client,
    codes.filter((code) => !known.has(code)),
  );
  const shapes = [...within.shapes, ...outside];
  return { ...within, shapes, box: boxAround(shapes.map(({ box }) => box)) };
}

/**
 * The map of where an area lies, with the areas that it touches; undefined where it has no
 * boundary here, such as a travel-to-work area. Throws what the API client throws.
 */
export async function readLocator(
  client: ApiClient,
  area: AreaRecord,
): Promise<Locator | undefined> {
  const isOfDistricts = area.type === 'lad' || area.type === 'custom';
  const focus = area.type === 'custom' ? area.districts.map(({ code }) => code) : [area.code];
  const beside = area.neighbours.filter(({ ended }) => ended === null);
  const near = beside.map(({ code }) => code);
  const around = isOfDistricts ? findAround(area) : null;
  const shapes = isOfDistricts
    ? await readDistricts(client, [...focus, ...near], around)
    : await readShapes(client, area.type, { at: area.in_force.to ?? undefined });
  if (!shapes?.shapes.some(({ codes }) => codes.some((code) => focus.includes(code))))
    return undefined;
  const drawn = drawLocator({
    ...{ id: ID, describedBy: `${ID}-list`, shapes, focus, beside: near, room: ROOM },
    name: `Where ${area.name} lies`,
    hrefOf: (code) => (focus.includes(code) ? undefined : `/areas/${code}`),
  });
  return { ...drawn, attribution: shapes.attribution, beside, around };
}
