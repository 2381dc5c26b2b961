import type { AreaRecord, AreaSummary } from '../../../schemas/answers/area.ts';
import type { CodeRecord } from '../../../schemas/answers/code-list.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { samePeriod } from '../../../schemas/figures/same-period.ts';
import { OF_AUTHORITIES, isAreaType, type AreaType } from '../../../schemas/words/area-types.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';
import { isMapped } from '../map/read-shapes.ts';
import { type AreaGroup, readContainers, readGroup } from '../wizard/read-group.ts';
import type { Query } from '../wizard/stray-words.ts';
import { type PartedRows, partInForce } from './part-in-force.ts';
import type { HeldFigure } from './read-held.ts';
import type { HeldPeriod } from './read-span.ts';

/** The word of an address for areas everywhere, and not within one area alone. */
export const EVERYWHERE = 'all';

/** Kinds of area of which a release has several, with how many. */
export type HeldTypes = ReadonlyMap<AreaType, number>;

/** All areas of a kind in one period. */
export interface Across {
  readonly type: AreaType;
  /** The code of the area that they lie in; {@link EVERYWHERE} where they lie in any. */
  readonly within: string;
  readonly containers: readonly AreaSummary[];
  readonly group: AreaGroup | undefined;
  readonly period: HeldPeriod | undefined;
  readonly rows: readonly FigureRow[];
  /** Names of areas left out: they have ended since, and have no figure. */
  readonly ended: readonly string[];
  /** Areas that had ended before the period and have a figure of it. */
  readonly former: PartedRows['former'];
  /** Names of the areas of the kind without a figure in the period: not those that had ended. */
  readonly lacking: readonly string[];
  /** Path of the rows without an extension, and the query behind it. */
  readonly data: string;
  readonly query: string;
  readonly faults: readonly Fault[];
}

/** How many areas of each kind a release has, the kinds with one alone left out. Pure. */
export function countTypes(held: readonly CodeRecord[]): HeldTypes {
  const counts = new Map<AreaType, number>();
  for (const { area_type: type } of held) {
    if (type && isAreaType(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** Fewer authorities than these are no order of their own. */
const LEAST_PARTS = 3;

/** Whether an area is a region or the like, of which several authorities have figures. */
function isOfAuthorities(focus: AreaRecord, held: readonly CodeRecord[]): boolean {
  if (!OF_AUTHORITIES.includes(focus.type)) return false;
  const codes = new Set(held.map(({ code }) => code));
  return focus.districts.filter(({ code }) => codes.has(code)).length >= LEAST_PARTS;
}

/** The kind that is shown: the one asked for, that of the area in focus, the one with most areas. */
function chooseType(
  asked: string | undefined,
  focus: AreaType | undefined,
  types: HeldTypes,
): AreaType | undefined {
  const known = [...types.keys()];
  const [most] = known.toSorted((a, b) => (types.get(b) ?? 0) - (types.get(a) ?? 0));
  const local = known.find((type) => type === 'lad');
  return (
    known.find((type) => type === asked) ?? known.find((type) => type === focus) ?? local ?? most
  );
}

/**
 * Areas are shown within the region of the one in focus, unless others are asked for; within itself where
 * it holds areas of the kind that is shown.
 */
function chooseWithin(
  asked: string | undefined,
  focus: AreaRecord | undefined,
  type: AreaType,
  containers: readonly AreaSummary[],
): string {
  if (asked !== undefined && asked !== '') return asked;
  const isContainer = containers.some(({ code }) => code === focus?.code);
  if (focus && focus.type !== type && isContainer) return focus.code;
  const region = focus?.parents.find((parent) => parent.type === 'region');
  return region && focus?.type === type ? region.code : EVERYWHERE;
}

const endOf = (period: HeldPeriod | undefined): string | undefined =>
  period && findPeriod(period.code)?.end;

/** The newest period of which most of the areas have a row. */
async function findShared(
  client: ApiClient,
  dataset: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Promise<HeldPeriod | undefined> {
  const { data } = await readFigures(client, dataset, { ...parameters, period: 'latest_each' });
  const areas = [...new Set(data.flatMap(({ area }) => area ?? []))];
  return samePeriod(data, areas);
}

/** Areas of a kind without a row; one of which only former parts have one is without. Pure. */
function listLacking(
  group: AreaGroup | undefined,
  { rows, former }: Pick<PartedRows, 'rows' | 'former'>,
): string[] {
  const ended = new Set(former.map(({ code }) => code));
  const told = new Set(rows.flatMap(({ area }) => area ?? []).filter((code) => !ended.has(code)));
  return (group?.places ?? [])
    .filter(({ codes }) => !codes.some((code) => told.has(code)))
    .map(({ name }) => name);
}

/**
 * Reads a measure for all areas of a kind in one period: those that the address names, otherwise the
 * areas of the region of the one in focus, in the newest period that most of them have. Undefined
 * where the release has no two areas of one kind. Throws what the API client throws.
 */
export async function readAcross(
  client: ApiClient,
  held: HeldFigure,
  asked: Query,
  place: {
    readonly focus: AreaRecord | undefined;
    readonly areas: readonly CodeRecord[];
    readonly periods: readonly HeldPeriod[];
    /** Whether the areas lie anywhere where the address names no area that they lie in. */
    readonly everywhere: boolean;
  },
): Promise<Across | undefined> {
  const { dataset, manifest, measure, codes } = held;
  const { focus, areas, periods } = place;
  const last = findPeriod(manifest.coverage?.periods?.last ?? '')?.end ?? manifest.created;
  const day = last.slice(0, 10);
  const containers = await readContainers(client, day);
  // A map of countries says nothing: that of a country is of the authorities in it.
  const isMapOfParts = place.everywhere && focus !== undefined && !isMapped(focus.type);
  // Who looks at a region asks for its authorities, not for other regions.
  const isContainer = containers.some(({ code }) => code === focus?.code);
  const isOfParts = place.everywhere
    ? isMapOfParts
    : focus !== undefined && isContainer && isOfAuthorities(focus, areas);
  const ownType = isOfParts ? undefined : focus?.type;
  const type = chooseType(asked.type, ownType, countTypes(areas));
  if (type === undefined) return undefined;
  const faults: Fault[] = [];
  if (asked.type !== undefined && asked.type !== '' && asked.type !== type) {
    faults.push(plainFault(`No two areas of a kind ${cut(asked.type)} are held here.`));
  }
  const within =
    place.everywhere && !asked.within && !isMapOfParts
      ? EVERYWHERE
      : chooseWithin(asked.within, focus, type, containers);
  const found = await readGroup(client, areas, containers, {
    type,
    within: within === EVERYWHERE ? '' : within,
    day,
  });
  const { group } = found;
  const parameters = {
    measure: measure.id,
    ...group?.parameters,
    ...codes,
    version: manifest.version,
  };
  const named = periods.find(({ code }) => code === asked.period);
  if (asked.period !== undefined && asked.period !== '' && !named) {
    faults.push(plainFault(`No period ${cut(asked.period)} is held here; the newest is shown.`));
  }
  const period = named ?? (group && (await findShared(client, dataset.id, parameters)));
  const pinned = { ...parameters, period: period?.code };
  const published = group && period ? (await readFigures(client, dataset.id, pinned)).data : [];
  const parted = await partInForce(client, published, { type, day: endOf(period) ?? day });
  return {
    ...{ type, within, containers, group, period },
    ...parted,
    lacking: listLacking(group, parted),
    data: `/v1/datasets/${dataset.id}/data`,
    query: apiPath('', pinned),
    faults: [...faults, ...found.faults],
  };
}
