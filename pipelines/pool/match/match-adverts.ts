import { z } from 'zod';
import { MOST_SHARING } from '../../../schemas/adverts/most-sharing.ts';
import type { Database } from '../../duckdb.ts';
import { runSql } from '../run-sql.ts';
import type { Crowded } from '../store/pool-file.ts';

const STEPS = ['02-features', '03-candidates', '04-compare', '05-decide'];

const Counted = z.object({ keys: z.coerce.number() });
const OfChannel = z.object({ channel: z.string(), adverts: z.coerce.number() });

const runStep = (database: Database, step: string): Promise<void> =>
  runSql(database, new URL(`${step}.sql`, import.meta.url));

/** Makes the macros that words, addresses and sketches of texts are worked out with. */
export const openWords = (database: Database): Promise<void> => runStep(database, '01-words');

/**
 * From the adverts of a day that are new or changed (`advert`, coded) and the sightings of the pool
 * (`known`, `known_sighting`) to table `pair`: two adverts that are one job, with the reason and the
 * score from 0 to 1, or that only look like it, with a flag. Also leaves `feature` and `keyed`: what
 * an advert is found and compared by later, when its text is gone. Answers what was not looked at.
 */
export async function matchAdverts(database: Database): Promise<Crowded> {
  await openWords(database);
  await database.run(`SET VARIABLE most_sharing = ${MOST_SHARING}`);
  for (const step of STEPS) await runStep(database, step);
  const { keys } = await database.row('SELECT count(*) AS keys FROM crowded', Counted);
  const told = await database.rows(
    `SELECT channel, count(*) AS adverts FROM fresh
     SEMI JOIN (FROM asked SEMI JOIN crowded USING (key)) USING (number) GROUP BY channel ORDER BY channel`,
    OfChannel,
  );
  return {
    keys,
    adverts: told.reduce((sum, { adverts }) => sum + adverts, 0),
    by_channel: Object.fromEntries(told.map(({ channel, adverts }) => [channel, adverts])),
  };
}
