import { EntityList } from '../../../schemas/answers/entity.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { isSmallerThan } from '../../../schemas/figures/area-size.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import { findArea } from '../areas/find-area.ts';
import { readWider } from '../areas/read-wider.ts';
import { readHeld } from '../read-held.ts';

/** Which providers are asked for. */
export interface AskedList {
  /** The area that they have to do with. */
  readonly area?: { readonly code: string; readonly name: string } | undefined;
  /** A town or the first half of a postcode that they are near to. */
  readonly near?: string | undefined;
  readonly subject?: string | undefined;
  /** How many of the first are read; one where it is not said. */
  readonly most?: string | undefined;
}

/** A list of providers that is not empty, and what it is of. */
export interface ProviderList {
  readonly href: string;
  readonly total: number;
  /** Where they are: `by distance from HD1`, `Kirklees`; empty where they are of no place. */
  readonly where: string;
  readonly isByDistance: boolean;
  /** The area that none are told of by itself, where the list is of one around it. */
  readonly insteadOf: string | undefined;
  /** The first of them. */
  readonly data: EntityList['data'];
}

/** The one region that all districts of an area lie in; undefined where they lie in several or in none. */
async function findRegion(client: ApiClient, area: AreaRecord): Promise<AreaRecord | undefined> {
  const districts = await Promise.all(area.districts.map(({ code }) => findArea(client, code)));
  const regions = districts.map(
    (each) => each?.parents.find(({ type }) => type === 'region')?.code,
  );
  const [only, ...more] = new Set(regions);
  return only !== undefined && more.length === 0 ? findArea(client, only) : undefined;
}

/** An area and those around it, the nearest first, each read only when the one before was not enough. */
async function* listAround(client: ApiClient, area: AreaRecord): AsyncGenerator<AreaRecord> {
  yield area;
  const wider = await readWider(client, area);
  if (isSmallerThan(area.type, 'region') && !wider.some(({ type }) => type === 'region')) {
    const region = await findRegion(client, area);
    if (region) yield region;
  }
  yield* wider;
}

/** What is read of a point to be near to; undefined where its name stands for no point, or for several. */
async function readPoint<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 400) return undefined;
    throw error;
  }
}

type Asked = Readonly<Record<string, string | undefined>>;

/** The name of a place as the API takes a point to be near to: a comma there parts a list. */
const asPoint = (name: string): string => name.replaceAll(',', '');

/**
 * The list of providers that comes nearest to what is asked: by distance where the place of any is
 * held, otherwise of the area, or of a local authority by distance from it, or of the nearest area around
 * it of which any are told. Undefined where no such list has a provider in it. Throws what the API client
 * throws.
 */
export async function findProviderList(
  client: ApiClient,
  { area, near, subject, most = '1' }: AskedList,
): Promise<ProviderList | undefined> {
  const read = (asked: Asked) =>
    readHeld(client.read(apiPath('/v1/providers', { ...asked, subject, limit: most }), EntityList));
  const found = (
    asked: Asked,
    { total, data }: Pick<EntityList, 'total' | 'data'>,
    where: string,
    insteadOf?: string,
  ): ProviderList => {
    const href = apiPath('/providers', { ...asked, subject });
    return { href, total, data, where, isByDistance: asked.near !== undefined, insteadOf };
  };
  const findNear = async (point: string, insteadOf?: string) => {
    const list = await readPoint(read({ near: point }));
    if (!list?.data[0]?.near) return undefined;
    return found({ near: point }, list, `by distance from ${point}`, insteadOf);
  };
  const nearby = near === undefined ? undefined : await findNear(near);
  if (nearby) return nearby;
  const record = area && (await findArea(client, area.code));
  for await (const { code, name } of record ? listAround(client, record) : []) {
    const list = await read({ area: code });
    const insteadOf = code === area?.code ? undefined : area?.name;
    if (list && list.total > 0) return found({ area: code }, list, name, insteadOf);
    // One across a border may be nearer than those of the whole region.
    const own = code === record?.code && record.type === 'lad' ? record.name : undefined;
    const around = own === undefined ? undefined : await findNear(asPoint(own), own);
    if (around) return around;
  }
  const all = await read({});
  return all?.total ? found({}, all, '', area?.name) : undefined;
}
