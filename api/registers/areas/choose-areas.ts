import { isAreaTypeSet } from '../../../schemas/words/area-types.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import type { AreaRecord } from './area-index.ts';
import { readContainers } from './containers.ts';
import { addFault } from '../../question/context.ts';
import type { CheckContext } from '../../question/context.ts';
import { findDay } from '../../question/filters/day.ts';
import { oneOf } from '../../question/filters/filter.ts';
import type { Filter } from '../../question/filters/filter.ts';
import { AREA_PARAMETERS, describeAreas } from './area-words.ts';
import type { Parameter, Parameters } from '../../question/parameters.ts';
import { readAreaCodes } from './read-area-codes.ts';
import { readAreaTypes } from './read-area-types.ts';
import { findColumn } from '../../question/tables/table.ts';
import { TABLE_KINDS } from '../../question/tables/table-kinds.ts';

/** What the area parameters select together. */
export interface AreaChoice {
  /** Area codes that may appear, in code order; undefined when no area parameter was given. */
  readonly chosen: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  readonly canonical: Readonly<Record<string, readonly string[]>>;
  /**
   * The day that decided which codes are meant. Null where none was asked for: then figures come
   * under every code that they were published under, and records are those of today.
   */
  readonly day: string | null;
  /** The areas release decided the choice, so the answer depends on it. */
  readonly usesIndex: boolean;
  /** Areas of the types asked for, within the containers and on that day, that the release has not. */
  readonly lacking: readonly string[];
}

function readDay(asked: Parameter | undefined, context: CheckContext): string | undefined {
  const day = asked && findDay(asked.text);
  if (!asked || day !== undefined) return day;
  const message = `area_at is a day, such as area_at=2023-04-01.`;
  addFault(context, asked, asked.text, { code: 'malformed-value', message });
  return undefined;
}

/** Codes of the areas that are meant and that the release has no code for. */
function areasLacking(
  { areas, table }: CheckContext,
  isMeant: (area: AreaRecord) => boolean,
): string[] {
  const held = table.codes.get('area')?.byCode;
  return (areas?.areas ?? [])
    .filter((area) => !(held?.has(area.code) ?? false) && isMeant(area))
    .map(({ code }) => code);
}

/** Reads `area`, `area_type`, `area_at` and `within` together (contract, section 6). */
export function readAreas(parameters: Parameters, context: CheckContext): AreaChoice {
  const none = {
    chosen: undefined,
    filter: undefined,
    canonical: {},
    day: null,
    usesIndex: false,
    lacking: [],
  };
  const given = AREA_PARAMETERS.filter((parameter) => parameters.has(parameter));
  if (given.length === 0) return none;
  const before = context.faults.length;
  const [area, type, at, within] = AREA_PARAMETERS.map((each) => parameters.get(each));
  const codes = area && readAreaCodes(area, context);
  const containers = within && readContainers(within, parameters, context);
  const isOfType = type && readAreaTypes(type, context);
  const dayAsked = readDay(at, context);
  const sets = type?.items.some(isAreaTypeSet) ?? false;
  const usesIndex = at !== undefined || within !== undefined || sets;
  if (context.faults.length > before) return none;

  const day =
    dayAsked ??
    (within && TABLE_KINDS[context.table.kind].listsAreasOfToday ? context.today : null);
  const index = context.areas?.byCode;
  const chosen = (context.table.codes.get('area')?.entries ?? [])
    .filter(({ code, parent }) => {
      if (codes && !codes.has(code)) return false;
      const record = index?.get(code);
      if (isOfType && !isOfType(parent, code)) return false;
      if (day !== null && !(record && isInForce(record, day))) return false;
      return !containers || containers.some((each) => record?.parents.includes(each));
    })
    .map(({ code }) => code);
  const sorted = (parameter: Parameter | undefined): string[] =>
    [...new Set(parameter?.items ?? [])].sort();
  const lacking =
    isOfType && (within || day !== null) && !codes
      ? areasLacking(context, (record) => {
          const inside = containers?.some((each) => record.parents.includes(each)) ?? true;
          const then = day === null || isInForce(record, day);
          return then && inside && isOfType(record.type, record.code);
        })
      : [];
  return {
    chosen,
    day,
    usesIndex,
    lacking,
    canonical: {
      area: sorted(area),
      area_type: sorted(type),
      area_at: day === null ? [] : [day],
      within: sorted(within),
    },
    filter: {
      column: 'area',
      bySeries: true,
      numeric: false,
      // A type alone is shorter than its thousands of codes.
      sql: (binder) =>
        type && given.length === 1 && !sets && findColumn(context.table, 'area_type')
          ? oneOf('area_type', type.items, binder)
          : oneOf('area', chosen, binder),
      english: describeAreas(parameters, context, day),
      codes: new Set(chosen),
    },
  };
}
