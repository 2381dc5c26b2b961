import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { replay } from '../../../pipelines/publishers/dfe-repositories/stand-in/replay.ts';
import { LIMITS, pull } from '../../pipelines/publishers/ees/pull.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import type { Part } from '../part.ts';
import { wilson } from '../titles/wilson.ts';

const FILE = path.join(PAYLOADS, 'providers', 'fe_outcome_success_obsm.csv');
const SQL = path.resolve(
  import.meta.dirname,
  '../../../datasets/quintile-labels/quintile-labels.sql',
);

const Label = z.object({
  ...{ period: z.string(), learner_group: z.string(), quintile: z.number() },
  ...{ people: z.number(), rate: z.number(), middle: z.number() },
});
type Label = z.infer<typeof Label>;
const Made = z.object({ period: z.string(), quintile: z.string(), value: z.number() });

/** What an independent reading of the same file found, with some tolerance for where the middle is taken. */
const FOUND = { 5: { least: 73, most: 77.5 }, 1: { least: 46, most: 49.5 } } as const;

/** Labels of the recorded file with their rate, its number of people and the middle of their group. */
function readLabels(database: Database, quintile: number): Promise<Label[]> {
  const of = (measure: string) =>
    `(SELECT provider, period, learner_category, subject, learner_group, value FROM release WHERE measure = '${measure}')`;
  const same = 'USING (provider, period, learner_category, subject, learner_group)';
  return database.rows(
    `SELECT l.period, l.learner_group, l.value AS quintile, n.value AS people, r.value AS rate, (a.value + b.value) / 2 AS middle
     FROM ${of('outcome_success_quintile')} AS l
     JOIN ${of('outcome_success_completers')} AS n ${same} JOIN ${of('outcome_success_rate')} AS r ${same}
     JOIN ${of('outcome_success_threshold_40')} AS a USING (period, learner_category, subject, learner_group)
     JOIN ${of('outcome_success_threshold_60')} AS b USING (period, learner_category, subject, learner_group)
     WHERE l.value = ${quintile} AND a.provider = 'total' AND b.provider = 'total'`,
    Label,
  );
}

/** The store keeps bounds to one decimal, so that a middle just outside may be held by them. */
const BY_ROUNDING = 0.6;

/** Share of labels whose interval holds the middle, in percent, for people as `size` takes them. */
function shareUndecided(labels: readonly Label[], size: (printed: number) => number): number {
  const held = labels.filter(({ people, rate, middle }) => {
    const { low, high } = wilson((size(people) * rate) / 100, size(people));
    return low * 100 <= middle && middle <= high * 100;
  });
  return (100 * held.length) / labels.length;
}

/** Published labels of quintiles read again, by hand and as the store has them. */
export const quintiles: Part = {
  name: 'quintile labels of providers: how many the figures cannot tell from the middle',
  absent: () => (existsSync(FILE) ? null : `no payloads at ${PAYLOADS}`),
  async run(write) {
    const dataset = (await discoverDatasets()).find(
      ({ declaration }) => declaration.id === 'fe-outcomes-2013-to-2015',
    );
    if (!dataset) throw new Error('there is no dataset of the labels');
    return pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ database }) => {
      await database.run('CREATE VIEW fe_outcomes_2013_to_2015 AS FROM release');
      await database.run(await readFile(SQL, 'utf8'));
      const made = await database.rows(
        `SELECT period, quintile, value FROM parsed
         WHERE measure = 'quintile_labels_undecided' AND learner_group = 'not_on_benefits'`,
        Made,
      );
      let agrees = true;
      write(
        'year, label, group: labels; share undecided with people as printed, and with the fewest',
      );
      for (const quintile of [5, 1] as const) {
        const labels = await readLabels(database, quintile);
        const keys = new Set(
          labels.map(({ period, learner_group: group }) => `${period}, ${group}`),
        );
        for (const key of [...keys].sort()) {
          const own = labels.filter((each) => `${each.period}, ${each.learner_group}` === key);
          const printed = shareUndecided(own, (people) => people);
          const fewest = shareUndecided(own, (people) => people - 5);
          const [period = '', group] = key.split(', ');
          write(
            `${period}, ${quintile === 5 ? 'top' : 'bottom'}, ${group}: ${own.length}; ${printed.toFixed(1)}%, ${fewest.toFixed(1)}%`,
          );
          if (group !== 'not_on_benefits') continue;
          const stored = made.find(
            (row) => row.period === period && row.quintile === `${quintile}`,
          );
          const { least, most } = FOUND[quintile];
          const isNear = stored !== undefined && Math.abs(stored.value - fewest) < BY_ROUNDING;
          if (!isNear) write(`  the store has ${stored?.value}%`);
          agrees &&= isNear && printed >= least && printed <= most;
        }
      }
      return agrees;
    });
  },
};
