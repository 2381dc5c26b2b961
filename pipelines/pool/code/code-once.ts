import { z } from 'zod';
import { name, text } from '../../duckdb.ts';
import type { Cell, Database } from '../../duckdb.ts';
import { CODED_TABLES } from './coded-tables.ts';
import type { CodedColumn, CodedTable } from './coded-tables.ts';

/** What is worked out of adverts, once for each different input. */
export interface OnceCoding<T extends CodedTable, Taken extends CodedColumn<T>, I, Row> {
  readonly table: T;
  /** SQL over `advert`: the JSON that the work needs and nothing else, so that few are different. */
  readonly input: string;
  /** SQL of what to read in place of `advert`. */
  readonly from?: string;
  /** SQL over `advert` of the columns that are taken over as they are. */
  readonly taken: Readonly<Record<Taken, string>>;
  readonly schema: z.ZodType<I>;
  readonly work: (input: I) => Row;
  /** What of it stands in each other column of the table; lists as JSON. */
  readonly columns: Readonly<Record<Exclude<CodedColumn<T>, Taken>, (row: Row) => Cell>>;
}

/** Inputs that are in memory at once. */
const BATCH = 10_000;
const Count = z.object({ count: z.coerce.number() });
const Input = z.object({ input: z.string() });

/** Columns that functions fill: lists are handed over as JSON. */
const isList = (type: string): boolean => type.endsWith('[]');
const JSON_OF_AREAS = '[{"area":"VARCHAR","share":"DOUBLE"}]';

/**
 * Makes a coded table. Adverts repeat their titles, pay and places, so the work is done once for all
 * that say the same. Memory is that of one batch.
 */
export async function codeOnce<T extends CodedTable, Taken extends CodedColumn<T>, I, Row>(
  database: Database,
  coding: OnceCoding<T, Taken, I, Row>,
): Promise<void> {
  const { table, input, from = 'advert', taken, schema, work } = coding;
  const types: Readonly<Record<string, string>> = CODED_TABLES[table];
  const worked = Object.entries<(row: Row) => Cell>(coding.columns);
  const typeOf = (column: string): string => types[column] ?? 'VARCHAR';
  const done = worked.map(([column]) => {
    const type = typeOf(column);
    return `${name(column)} ${isList(type) ? 'VARCHAR' : type}`;
  });
  const own = Object.entries<string>(taken).map(([column, sql]) => `${sql} AS ${name(column)}`);
  await database.run(`
    CREATE OR REPLACE TEMP TABLE code_input AS
      SELECT ${['channel', 'external_id', ...own, `(${input})::VARCHAR AS input`].join(', ')} FROM ${from};
    CREATE OR REPLACE TEMP TABLE code_waiting AS
      SELECT row_number() OVER () AS n, input FROM (SELECT DISTINCT input FROM code_input);
    CREATE OR REPLACE TEMP TABLE code_done (${['input VARCHAR', ...done].join(', ')})`);
  const { count } = await database.row('SELECT count(*) AS count FROM code_waiting', Count);
  for (let first = 1; first <= count; first += BATCH) {
    const waiting = await database.rows(
      'SELECT input FROM code_waiting WHERE n BETWEEN $1::BIGINT AND $2::BIGINT',
      Input,
      [first, first + BATCH - 1],
    );
    const rows = waiting.map((each) => work(schema.parse(JSON.parse(each.input))));
    await database.append('code_done', [
      waiting.map((each) => each.input),
      ...worked.map(([, read]) => rows.map(read)),
    ]);
  }
  const all = Object.entries(types).map(([column, type]) =>
    isList(type) && !(column in taken)
      ? `from_json(${name(column)}, ${text(JSON_OF_AREAS)}) AS ${name(column)}`
      : `${name(column)}::${type} AS ${name(column)}`,
  );
  await database.run(`
    CREATE OR REPLACE TABLE ${name(table)} AS
      SELECT channel, external_id, ${all.join(', ')} FROM code_input JOIN code_done USING (input);
    DROP TABLE code_input; DROP TABLE code_waiting; DROP TABLE code_done`);
}
