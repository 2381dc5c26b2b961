import { isAreaTypeSet } from '../../../schemas/words/area-types.ts';
import { quotable } from '../../problem.ts';
import { inForce } from './area-index.ts';
import type { AreaRecord } from './area-index.ts';
import { readContainers } from './containers.ts';
import { MOST_SUGGESTIONS, addFault } from '../../question/context.ts';
import type { CheckContext } from '../../question/context.ts';
import { findDay } from '../../question/filters/day.ts';
import { listed, oneOf } from '../../question/filters/filter.ts';
import type { Filter } from '../../question/filters/filter.ts';
import { isOfTypes, typesNamed } from './area-type-sets.ts';
import { AREA_PARAMETERS, AREA_TYPE_WORDS, describeAreas } from './area-words.ts';
import { guessAreas, nearestAreas } from './nearest-areas.ts';
import { findAreaType } from '../../question/filters/other-words.ts';
import type { Parameter, Parameters } from '../../question/parameters.ts';
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

/** Codes that took the place of one, or had it before, and are in this release. */
function replacements(area: AreaRecord, held: ReadonlyMap<string, unknown>): string[] {
  return [...area.successors, ...area.predecessors].filter((code) => held.has(code));
}

function readCodes(asked: Parameter, context: CheckContext): Set<string> {
  const held = context.table.codes.get('area')?.byCode ?? new Map<string, never>();
  const codes = new Set<string>();
  for (const item of new Set(asked.items)) {
    if (item === '') continue;
    if (held.has(item)) {
      codes.add(item);
      continue;
    }
    const area = context.areas?.byCode.get(item);
    if (!area) {
      const known = [...new Set([...held.keys(), ...(context.areas?.byCode.keys() ?? [])])];
      const near = context.faults.length < MOST_SUGGESTIONS ? nearestAreas(item, context) : [];
      addFault(context, asked, item, {
        code: 'unknown-code',
        message: `No area has the code ${quotable(item)}.${guessAreas(near)}`,
        known,
        nearest: near.map(({ code }) => code),
        see: context.see('area'),
      });
      continue;
    }
    const replacedBy = replacements(area, held);
    const instead = replacedBy.length === 0 ? '' : ` It has ${listed(replacedBy, 'and')} instead.`;
    addFault(context, asked, item, {
      code: 'code-not-in-dataset',
      message: `This release has no figures for ${item} (${area.name}).${instead}`,
      replacedBy,
      see: context.see('area'),
    });
  }
  return codes;
}

/** A test of area types, for the types and sets named. */
function readTypes(
  asked: Parameter,
  context: CheckContext,
): ((type: string | null, code: string) => boolean) | undefined {
  const { table, areas } = context;
  const present = new Set(table.codes.get('area')?.entries.flatMap(({ parent }) => parent ?? []));
  const held = [...present].sort();
  const words = new Set<string>();
  for (const item of asked.items) {
    if (item === '') continue;
    const has = `This release has ${listed(held, 'and')}.`;
    if (!AREA_TYPE_WORDS.includes(item)) {
      const message = `${quotable(item)} is not an area type. ${has}`;
      const meant = findAreaType(item);
      addFault(context, asked, item, {
        code: 'unknown-code',
        message,
        known: AREA_TYPE_WORDS,
        meant,
      });
    } else if (present.size > 0 && !typesNamed(item).some((type) => present.has(type))) {
      const message = `This release has no areas of type ${item}. ${has}`;
      const fault = { code: 'code-not-in-dataset', message, known: held, nearest: [] };
      addFault(context, asked, item, fault);
    } else words.add(item);
  }
  return (type, code) => isOfTypes(words, { type, code }, areas);
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
  const codes = area && readCodes(area, context);
  const containers = within && readContainers(within, parameters, context);
  const isOfType = type && readTypes(type, context);
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
      const record = index?.get(code);
      if (codes && !codes.has(code)) return false;
      if (isOfType && !isOfType(parent, code)) return false;
      if (day !== null && !(record && inForce(record, day))) return false;
      return !containers || containers.some((each) => record?.parents.includes(each));
    })
    .map(({ code }) => code);
  const sorted = (parameter: Parameter | undefined): string[] =>
    [...new Set(parameter?.items ?? [])].sort();
  const lacking =
    isOfType && (within || day !== null) && !codes
      ? areasLacking(context, (record) => {
          const inside = containers?.some((each) => record.parents.includes(each)) ?? true;
          const then = day === null || inForce(record, day);
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
