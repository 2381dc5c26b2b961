import { monthOfIndex, readPeriod } from '../../../schemas/words/period.ts';
import type { TinyRow } from '../stores/tiny-dataset.ts';

/** Areas of the claimant count: a district, its region, its country and the kingdom. */
export const CLAIMANT_AREAS = [
  ['E08000034', 'Kirklees', 'lad'],
  ['E12000003', 'Yorkshire and The Humber', 'region'],
  ['E92000001', 'England', 'country'],
  ['K02000001', 'United Kingdom', 'uk'],
] as const;
const FIRST_MONTH = 2021 * 12;
const MONTHS = 60;

function claimants(place: number, month: number): TinyRow {
  const [area, area_name, area_type] = CLAIMANT_AREAS[place] ?? CLAIMANT_AREAS[0];
  const hidden = place === 0 && month >= 30 && month < 34;
  const value = Math.round(10 * (5 + place * 0.6 - month / 40 + Math.sin(month / 4 + place))) / 10;
  return {
    ...{ area, area_name, area_type, sex: 'total', measure: 'claimant_rate_16_64' },
    period: readPeriod(monthOfIndex(FIRST_MONTH + month)).code,
    ...(hidden ? { value: null, status: 'suppressed' } : { value }),
  };
}

/**
 * Sixty months of four areas, and of women in one area in the newest. June 2022 is missing
 * altogether; four months of one area are hidden.
 */
export function claimantRows(): TinyRow[] {
  const all = CLAIMANT_AREAS.flatMap((_, place) =>
    Array.from({ length: MONTHS }, (_, month) => claimants(place, month)),
  ).filter(({ period }) => period !== '2022-06');
  return [...all, { ...claimants(0, MONTHS - 1), sex: 'female', value: 3.3 }];
}

const isKirklees = ({ area }: TinyRow): boolean => area === 'E08000034';

/** The release before: without the newest month, one figure lower, one shown that is hidden now. */
export function olderClaimantRows(): TinyRow[] {
  return claimantRows()
    .filter(({ period }) => period !== '2025-12')
    .map((row) => {
      if (!isKirklees(row)) return row;
      if (row.period === '2023-07') return { ...row, value: 4, status: 'observed' };
      return row.period === '2025-11' ? { ...row, value: 4.1 } : row;
    });
}

/** The first release: without its newest month, and with no figure hidden: a slip. */
export function slippedClaimantRows(): TinyRow[] {
  return olderClaimantRows()
    .filter(({ period }) => period !== '2025-11')
    .map((row) => (row.status === 'suppressed' ? { ...row, value: 4, status: 'observed' } : row));
}

const INDUSTRIES = ['total', 'A', 'C', 'T'];
/** Kirklees prints a zero and hides one, Great Britain hides none. */
const JOBS = [
  ['E08000034', 'Kirklees', 'lad', [1000, 0, 300, null]],
  ['K03000001', 'Great Britain', 'country', [100_000, 1000, 15_000, 500]],
] as const;

/** One year of jobs by section of industry. */
export function jobRows(): TinyRow[] {
  return JOBS.flatMap(([area, area_name, area_type, values]) =>
    INDUSTRIES.map((industry, index): TinyRow => {
      const value = values[index] ?? null;
      const status = value === null ? 'suppressed' : 'observed';
      const place = { area, area_name, area_type, period: '2025' };
      return { ...place, industry, measure: 'employment_jobs', value, status };
    }),
  );
}

/** Rate and half-width of the newest window. */
const RATES = [
  ['E08000034', 'Kirklees', 'lad', 74.9, 4],
  ['E12000003', 'Yorkshire and The Humber', 'region', 73.8, 1.1],
  ['E92000001', 'England', 'country', 75.7, 0.4],
  ['E08000035', 'Leeds', 'lad', 70.2, 3],
  // Under the code that ended in 2025; none is held under the one that replaced it.
  ['E08000016', 'Barnsley', 'lad', 72.1, 3.5],
] as const;

/** Windows of twelve months of the employment rate, each with its half-width. */
export function employmentRows(): TinyRow[] {
  const windows = ['2023-10/P12M', '2024-01/P12M', '2024-10/P12M', '2025-01/P12M'];
  return windows.flatMap((period, step) =>
    RATES.flatMap(([area, area_name, area_type, rate, half]): TinyRow[] => {
      const place = { area, area_name, area_type, period };
      const value = Math.round(10 * (rate - (3 - step) * 0.3)) / 10;
      return [
        { ...place, measure: 'employment_rate_16_64', value },
        { ...place, measure: 'employment_rate_16_64_ci', value: half },
      ];
    }),
  );
}

/** Means of three months of the vacancies of the kingdom. */
export function vacancyRows(): TinyRow[] {
  const kingdom = { area: 'K02000001', area_name: 'United Kingdom', area_type: 'uk' };
  return Array.from({ length: 24 }, (_, step): TinyRow => {
    const period = `${readPeriod(monthOfIndex(2023 * 12 + 10 + step)).code}/P3M`;
    const value = 900_000 - 5000 * step;
    return { ...kingdom, period, industry: 'total', measure: 'survey_vacancies', value };
  });
}
