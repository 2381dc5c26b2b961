import path from 'node:path';
import { z } from 'zod';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Erased } from '../day/input.ts';
import { poolFolder, readPools } from '../store/pool-file.ts';
import { vacancyIdSql } from '../store/vacancy-id.ts';

const Traces = z.object({ vacancies: z.array(z.string()), addresses: z.array(z.string()) });
/** What an advert is found by in what is published: ids of vacancies that it is a part of, and its addresses. */
export type Traces = z.infer<typeof Traces>;

/**
 * Finds what an advert may be published by, as long as the pools under `root` have it. Of one that they
 * no longer have, the id is found of the vacancy that was named after it.
 */
export async function traceAdvert(
  database: Database,
  root: string,
  { channel, external_id: id }: Erased,
): Promise<Traces> {
  const pools = await readPools(root);
  const states = [pools?.current, pools?.before].flatMap((state) => state ?? []);
  const known = states.map((state) => {
    const file = path.join(poolFolder(root, state), 'sightings.parquet');
    return `SELECT vacancy, unnest([url, apply_url]) AS address FROM read_parquet(${text(file)})
      WHERE channel = ${text(channel)} AND external_id = ${text(id)}`;
  });
  const named = `SELECT ${vacancyIdSql(text(channel), text(id))} AS vacancy, NULL AS address`;
  return database.row(
    `SELECT list_distinct(list(vacancy)) AS vacancies,
       list_distinct(list(address) FILTER (address IS NOT NULL)) AS addresses
     FROM (${[named, ...known].join(' UNION ALL ')})`,
    z
      .object({ ...Traces.shape, addresses: Traces.shape.addresses.nullable() })
      .transform(({ vacancies, addresses }) => ({ vacancies, addresses: addresses ?? [] })),
  );
}
