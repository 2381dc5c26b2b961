import { expect } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { replay } from '../../../../pipelines/publishers/dfe-repositories/stand-in/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { LIMITS, pull } from '../ees/pull.ts';

const Figure = z.object({
  ...{ name: z.string(), value: z.number().nullable(), low: z.number().nullable() },
  ...{ high: z.number().nullable(), n: z.number().nullable(), status: z.string() },
});
type Figure = z.infer<typeof Figure>;
type Found = readonly [where: string, figure: Figure];

const at = (provider: string, measure: string, more = ''): string =>
  `provider = '${provider}' AND measure = '${measure}'${more}`;
const number = (name: string, value: number, n: number | null = null): Figure => ({
  ...{ name, value, low: null, high: null, n, status: 'observed' },
});
const rate = (name: string, value: number, n: number, low: number, high: number): Figure => ({
  ...{ name, value, low, high, n, status: 'observed' },
});
const withheld = (name: string, status: string): Figure => ({
  ...{ name, value: null, low: null, high: null, n: null, status },
});

const OF = (course: string, group: string, year: string, subject = 'total'): string =>
  ` AND learner_category = '${course}' AND learner_group = '${group}' AND period = '${year}' AND subject = '${subject}'`;
const LIFE = '1LIFE MANAGEMENT SOLUTIONS LIMITED';
const ABINGDON = 'ABINGDON AND WITNEY COLLEGE';
const range = (name: string): Figure => ({
  ...{ name, value: null, low: 0, high: 4, n: null, status: 'bounded' },
});
const SUBJECT = (subject: string, period: string): string =>
  ` AND subject = '${subject}' AND period = '${period}' AND level = 'total'`;
const WHO = (characteristic: string, period: string): string =>
  ` AND learner_characteristic = '${characteristic}' AND period = '${period}'`;
const IN = (area: string, period: string, level = 'total'): string =>
  ` AND area = '${area}' AND period = '${period}' AND level = '${level}'`;

/** Rows received and put aside, statuses, and figures that a person can find in the recorded file. */
const ACCEPTANCE: readonly {
  readonly id: string;
  readonly account: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly figures: readonly Found[];
}[] = [
  // 12,891 and 1,189 lines of 18 figures each, and 109 of 12.
  {
    id: 'fe-outcomes-2013-to-2015',
    account: { received: 254_748, published: 254_748, set_aside: 0 },
    statuses: { observed: 128_023, suppressed: 63_479, not_applicable: 63_246 },
    figures: [
      [
        at('10003876', 'outcome_success_rate', OF('lldd', 'not_on_benefits', 'AY2013-14')),
        rate(LIFE, 88, 20, 63.7, 96.8),
      ],
      [
        at('10003876', 'outcome_success_rate', OF('lldd', 'on_benefits', 'AY2013-14')),
        withheld(LIFE, 'suppressed'),
      ],
      [
        at(
          '10000055',
          'outcome_success_quintile',
          OF('full_level_2', 'not_on_benefits', 'AY2014-15', '01'),
        ),
        number(ABINGDON, 1),
      ],
      [
        at('10000055', 'outcome_success_share_top_quintile', OF('total', 'total', 'AY2014-15')),
        number(ABINGDON, 49, 1110),
      ],
      [
        at('total', 'outcome_success_threshold_40', OF('traineeship', 'on_benefits', 'AY2015-16')),
        number('All providers', 51),
      ],
    ],
  },
  {
    id: 'apprenticeship-feedback',
    account: { received: 1920, published: 1920, set_aside: 0 },
    statuses: { observed: 1920 },
    figures: [
      [
        at('10000028', 'apprenticeship_feedback_apprentice_stars'),
        number('WOODSPEEN TRAINING LIMITED', 3, 51),
      ],
      [
        at('10000028', 'apprenticeship_feedback_employer_stars'),
        number('WOODSPEEN TRAINING LIMITED', 1, 1),
      ],
      [
        at('10005172', 'apprenticeship_feedback_employer_reviews'),
        number('POULTEC TRAINING LIMITED', 39),
      ],
      [
        at('10000060', 'apprenticeship_feedback_employer_reviews'),
        number('ACACIA TRAINING AND DEVELOPMENT LTD', 1),
      ],
      [
        at('10091009', 'apprenticeship_feedback_apprentice_stars'),
        number('CU APPRENTICESHIPS (BETTER FUTURES) LIMITED', 3, 46),
      ],
    ],
  },
  {
    id: 'fe-choices-learners',
    account: { received: 4818, published: 4818, set_aside: 0 },
    statuses: { observed: 1827, unreliable: 1599, missing: 1392 },
    figures: [
      [at('10000020', 'fe_choices_learners_score'), rate('5 E LTD.', 97.4, 473, 95.5, 98.5)],
      [at('10000055', 'fe_choices_learners_asked'), number(ABINGDON, 5315)],
      [
        at('10000028', 'fe_choices_learners_responses'),
        withheld('WOODSPEEN TRAINING LIMITED', 'unreliable'),
      ],
      [
        at('10000291', 'fe_choices_learners_score'),
        withheld('ANGLIA RUSKIN UNIVERSITY', 'missing'),
      ],
      [
        at('10021665', 'fe_choices_learners_score'),
        withheld('HEALTH & SAFETY TRAINING LIMITED', 'missing'),
      ],
    ],
  },
  {
    id: 'fe-choices-employers',
    account: { received: 4449, published: 4449, set_aside: 0 },
    statuses: { observed: 1701, unreliable: 2748 },
    figures: [
      [at('10000055', 'fe_choices_employers_score'), rate(ABINGDON, 96, 126, 91, 98.3)],
      [
        at('10000082', 'fe_choices_employers_score'),
        rate('TRN (TRAIN) LTD.', 89.8, 52, 78.7, 95.5),
      ],
      [at('10000532', 'fe_choices_employers_responses'), number("BARNARDO'S", 33)],
      [
        at('10003586', 'fe_choices_employers_score'),
        rate('KETTERING BOROUGH COUNCIL', 100, 10, 72.2, 100),
      ],
      [
        at('10000080', 'fe_choices_employers_asked'),
        withheld('ACCESS TO MUSIC LIMITED', 'unreliable'),
      ],
    ],
  },
  // 237,056 lines of the cube, and three sums for each provider, year, place and level.
  {
    id: 'apprenticeships-by-place',
    account: { published: 526_494, checked_not_published: 237_056, set_aside: 0 },
    statuses: { observed: 270_316, bounded: 256_178 },
    figures: [
      // 47, 107 and 24 people in the file.
      [
        at('10046498', 'apprenticeship_starts_by_home', IN('E12000006', 'AY2022-23')),
        number('1ST CARE TRAINING LIMITED', 50),
      ],
      [
        at('10046498', 'apprenticeship_achievements_by_home', IN('E12000006', 'AY2022-23')),
        number('1ST CARE TRAINING LIMITED', 20),
      ],
      // 152 started in London, 51 who live there did.
      [
        at('10003317', 'apprenticeship_starts_by_delivery', IN('E12000007', 'AY2023-24', 'higher')),
        number('INSTEP UK LIMITED', 150),
      ],
      [
        at('10003317', 'apprenticeship_starts_by_home', IN('E12000007', 'AY2023-24', 'higher')),
        number('INSTEP UK LIMITED', 50),
      ],
      [
        at(
          '10003317',
          'apprenticeship_starts_by_delivery_so_far',
          IN('E12000007', '2025-08/P9M', 'higher'),
        ),
        number('INSTEP UK LIMITED', 130),
      ],
    ],
  },
  // 205,803 lines of a standard, a provider and a count.
  {
    id: 'apprenticeships-by-subject',
    account: { published: 266_961, checked_not_published: 205_803, set_aside: 0 },
    statuses: { observed: 189_622, bounded: 77_339 },
    figures: [
      // 476 advanced and 557 higher in the file; 261 and 248 achieved.
      [
        at('10003317', 'apprenticeship_starts_by_subject', SUBJECT('15.3', 'AY2024-25')),
        number('Instep Uk Limited', 1030),
      ],
      [
        at('10003317', 'apprenticeship_achievements_by_subject', SUBJECT('15.3', 'AY2024-25')),
        number('Instep Uk Limited', 510),
      ],
      [
        at('10000055', 'apprenticeship_starts_by_subject', SUBJECT('06', 'AY2023-24')),
        number('Abingdon And Witney College', 10),
      ],
      [
        at('10000055', 'apprenticeship_enrolments_by_subject', SUBJECT('06', 'AY2023-24')),
        number('Abingdon And Witney College', 20),
      ],
      // One person.
      [
        at('10000055', 'apprenticeship_achievements_by_subject', SUBJECT('06', 'AY2023-24')),
        range('Abingdon And Witney College'),
      ],
    ],
  },
  // 113,580 lines of four counts.
  {
    id: 'learners-of-providers',
    account: { received: 454_320, published: 454_320, set_aside: 0 },
    statuses: { observed: 113_997, bounded: 226_743, not_applicable: 113_580 },
    figures: [
      [
        at('10000055', 'learners_in_apprenticeships', WHO('lldd', 'AY2023-24')),
        number(ABINGDON, 160),
      ],
      [
        at('10000055', 'learners_in_education_and_training', WHO('imd_1', 'AY2023-24')),
        number(ABINGDON, 270),
      ],
      [
        at('10000055', 'learners_in_tailored_learning', WHO('total', 'AY2023-24')),
        withheld(ABINGDON, 'not_applicable'),
      ],
      [
        at('10000055', 'learners_in_apprenticeships', WHO('imd_unknown', 'AY2023-24')),
        range(ABINGDON),
      ],
      [
        at('total', 'learners_in_community_learning', WHO('lldd', 'AY2022-23')),
        number('All providers', 65_770),
      ],
    ],
  },
];

for (const { id, account, statuses, figures } of ACCEPTANCE) {
  testWithPayloads(
    `${id}: every recorded row is accounted for, and figures are those of the file`,
    async () => {
      const dataset = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
      if (!dataset) throw new Error(`no dataset ${id}`);
      await pull(dataset, await replay.open(PAYLOADS, LIMITS), async ({ draft, database }) => {
        expect(draft.account).toMatchObject(account);
        expect(draft.coverage.by_status).toMatchObject(statuses);
        for (const [where, expected] of figures) {
          const sql = `SELECT provider_name AS name, value, low, high, n, status FROM release WHERE ${where}`;
          expect(await database.row(sql, Figure), where).toEqual(expected);
        }
      });
    },
  );
}
