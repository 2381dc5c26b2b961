import { expect, test } from 'vitest';
import { z } from 'zod';
import { eesDataset, pull, serving } from './pull.ts';
import type { Pulled } from './pull.ts';

const PLACE =
  'time_period,time_identifier,geographic_level,country_code,country_name,provider_ukprn,provider_name,provider_type,provision';
const SHARES =
  'number_of_learners,number_of_matched_learners,spd_percent,emp_percent,learn_percent,no_dest_percent';
const LEARNER = [
  PLACE,
  'level_of_learning_group,level_of_learning,age_youth_adult,age_group,sex,learning_difficulties',
  SHARES,
].join(',');
const SUBJECT = [PLACE, 'ssa_tier_1,ssa_tier_2,level_of_learning', SHARES].join(',');

const row = (kinds: string, figures: string): string =>
  `202223,Academic year,National,E92000001,England,99900001,INVENTED COLLEGE,Total,Total,${kinds},${figures}`;
const learner = (kinds: string, figures = '100,100,70,60,20,10'): string => row(kinds, figures);
const ALL = learner('Total,Total,Total,Total,Total,Total');

/** What comes of a file of one of the datasets. */
async function pullFile<T>(
  id: string,
  lines: readonly string[],
  use: (pulled: Pulled) => Promise<T>,
): Promise<T> {
  const dataset = await eesDataset(id);
  return serving(lines.join('\n'), 12, (standIn) => pull(dataset, standIn, use));
}

async function outcome(lines: readonly string[], id = 'fe-outcomes-by-learner'): Promise<string> {
  try {
    return await pullFile(id, lines, ({ draft }) =>
      Promise.resolve(`published ${draft.coverage.rows} rows`),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('sums of groups of ages and levels are set aside, each by its name', async () => {
  const lines = [
    ...[LEARNER, ALL],
    learner('Total,Total,19+,19 - 24,Total,Total'),
    learner('Total,Total,19+,Total,Total,Total'),
    learner('All Level 3,Level 3,Total,Total,Total,Total'),
    learner('All Level 3,Total,Total,Total,Total,Total'),
  ];
  const account = await pullFile('fe-outcomes-by-learner', lines, ({ draft }) =>
    Promise.resolve(draft.account),
  );
  expect(account).toMatchObject({ received: 30, published: 18, set_aside: 12 });
  expect(JSON.stringify(account)).toMatch(
    /sums_by_age_youth_adult[^]*sums_by_level_of_learning_group|sums_by_level[^]*sums_by_age/,
  );
});

test('a share stands beside the learners that it is of, and a withheld row has neither', async () => {
  const lines = [LEARNER, ALL, learner('Total,Total,Total,Total,Female,Total', 'c,c,c,c,c,c')];
  const Rate = z.object({
    sex: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    n: z.number().nullable(),
    status: z.string(),
  });
  const rates = await pullFile('fe-outcomes-by-learner', lines, ({ database }) =>
    database.rows(
      `SELECT sex, value, low, n, status FROM release
       WHERE measure = 'sustained_employment_rate_by_learner' ORDER BY sex`,
      Rate,
    ),
  );
  expect(rates).toEqual([
    { sex: 'female', value: null, low: null, n: null, status: 'suppressed' },
    { sex: 'total', value: 60, low: 49.9, n: 100, status: 'observed' },
  ]);
});

test('a part of a subject is coded as one, and the rest of a subject is no part', async () => {
  const lines = [
    ...[SUBJECT, row('Total,Total,Total', '100,100,70,60,20,10')],
    row('Education and Training,Total,Total', '90,90,70,60,20,10'),
    row('Education and Training,Teaching and Lecturing,Total', '80,80,71,61,20,10'),
    row('Education and Training,Education and Training,Total', '10,10,c,c,c,c'),
  ];
  const held = await pullFile('fe-outcomes-by-subject', lines, ({ database, draft }) =>
    Promise.resolve(draft.account).then(async (account) => ({
      account,
      subjects: await database.rows(
        `SELECT subject, n FROM release WHERE measure = 'sustained_employment_rate_by_subject' ORDER BY subject`,
        z.object({ subject: z.string(), n: z.number() }),
      ),
    })),
  );
  expect(held.subjects).toEqual([
    { subject: '13', n: 90 },
    { subject: '13.1', n: 80 },
    { subject: 'total', n: 100 },
  ]);
  expect(JSON.stringify(held.account)).toMatch(/"rest_of_ssa_tier_1"/);
});

test('wrong files are refused by name: a share above 100, a symbol, a label, a column', async () => {
  const wrong = (figures: string) =>
    outcome([LEARNER, ALL, learner('Total,Total,Total,Total,Male,Total', figures)]);
  expect(await wrong('100,100,170,60,20,10')).toMatch(
    /value_plausible[^]*sustained_positive_destination_rate_by_learner[^]*"value":170[^]*line 3 of given\.csv/,
  );
  expect(await wrong('100,100,**,60,20,10')).toMatch(
    /labels_read[^]*sustained_positive_destination_rate_by_learner: \*\*[^]*line 3 of given\.csv/,
  );
  expect(await outcome([LEARNER, ALL, learner('Total,Total,Total,Total,Total,Dyslexia')])).toMatch(
    /labels_read[^]*learning_difficulties: Dyslexia/,
  );
  expect(
    await outcome([LEARNER.replace('learning_difficulties', 'learning_difficulty'), ALL]),
  ).toMatch(
    /missing_column: [^]*no column "learning_difficulties"; is it now "learning_difficulty"\?/,
  );
});

test('a row that comes twice under two groups is refused: it would be counted twice', async () => {
  const twice = [
    learner('All Level 3,Level 3,Total,Total,Total,Total'),
    learner('Full level 3,Level 3,Total,Total,Total,Total', '50,50,70,60,20,10'),
  ];
  expect(await outcome([LEARNER, ALL, ...twice])).toMatch(/key_unique/);
});
