import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { swapInBigRelease } from '../bench/big-release.ts';
import { dropStore, makeApiStore } from '../support/stores/api-store.ts';

/** A store whose dataset `tiny` has some millions of rows, and DuckDB by hand over the same file. */
export interface BigTable {
  readonly home: string;
  readonly rows: number;
  /** Codes of all areas. */
  readonly areas: readonly string[];
  readonly file: string;
  /** Lines `area,period,value,status` of one area's series of all persons, in the order of periods. */
  series(area: string, measure: string): Promise<string[]>;
  /** Runs a statement over the view `rows`. */
  run(sql: string): Promise<void>;
}

/** Lends a store of about `rows` rows to `work`, and removes it. */
export async function withBigTable<T>(
  rows: number,
  work: (table: BigTable) => Promise<T>,
): Promise<T> {
  const home = await makeApiStore();
  try {
    const total = await swapInBigRelease(home, rows);
    const file = path.join(home, 'releases/tiny/1.1.0/data.parquet');
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB', threads: '2' });
    const connection = await instance.connect();
    await connection.run(`CREATE VIEW rows AS SELECT * FROM read_parquet('${file}')`);
    const texts = async (sql: string, values: string[] = []): Promise<string[]> =>
      (await connection.runAndReadAll(sql, values)).getRows().map(([text]) => String(text));
    const areas = await texts('SELECT DISTINCT area FROM rows ORDER BY area');
    return await work({
      home,
      rows: total,
      areas,
      file,
      series: (area, measure) =>
        texts(
          `SELECT concat_ws(',', area, period, CASE WHEN value IS NULL THEN '' WHEN value = trunc(value)
             THEN value::BIGINT::VARCHAR ELSE value::VARCHAR END, status)
           FROM rows WHERE area = $1 AND measure = $2 AND sex = 'total' ORDER BY period`,
          [area, measure],
        ),
      async run(sql) {
        await connection.run(sql);
      },
    });
  } finally {
    await dropStore(home);
  }
}
