import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { Breakdown, Database, Level, StatXploreSource, Table } from '../../source.ts';
import { isAggregated, writeBody } from './axis.ts';
import type { Axis, AxisItem, TableQuery } from './axis.ts';
import { groupValues } from './group-values.ts';
import { readMonth } from './months.ts';
import { listPlaces } from './places.ts';
import type { Places } from './places.ts';
import { listDatabase, readField } from './schema.ts';
import type { Entry, ReadSchema } from './schema.ts';

/**
 * Cells of one request. The service takes long over large tables and then times out; small ones are
 * many, and each names every place that it is of.
 */
const MOST_CELLS = 60_000;

/** Everything that a dataset asks for, and what the service's lists say of it. */
export interface Plan {
  readonly queries: readonly TableQuery[];
  /** Every month that the service lists, from the declared first one on. */
  readonly months: readonly string[];
  /** Levels of place that are declared and that the service has no list of. */
  readonly absent: readonly Level[];
}

type Codes = ReadonlyMap<string, readonly CodeItem[]>;

async function readMonths(read: ReadSchema, field: Entry, from: string): Promise<AxisItem[]> {
  const [list] = (await read(field.id)).filter(({ type }) => type === 'VALUESET');
  if (!list)
    throw new Refused('months_missing', `the field "${field.label}" has no list of values`);
  const months = (await read(list.id))
    .map((value) => ({ ids: [value.id], code: readMonth(value) }))
    .filter(({ code }) => code >= from)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (months.length === 0) throw new Refused('months_missing', `there is no month from ${from} on`);
  return months;
}

/** The axis of a dimension: of the lists of its field, the first whose values all have a code. */
async function readBreakdown(
  read: ReadSchema,
  entries: readonly Entry[],
  [dimension, { field: label, codes, means }]: readonly [string, Breakdown],
  total: string,
): Promise<{ axis: Axis; singles: Axis }> {
  const field = readField(entries, label);
  const reasons: string[] = [];
  for (const list of (await read(field.id)).filter(({ type }) => type === 'VALUESET')) {
    const groups = groupValues(await read(list.id), codes);
    if (typeof groups === 'string') {
      reasons.push(groups);
      continue;
    }
    const base = { field: field.id, is: dimension };
    const meant = (group: AxisItem): AxisItem => {
      const own = means[group.code];
      return own === undefined ? group : { ...group, means: own };
    };
    return {
      axis: { ...base, items: [...groups.map(meant), { code: total, ids: [] }] },
      singles: {
        ...base,
        items: groups.flatMap(({ code, ids }) => ids.map((id) => ({ code, ids: [id] }))),
      },
    };
  }
  throw new Refused(
    'values_unlike',
    `field "${label}": ${reasons.join('; ') || 'no list of values'}`,
  );
}

/** A mean of something is asked for by an id of its own; the schema lists what it is a mean of. */
const listedAs = (uri: string): string => uri.replace(/^str:statfn:(.*):[A-Z]+$/, 'str:measure:$1');

const cellsOf = (axes: readonly Axis[]): number =>
  axes.reduce((cells, { items }) => cells * items.length, 1);

/** The months in pieces, each small enough for one request. */
function cutMonths(months: readonly AxisItem[], others: readonly Axis[]): AxisItem[][] {
  const most = Math.max(1, Math.floor(MOST_CELLS / cellsOf(others)));
  const pieces: AxisItem[][] = [];
  for (let at = 0; at < months.length; at += most) pieces.push(months.slice(at, at + most));
  return pieces;
}

/** What all tables of a database share. */
interface Shared {
  readonly read: ReadSchema;
  readonly database: string;
  readonly entries: readonly Entry[];
  readonly month: Entry;
  readonly months: readonly AxisItem[];
  /** One null for a dataset whose figures are of no place. */
  readonly places: readonly (Places | null)[];
  readonly codes: Codes;
}

async function planTable(shared: Shared, table: Table): Promise<TableQuery[]> {
  const { read, database, entries, month, months, places, codes } = shared;
  const uris = Object.keys(table.measures);
  const unknown = uris.find((uri) => !entries.some(({ id }) => id === listedAs(uri)));
  if (unknown !== undefined) {
    throw new Refused('measure_missing', `the database has no measure ${unknown}`);
  }
  const by: { axis: Axis; singles: Axis }[] = [];
  for (const [dimension, breakdown] of Object.entries(table.by)) {
    const total = codes.get(dimension)?.[0]?.code;
    if (total === undefined) throw new Error(`"${dimension}" is no dimension here`);
    by.push(await readBreakdown(read, entries, [dimension, breakdown], total));
  }
  const ask = (role: TableQuery['role'], place: Places | null, items: AxisItem[], rest: Axis[]) => {
    const axes = [
      ...(place === null ? [] : [place.axis]),
      { field: month.id, is: 'period', items },
      ...rest,
    ];
    const body = writeBody(database, uris, axes);
    return { role, body, axes, measures: table.measures, vintage: place?.vintage ?? null };
  };
  const own = by.map(({ axis }) => axis);
  const figures = places.flatMap((place) =>
    cutMonths(months, [...(place === null ? [] : [place.axis]), ...own]).map((piece) =>
      ask('figures', place, piece, own),
    ),
  );
  const [widest = null] = places;
  const controls = by
    .filter(({ axis }) => isAggregated(axis))
    .map(({ singles }) => ask('control', widest, months.slice(-1), [singles]));
  return [...figures, ...controls];
}

/** Plans the tables of one database. */
async function planDatabase(
  read: ReadSchema,
  { id, month: label, from, area, tables }: Database,
  codes: Codes,
): Promise<Plan> {
  const entries = await listDatabase(read, id);
  const month = readField(entries, label);
  const months = await readMonths(read, month, from);
  const held =
    area === null ? [] : await listPlaces(read, readField(entries, area.field), area.levels);
  const places = area === null ? [null] : held;
  const shared: Shared = { read, database: id, entries, month, months, places, codes };
  const queries: TableQuery[] = [];
  for (const table of tables) queries.push(...(await planTable(shared, table)));
  return {
    queries,
    months: months.map(({ code }) => code),
    absent: (area?.levels ?? []).filter((level) => !held.some((each) => each.level === level)),
  };
}

/**
 * Reads the schema of the service and plans the tables to ask for. For every breakdown with a custom
 * aggregate one more small table is planned, of single values in the newest month, to hold the
 * aggregates against. Throws {@link Refused} naming what the service has otherwise than declared.
 */
export async function planQueries(
  read: ReadSchema,
  { databases }: StatXploreSource,
  codes: Codes,
): Promise<Plan> {
  const plans: Plan[] = [];
  for (const database of databases) plans.push(await planDatabase(read, database, codes));
  const queries = plans.flatMap((plan) => plan.queries);
  if (queries.length === 0) throw new Refused('nothing_held', 'the service has none of the levels');
  return {
    queries,
    months: [...new Set(plans.flatMap(({ months }) => months))].sort(),
    absent: [...new Set(plans.flatMap(({ absent }) => absent))],
  };
}
