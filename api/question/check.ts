import { nearest } from '../../schemas/words/nearest.ts';
import { quotable } from '../problem.ts';
import type { CodeEntry } from '../warehouse/codes.ts';
import { AREA_PARAMETERS } from '../registers/areas/area-words.ts';
import { readAreas } from '../registers/areas/choose-areas.ts';
import { readColumns, readWord } from './columns.ts';
import { addFault } from './context.ts';
import type { CheckContext } from './context.ts';
import { questionDigest, readCursor } from './cursor.ts';
import type { Filter } from './filters/filter.ts';
import { OPERATORS, operatorOf } from './filters/operators.ts';
import { findParameter } from './filters/other-words.ts';
import type { Parameter, Parameters } from './parameters.ts';
import { LATEST_EACH, readPeriods } from './periods/periods.ts';
import type { PeriodChoice } from './periods/periods.ts';
import { questionText } from './query.ts';
import type { Query } from './query.ts';
import { readSort } from './sort.ts';
import type { SortKey } from './sort.ts';
import { findColumn } from './tables/table.ts';
import type { Table } from './tables/table.ts';
import { heldPeriods } from './periods/timeline.ts';

/** Parameters of every table beside its filters. */
export const GENERAL_PARAMETERS = [
  'columns',
  'with',
  'names',
  'lang',
  'sort',
  'limit',
  'cursor',
] as const;
/** Words kept for a meaning to be given later. */
const RESERVED: ReadonlySet<string> = new Set([
  'layout',
  'convert',
  'group',
  'compare',
  'aggregate',
]);

/** How many rows a page may have, and has when nobody says; null: everything at once. */
export interface PageSize {
  readonly most: number;
  readonly usual: number | null;
}

/** The names that filter this table: its filterable columns, and the parameters of places. */
function filterNames(table: Table): string[] {
  return table.columns.flatMap((column) => {
    const operator = operatorOf(column);
    if (operator === undefined) return [];
    return operator === 'place' ? [...AREA_PARAMETERS] : [column.name];
  });
}

function refuseUnknown(
  parameters: Parameters,
  others: readonly string[],
  context: CheckContext,
): void {
  const known = [...filterNames(context.table), ...GENERAL_PARAMETERS, ...others];
  for (const parameter of parameters.values()) {
    if (known.includes(parameter.name)) continue;
    const shown = quotable(parameter.name, 60);
    const reserved = RESERVED.has(parameter.name);
    const message = reserved
      ? `${shown} is reserved and cannot be used yet.`
      : `This dataset has no parameter ${shown}.`;
    addFault(context, parameter, parameter.text, {
      code: 'unknown-parameter',
      message,
      ...(reserved ? {} : { known, nearest: nearest(shown, known) }),
      meant: reserved ? undefined : findParameter(shown, known),
    });
  }
}

function readLimit(
  asked: Parameter | undefined,
  { most, usual }: PageSize,
  context: CheckContext,
): number | null {
  if (!asked) return usual;
  const limit = /^[1-9]\d{0,5}$/.test(asked.text) ? Number(asked.text) : undefined;
  if (limit !== undefined && limit <= most) return limit;
  const message = `limit is a whole number from 1 to ${most}.`;
  addFault(context, asked, asked.text, { code: 'malformed-value', message });
  return usual;
}

/** Filters of single columns: all but those of places and periods. */
function readFilters(parameters: Parameters, context: CheckContext) {
  const filters: Filter[] = [];
  const canonical: [string, readonly string[]][] = [];
  for (const column of context.table.columns) {
    const parameter = parameters.get(column.name);
    const operator = operatorOf(column);
    if (!parameter || operator === undefined) continue;
    if (operator === 'place' || operator === 'period') continue;
    const read = OPERATORS[operator](parameter, column, context);
    if (!read) continue;
    filters.push(read.filter);
    canonical.push([parameter.name, read.canonical]);
  }
  return { filters, canonical };
}

function measuresAsked({ table }: CheckContext, filters: readonly Filter[]): CodeEntry[] {
  const asked = filters.find(({ column }) => column === 'measure')?.codes;
  const entries = table.codes.get('measure')?.entries ?? [];
  return entries.filter(({ code, rows }) => (asked ? asked.has(code) : rows > 0));
}

function keyTypes(table: Table, sort: readonly SortKey[]): ('string' | 'number' | 'boolean')[] {
  return sort.map(({ column }) => {
    const type = findColumn(table, column)?.type;
    if (type === 'boolean') return 'boolean';
    return type === 'double' || type === 'integer' ? 'number' : 'string';
  });
}

/**
 * Checks a question against a release: every parameter, code and period is known, or a fault is
 * added to the context for each that is not, all at once. The result is meaningful only when no
 * fault was added. `others` are parameters that the caller reads itself (`version` and its kin).
 */
export function checkQuery(
  parameters: Parameters,
  others: readonly string[],
  page: PageSize,
  context: CheckContext,
): Query {
  const { table } = context;
  refuseUnknown(parameters, others, context);
  const { filters, canonical } = readFilters(parameters, context);
  const measures = measuresAsked(context, filters);
  const period = parameters.get('period');
  const hasPeriod = table.columns.some((column) => operatorOf(column) === 'period');
  const periods: PeriodChoice | undefined =
    period && hasPeriod ? readPeriods(period, measures, context) : undefined;
  const hasArea = table.columns.some((column) => operatorOf(column) === 'place');
  const areas = readAreas(hasArea ? parameters : new Map(), context);
  const lang = readWord(parameters.get('lang'), ['en', 'cy'], context) ?? 'en';
  const columns = readColumns(parameters, context);
  const ids = measures.map(({ code }) => code);
  const order = readSort(parameters.get('sort'), ids, context);
  const limit = readLimit(parameters.get('limit'), page, context);
  const spelt = new Map(
    [
      ...canonical,
      ...Object.entries(areas.canonical),
      ...Object.entries(columns.canonical),
      ['period', periods?.latestEach ? [LATEST_EACH] : (periods?.read?.canonical ?? [])] as const,
      ['lang', lang === 'en' ? [] : [lang]] as const,
      ['sort', order.canonical] as const,
    ]
      .filter(([, items]) => items.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const question = questionDigest(questionText({ table, canonical: spelt }));
  const cursor = parameters.get('cursor');
  const latestEach = periods?.latestEach ?? false;
  if (cursor && limit === null) {
    const message = 'cursor needs limit: say how many rows a page has.';
    addFault(context, cursor, cursor.text, { code: 'malformed-value', message });
  }
  const after = cursor && readCursor(cursor, question, keyTypes(table, order.sort), context);
  return {
    table,
    filters: [
      ...(areas.filter ? [areas.filter] : []),
      ...(periods?.read ? [periods.read.filter] : []),
      ...filters,
    ],
    latestEach,
    latest: periods?.latest ?? false,
    columns: columns.columns,
    lang,
    sort: order.sort,
    inStoredOrder: order.stored && !latestEach,
    limit,
    after: after ?? null,
    areas,
    periods: periods?.chosen ?? heldPeriods(table.codes.get('period')?.entries ?? []),
    canonical: spelt,
  };
}
