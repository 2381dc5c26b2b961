import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';

const Kind = z.object({
  kind: z.string(),
  ...{ planted: z.coerce.number(), found: z.coerce.number(), wrong: z.coerce.number() },
});
const Totals = z.object({
  ours: z.coerce.number(),
  truth: z.coerce.number(),
  all: z.coerce.number(),
});

/** What became of what was planted: pairs by kind and in all, and vacancies. */
export interface Scored {
  readonly kinds: readonly z.infer<typeof Kind>[];
  readonly totals: z.infer<typeof Totals>;
  readonly planted: number;
  readonly found: number;
  readonly wrong: number;
}

/** Holds the sightings of a pool against the truth that their ids tell. */
export async function scorePool(database: Database, file: string): Promise<Scored> {
  await database.run(`SET VARIABLE pool_file = ${text(file)}`);
  const kinds = await database.rows(
    await readFile(new URL('score-pool.sql', import.meta.url), 'utf8'),
    Kind,
  );
  const totals = await database.row(
    `SELECT count(DISTINCT vacancy) AS ours, count(DISTINCT regexp_extract(external_id, '^[^-]+')) AS truth,
       count(*) AS "all"
     FROM read_parquet(getvariable('pool_file')) WHERE external_id NOT LIKE '%~%'`,
    Totals,
  );
  const sum = (of: 'planted' | 'found' | 'wrong'): number =>
    kinds.reduce((all, each) => all + each[of], 0);
  return { kinds, totals, planted: sum('planted'), found: sum('found'), wrong: sum('wrong') };
}
