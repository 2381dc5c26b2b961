import { z } from 'zod';
import { FLAGS, STATUSES, wordsOf } from '../../schemas/words/vocabulary.ts';
import { operatorOf } from '../question/filters/operators.ts';
import type { OperatorName } from '../question/filters/operators.ts';
import { NUMBER } from '../question/filters/ranges.ts';
import type { Table, TableColumn } from '../question/tables/table.ts';
import { Item, listOfItems } from './parameter.ts';
import type { ParameterEntry, ParameterWords } from './parameter.ts';

/** A table with the code lists that its columns have. */
export type FilteredTable = Pick<Table, 'dataset' | 'columns' | 'codes'>;

/** One name that filters rows, and the datasets in which it does. */
interface FilterUse {
  readonly column: TableColumn;
  readonly operator: OperatorName;
  readonly datasets: string[];
  readonly codes: Set<string>;
}

/** Above this, codes are looked up at `/codes/{column}` and not listed in the document. */
const MOST_LISTED = 60;

const range = (end: string): z.ZodType =>
  z.string().regex(new RegExp(`^(${end})?\\.\\.(${end})?$`));

function codesOf({ codes, column }: FilterUse): readonly [string, ...string[]] | undefined {
  if (column.role === 'status') return wordsOf(STATUSES);
  if (column.role === 'flags') return wordsOf(FLAGS);
  const [first, ...rest] = [...codes].sort();
  return first === undefined || rest.length >= MOST_LISTED ? undefined : [first, ...rest];
}

const coded = (use: FilterUse): Pick<ParameterWords, 'schema' | 'list'> => {
  const codes = codesOf(use);
  return listOfItems(codes ? z.enum(codes) : Item);
};

/** How a filter of each operator is written, and what it keeps. */
const BY_OPERATOR: Readonly<Record<OperatorName, (use: FilterUse) => ParameterWords>> = {
  codes: (use) => ({
    ...coded(use),
    description: `${use.column.title}: a list of codes; a row with any of them is kept.`,
  }),
  set: (use) => ({
    ...coded(use),
    description: `${use.column.title}: a list; a row that has any of them is kept.`,
  }),
  numbers: ({ column }) => ({
    schema:
      column.type === 'integer'
        ? z.union([z.string().regex(/^-?\d+$/), range(NUMBER.source)])
        : range(NUMBER.source),
    description: `${column.title} ${column.type === 'integer' ? 'as one number, or ' : ''}inside a range such as 10..20, 10.. or ..20, both ends inclusive. Rows without a number cannot match, and the warning rows_without_a_number counts them.`,
  }),
  dates: ({ column }) => ({
    schema: range('\\d{4}-\\d{2}-\\d{2}'),
    description: `${column.title} inside a range of days such as 2026-01-01..2026-06-30, both ends inclusive; either may be left open.`,
  }),
  truth: ({ column }) => ({
    schema: z.enum(['true', 'false']),
    description: `${column.title}: true or false.`,
  }),
  place: () => ({
    ...listOfItems(),
    description: 'Areas by GSS code, such as E08000034; a row with any of them is kept.',
  }),
  period: () => ({
    ...listOfItems(),
    description:
      'Periods: a code (2026-02, 2025, 2025-Q1, 2024-10/P12M), a range of them (2019..2024, 2019..), latest, first, latest-4, or latest_each alone. latest is one period for all: the newest that any row of the measures asked for has, before areas and other filters are looked at; where it has no row for this question the warning no_rows names the newest period that has. latest_each is the last period of every series. A wider period means all periods wholly inside it.',
  }),
};

function usesOf(tables: readonly FilteredTable[]): FilterUse[] {
  const uses = new Map<string, FilterUse>();
  for (const { dataset, columns, codes } of tables) {
    for (const column of columns) {
      const operator = operatorOf(column);
      if (operator === undefined) continue;
      const key = `${column.name} ${operator}`;
      const use = uses.get(key) ?? { column, operator, datasets: [], codes: new Set() };
      use.datasets.push(dataset);
      const list = codes.get(column.name);
      if (list?.closed) for (const { code } of list.entries) use.codes.add(code);
      uses.set(key, use);
    }
  }
  return [...uses.values()];
}

/**
 * The filters of the rows of these tables: one entry a name, by the operator that the query
 * grammar gives its columns, with its codes where they are few. A name that only some datasets
 * have says which.
 */
export function filterParameters(tables: readonly FilteredTable[]): ParameterEntry[] {
  const byName = new Map<string, ParameterEntry>();
  for (const use of usesOf(tables)) {
    const { name } = use.column;
    const words = BY_OPERATOR[use.operator](use);
    const some = use.datasets.length < tables.length && use.operator !== 'place';
    const where = some ? ` Of ${use.datasets.join(', ')}.` : '';
    const known = byName.get(name);
    byName.set(name, {
      name,
      in: 'query',
      list: words.list ?? false,
      schema: known ? z.union([known.schema, words.schema]) : words.schema,
      description: `${known ? `${known.description} ` : ''}${words.description}${where}`,
    });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
