import { z } from 'zod';
import type { Database } from '../../duckdb.ts';
import { runSql } from '../run-sql.ts';

const Left = z.object({ joined: z.coerce.number() });

/**
 * From the pairs of `matchAdverts` to table `assigned`: the vacancy of each new sighting, and `told`:
 * what became of every pair. Parts are joined best first; none ever has two sightings of one channel,
 * districts that do not meet, or two vacancies that were known before.
 */
export async function clusterAdverts(database: Database): Promise<void> {
  const file = (name: string): URL => new URL(name, import.meta.url);
  await runSql(database, file('begin.sql'));
  for (let joined = 1; joined > 0;) {
    await runSql(database, file('join-round.sql'));
    ({ joined } = await database.row('SELECT count(*) AS joined FROM joined', Left));
  }
  await runSql(database, file('end.sql'));
}
