import type { Column, ColumnRole } from '../../../schemas/release/manifest.ts';
import { FLAGS, STATUSES, STATUS_WORDS, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { quotable } from '../../problem.ts';
import { name } from '../../warehouse/sql.ts';
import { addFault } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { listed, oneOf } from './filter.ts';
import type { Operator } from './operator.ts';
import type { Parameter } from '../parameters.ts';
import { dates, numbers } from './ranges.ts';
import type { TableColumn } from '../tables/table.ts';

/** What a filter on a column can be. Places and periods have modules of their own. */
export type OperatorName = 'codes' | 'set' | 'numbers' | 'dates' | 'truth' | 'place' | 'period';

const BY_TYPE: Readonly<Record<Column['type'], OperatorName>> = {
  text: 'codes',
  texts: 'set',
  double: 'numbers',
  integer: 'numbers',
  date: 'dates',
  boolean: 'truth',
};

/** Which operator a column's role calls for; null: it cannot be filtered; `type`: by its type. */
const BY_ROLE: Readonly<Record<ColumnRole, OperatorName | 'type' | null>> = {
  area: 'place',
  provider: 'codes',
  period: 'period',
  dimension: 'codes',
  measure: 'codes',
  value: 'numbers',
  low: 'numbers',
  high: 'numbers',
  n: 'numbers',
  interval: null,
  unit: null,
  status: 'codes',
  flags: 'set',
  name: null,
  type: null,
  date: null,
  code: 'type',
  title: 'type',
  parent: 'type',
  level: 'type',
  from: 'type',
  to: 'type',
  lineage: null,
  attribute: 'type',
};

/** The operator of a column, or undefined when no filter is offered for it. */
export function operatorOf(column: Column): OperatorName | undefined {
  const name = BY_ROLE[column.role];
  return name === 'type' ? BY_TYPE[column.type] : (name ?? undefined);
}

/** The codes a column's filter accepts, with their names; undefined when any text may be asked for. */
function knownCodes(
  { name: column, role }: TableColumn,
  { table }: CheckContext,
): ReadonlyMap<string, { readonly name: string }> | undefined {
  const words = role === 'status' ? STATUSES : role === 'flags' ? FLAGS : undefined;
  if (words) return new Map(Object.keys(words).map((word) => [word, { name: word }]));
  const list = table.codes.get(column);
  return list?.closed === true ? list.byCode : undefined;
}

/** The status that pages show by this word, however it is joined: `not_available` is `missing`. */
function statusByWord(item: string): string | undefined {
  const word = item.toLowerCase().replace(/[_-]/g, ' ');
  return wordsOf(STATUSES).find((status) => STATUS_WORDS[status] === word);
}

/** The items of a list, each once, sorted; faults are added for those that are not known. */
function readCodes(asked: Parameter, column: TableColumn, context: CheckContext) {
  const known = knownCodes(column, context);
  const codes = [...new Set(asked.items)].sort();
  let sound = true;
  for (const item of codes) {
    if (!known || known.has(item)) continue;
    sound = false;
    const status = column.role === 'status' ? statusByWord(item) : undefined;
    const guess = status === undefined ? '' : ` Pages call ${status} so. Did you mean ${status}?`;
    addFault(context, asked, item, {
      code: 'unknown-code',
      message: `${asked.name} has no code ${quotable(item)}.${guess}`,
      ...(status === undefined ? {} : { nearest: [status] }),
      known: [...known.keys()],
      see: context.see(column.name),
    });
  }
  if (!sound || codes.includes('')) return undefined;
  return { codes, names: codes.map((code) => known?.get(code)?.name ?? code) };
}

const SERIES: ReadonlySet<ColumnRole> = new Set(['area', 'provider', 'dimension', 'measure']);

const codes: Operator = (asked, column, context) => {
  const read = readCodes(asked, column, context);
  if (!read) return undefined;
  return {
    canonical: read.codes,
    filter: {
      column: column.name,
      bySeries: SERIES.has(column.role),
      numeric: false,
      sql: (binder) => oneOf(column.name, read.codes, binder),
      english: `${column.title.replace(/ code$/, '')} is ${listed(read.names)}`,
      codes: new Set(read.codes),
    },
  };
};

const set: Operator = (asked, column, context) => {
  const read = readCodes(asked, column, context);
  if (!read) return undefined;
  const held =
    column.type === 'texts' ? name(column.name) : `string_split(${name(column.name)}, ' ')`;
  return {
    canonical: read.codes,
    filter: {
      column: column.name,
      bySeries: false,
      numeric: false,
      sql: (binder) => `list_has_any(${held}, ${binder.bind(read.codes)})`,
      english: `${column.title} has ${listed(read.names)}`,
    },
  };
};

const truth: Operator = (asked, column, context) => {
  if (asked.text !== 'true' && asked.text !== 'false') {
    addFault(context, asked, asked.text, {
      code: 'malformed-value',
      message: `${asked.name} is true or false.`,
      known: ['true', 'false'],
    });
    return undefined;
  }
  const wanted = asked.text === 'true';
  return {
    canonical: [asked.text],
    filter: {
      column: column.name,
      bySeries: false,
      numeric: false,
      sql: (binder) => `${name(column.name)} = ${binder.bind(wanted)}`,
      english: `${column.title} is ${asked.text}`,
    },
  };
};

/** The operators that read one parameter on their own. */
export const OPERATORS: Readonly<Record<Exclude<OperatorName, 'place' | 'period'>, Operator>> = {
  codes,
  set,
  numbers,
  dates,
  truth,
};
