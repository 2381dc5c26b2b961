import { type AreaType, isAreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import { type AreaSummary, AreaList } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readOtherCodes } from '../../reading/areas/read-other-codes.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';
import type { NamedArea } from '../choose/match-areas.ts';

const ALL = '10000';

/** Kinds of area that others lie in, the widest first. */
const CONTAINERS = [
  'country',
  'region',
  'combined_authority',
  'county',
  'metropolitan_county',
  'lsip',
  'lep',
] as const satisfies readonly AreaType[];

/** An area in force, and the codes under which a release has figures of its place; none where it has none. */
interface GroupPlace {
  readonly code: string;
  readonly name: string;
  readonly codes: readonly string[];
}

/** All areas of a kind, everywhere or within one area, that a release has. */
export interface AreaGroup {
  readonly type: AreaType;
  readonly within: string | undefined;
  /** Such as `local authorities in North West`. */
  readonly name: string;
  readonly areas: readonly NamedArea[];
  /** Every area of the kind that was in force, with the codes under which the release has it. */
  readonly places: readonly GroupPlace[];
  /** Names of those that the release lacks altogether. */
  readonly absent: readonly string[];
  /** The same areas as parameters of `/data`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A group as it was asked for, and what is to be said of it. */
export interface FoundGroup {
  readonly group: AreaGroup | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Areas that others may lie in, in force on a day where one is given, and partnerships at any time:
 * they ended, and figures are still published for them. Throws what the client throws.
 */
export async function readContainers(
  client: ApiClient,
  day: string | undefined,
): Promise<AreaSummary[]> {
  const path = apiPath('/v1/areas', { type: CONTAINERS.join(','), places: 'true', limit: ALL });
  const { data } = await client.read(path, AreaList);
  const isIn = ({ type, in_force: days }: AreaSummary): boolean =>
    type === 'lep' || day === undefined || isInForce(days, day);
  const rank = ({ type }: AreaSummary) => CONTAINERS.findIndex((known) => known === type);
  return data
    .filter(isIn)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
}

const only = (words: string): FoundGroup => ({ group: undefined, faults: [plainFault(words)] });

/** The areas as parameters: by what they have in common where that names just these, otherwise each by its code. */
function nameGroup(
  {
    type,
    within,
    day,
  }: { readonly type: AreaType; readonly within: string | undefined; readonly day: string },
  {
    areas,
    held,
    underOwn,
  }: {
    readonly areas: readonly NamedArea[];
    readonly held: readonly NamedArea[];
    readonly underOwn: boolean;
  },
): AreaGroup['parameters'] {
  if (underOwn) return { area_type: type, ...(within !== undefined && { within }), area_at: day };
  const isAll = held.filter(({ area_type: each }) => each === type).length === areas.length;
  if (isAll && areas.every(({ area_type: each }) => each === type) && within === undefined)
    return { area_type: type };
  return { area: areas.map(({ code }) => code).join(',') };
}

/**
 * Finds all areas of a kind in force on a day, within an area or everywhere, that a release has: under
 * the code that each had on that day, otherwise under those it had before or came to have. Throws what
 * the API client throws.
 */
export async function readGroup(
  client: ApiClient,
  held: readonly NamedArea[],
  containers: readonly AreaSummary[],
  asked: { readonly type: string; readonly within: string; readonly day: string },
): Promise<FoundGroup> {
  const { type, within, day } = asked;
  if (type === '') {
    return within === '' ? { group: undefined, faults: [] } : only('Choose which kind of area.');
  }
  if (!isAreaType(type)) return only(`No kind of area is called ${cut(type)}.`);
  const container = containers.find(({ code }) => code === within);
  if (within !== '' && !container) return only(`No area that holds others is ${cut(within)}.`);
  const words = areaTypeWords(type, 2);
  const name = container ? `${words} in ${container.name}` : `all ${words}`;
  const path = apiPath('/v1/areas', { type, within: container?.code, at: day, limit: ALL });
  const { data } = await client.read(path, AreaList);
  const byCode = new Map(held.map((area) => [area.code, area]));
  const found = await Promise.all(
    data.map(async (area) => {
      const own = byCode.get(area.code);
      const codes = own
        ? [own.code]
        : await readOtherCodes(client, area, (code) => byCode.has(code));
      return { area, own, codes };
    }),
  );
  const codes = new Set(found.flatMap((each) => each.codes));
  const areas = [...codes]
    .flatMap((code) => byCode.get(code) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  if (areas.length === 0) return only(`This dataset has no figures for ${name}.`);
  const underOwn = found.every(({ own, codes: under }) => own ?? under.length === 0);
  return {
    group: {
      type,
      within: container?.code,
      name,
      areas,
      places: found.map(({ area, codes: under }) => ({
        ...{ code: area.code, name: area.name, codes: under },
      })),
      absent: found.filter((each) => each.codes.length === 0).map((each) => each.area.name),
      parameters: nameGroup({ type, within: container?.code, day }, { areas, held, underOwn }),
    },
    faults: [],
  };
}
