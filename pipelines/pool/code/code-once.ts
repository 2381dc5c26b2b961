import { z } from 'zod';
import { name } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { CODED_TABLES } from './coded-tables.ts';
import type { CodedRow, CodedTable } from './coded-tables.ts';

/** What is worked out of adverts, once for each different input. */
export interface OnceCoding<T extends CodedTable, I> {
  readonly table: T;
  /** SQL over `advert`: the JSON that the work needs and nothing else, so that few are different. */
  readonly input: string;
  /** SQL of what to read in place of `advert`. */
  readonly from?: string;
  readonly schema: z.ZodType<I>;
  readonly work: (input: I) => CodedRow<T>;
}

/** Inputs that are in memory at once. */
const BATCH = 5000;
const Count = z.object({ count: z.coerce.number() });
const Input = z.object({ input: z.string() });

/**
 * Makes a coded table. Adverts repeat their titles, pay and places, so the work is done once for all
 * that say the same. Memory is that of one batch.
 */
export async function codeOnce<T extends CodedTable, I>(
  database: Database,
  { table, input, from = 'advert', schema, work }: OnceCoding<T, I>,
): Promise<void> {
  const columns = CODED_TABLES[table];
  const typed = { input: 'VARCHAR', ...columns };
  const list = (all: object): string =>
    Object.entries(all)
      .map(([column, type]) => `${name(column)} ${String(type)}`)
      .join(', ');
  await database.run(`
    CREATE OR REPLACE TEMP TABLE code_input AS
      SELECT channel, external_id, (${input})::VARCHAR AS input FROM ${from};
    CREATE OR REPLACE TEMP TABLE code_waiting AS
      SELECT row_number() OVER () AS n, input FROM (SELECT DISTINCT input FROM code_input);
    CREATE OR REPLACE TEMP TABLE code_done (${list(typed)})`);
  const { count } = await database.row('SELECT count(*) AS count FROM code_waiting', Count);
  for (let first = 1; first <= count; first += BATCH) {
    const waiting = await database.rows(
      'SELECT input FROM code_waiting WHERE n BETWEEN $1::BIGINT AND $2::BIGINT',
      Input,
      [first, first + BATCH - 1],
    );
    const done = waiting.map((row) => ({ ...row, ...work(schema.parse(JSON.parse(row.input))) }));
    await database.run(
      'INSERT INTO code_done BY NAME SELECT unnest(from_json($1::JSON, $2), recursive := true)',
      [JSON.stringify(done), JSON.stringify([typed])],
    );
  }
  await database.run(`
    CREATE OR REPLACE TABLE ${name(table)} (channel VARCHAR, external_id VARCHAR, ${list(columns)});
    INSERT INTO ${name(table)} BY NAME
      SELECT * EXCLUDE (input) FROM code_input JOIN code_done USING (input);
    DROP TABLE code_input; DROP TABLE code_waiting; DROP TABLE code_done`);
}
