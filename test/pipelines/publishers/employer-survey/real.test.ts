import { expect } from 'vitest';
import { z } from 'zod';
import { replay } from '../../../../pipelines/publishers/employer-survey/replay.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { notPassed } from '../skills-imperative/pull.ts';
import type { Pulled } from '../skills-imperative/pull.ts';
import { pullSurvey } from './pull.ts';

const LIMITS = { memoryMb: 512, threads: 1 };
const Cell = z.object({
  ...{ value: z.number().nullable(), n: z.number().nullable(), status: z.string() },
  ...{ flags: z.string(), source_status: z.string().nullable() },
});
const Tally = z.object({ word: z.string(), rows: z.coerce.number() });

/** The one row of an area, measure and group; all establishments of the area where none is given. */
async function cell({ database }: Pulled, area: string, measure: string, group = '') {
  const [dimension = 'sector', code = 'total'] = group === '' ? [] : group.split('=');
  const wanted = { sector: 'total', size_band: 'total', establishment_type: 'total' };
  const where = Object.entries({ ...wanted, [dimension]: code, area, measure, period: '2019' });
  const rows = await database.rows(
    `SELECT value, n, status, flags, source_status FROM release
     WHERE ${where.map(([column, value]) => `${column} = '${value}'`).join(' AND ')}`,
    Cell,
  );
  const [only] = rows;
  if (!only || rows.length > 1) throw new Error(`${rows.length} rows of ${area} ${measure}`);
  return [only.value, only.n, only.status, only.flags, only.source_status];
}

async function tally({ database }: Pulled, word: string): Promise<Record<string, number>> {
  const rows = await database.rows(
    `SELECT ${word} AS word, count(*) AS rows FROM release GROUP BY ALL`,
    Tally,
  );
  return Object.fromEntries(rows.map(({ word: key, rows: count }) => [key, count]));
}

testWithPayloads(
  'vacancies, skills and training of 38 partnerships and 152 authorities',
  async () => {
    await pullSurvey('skill-shortages', await replay.open(PAYLOADS, LIMITS), async (pulled) => {
      expect(notPassed(pulled)).toEqual([]);
      // 190 areas of 29 columns, England and nine regions of one, by 22 measures.
      expect(pulled.account).toMatchObject({
        ...{ received: 149_996, published: (190 * 29 + 10) * 22, checked_not_published: 28_556 },
        ...{ set_aside: 0, collapsed_identical: 0 },
      });
      expect(await tally(pulled, 'status')).toEqual({
        ...{ observed: 75_732, unreliable: 45_667, near_zero: 41 },
      });
      expect(await tally(pulled, 'area_type')).toEqual({
        ...{ country: 22, region: 198, lep: 24_244, county: 17_226, lad: 79_750 },
      });

      // Traced by hand: sheet, column and row of the workbooks.
      const sure = [3958, 'observed', '', null];
      const leeds = 'E37000020';
      expect(await cell(pulled, leeds, 'establishments_with_vacancy')).toEqual([18, ...sure]); // D15
      expect(await cell(pulled, leeds, 'employer_vacancies')).toEqual([41_325, ...sure]); // D21
      expect(await cell(pulled, leeds, 'training_days_per_trainee')).toEqual([5.7, ...sure]); // D42
      expect(
        await cell(pulled, leeds, 'establishments_with_vacancy', 'sector=transport-storage'),
      ).toEqual([
        ...[15, 119, 'observed', ''],
        'higher (95%) than Primary Sector & Utilities, Construction',
      ]); // J15, J16
      expect(
        await cell(pulled, 'E08000035', 'establishments_with_vacancy', 'sector=primary-utilities'),
      ).toEqual([null, 11, 'unreliable', '', '**']); // LEEDS!F15
      expect(
        await cell(
          pulled,
          'E37000011',
          'establishments_with_skill_shortage_vacancy',
          'sector=primary-utilities',
        ),
      ).toEqual([null, 37, 'near_zero', '', '*%']); // GLOUCESTERSHIRE!E19
      expect(await cell(pulled, 'E92000001', 'skill_shortage_vacancies')).toEqual([
        ...[199_088, 70_217, 'observed', '', null],
      ]); // any sheet, B22
      // The sheet prints a weighted nought where nobody was asked: BARKING_AND_DAGENHAM!L11, L12.
      expect(
        await cell(pulled, 'E09000002', 'skill_survey_establishments', 'sector=financial-services'),
      ).toEqual([null, 0, 'unreliable', '', '0 interviews']);
      // More were trained in the year than work there now: HAMMERSMITH_AND_FULHAM!H40.
      expect(
        await cell(pulled, 'E09000013', 'staff_trained_share', 'sector=wholesale-retail'),
      ).toEqual([103, 51, 'observed', '', null]);
      // On 30 to 49 interviews: BOURNEMOUTH!Q40.
      expect(
        await cell(pulled, 'E06000028', 'staff_trained_share', 'sector=health-social-work'),
      ).toEqual([102, 34, 'observed', 'low_reliability', 'under 50 interviews']);
      // The partnership and the region of London are surveyed apart by a few interviews.
      expect((await cell(pulled, 'E37000023', 'establishments_with_vacancy'))[1]).toBe(10_117);
      expect((await cell(pulled, 'E12000007', 'establishments_with_vacancy'))[1]).toBe(10_111);
    });
  },
);

testWithPayloads('recruitment and apprenticeships of 38 partnerships', async () => {
  await pullSurvey(
    'recruitment-and-training',
    await replay.open(PAYLOADS, LIMITS),
    async (pulled) => {
      expect(notPassed(pulled)).toEqual([]);
      expect(pulled.account.published).toBe((38 * 29 + 10) * 20);
      expect(await tally(pulled, 'status')).toEqual({ observed: 13_541, unreliable: 8_699 });
      const leeds = 'E37000020';
      expect(await cell(pulled, leeds, 'recruiting_word_of_mouth')).toEqual([
        ...[36, 753, 'observed', '', null],
      ]); // D72
      expect(await cell(pulled, leeds, 'sites_with_apprentices', 'sector=construction')).toEqual([
        ...[22, 38, 'observed', 'low_reliability'],
        'under 50 interviews; higher (95%) than Wholesale & Retail, Hotels & Restaurants, Business Services, Health & Social Work',
      ]); // G49, G50
    },
  );
});
