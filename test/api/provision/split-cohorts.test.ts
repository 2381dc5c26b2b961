import { expect, test } from 'vitest';
import { splitCohorts } from '../../../api/provision/groups/split-cohorts.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { Frame } from '../../../schemas/dataset/provision/frame.ts';
import { hasCohortClock, tooYoungWords } from '../../../schemas/figures/provision/too-young.ts';
import employmentProgrammes from '../../../datasets/employment-programmes/dataset.ts';

const cohort = (month: string, more: Partial<FigureRow> = {}): FigureRow => ({
  ...{ period: `2025-${month}`, period_name: `2025-${month}`, period_start: `2025-${month}-01` },
  ...{ period_end: `2025-${month}-28`, measure: 'rate', measure_name: 'Rate', unit: 'percent' },
  ...{ value: 24, low: 22, high: 26, interval: null, n: 100, status: 'observed', flags: [] },
  ...{ programme: 'restart', ...more },
});
const YOUNG = { flags: ['immature'] } as const;
const NONE_YET = { value: null, low: null, high: null, status: 'not_applicable' } as const;

const split = (rows: readonly FigureRow[]) => {
  const { told, findYounger } = splitCohorts(rows, ['measure', 'programme']);
  return told.map((row) => [row.period, findYounger(row).map(({ period }) => period)]);
};

test('the newest cohort whose clock has run is told, newer ones are named as too young', () => {
  const rows = [cohort('10', NONE_YET), cohort('08'), cohort('09', { ...YOUNG })];
  expect(split(rows)).toEqual([['2025-08', ['2025-09', '2025-10']]]);
});

test('cells stand apart, and of a cell that is too young throughout the newest is told', () => {
  const other = { programme: 'other', ...YOUNG };
  const rows = [cohort('08'), cohort('09', other), cohort('10', other)];
  expect(split(rows)).toEqual([
    ['2025-08', []],
    ['2025-10', []],
  ]);
});

test('only outcomes some months after a start have a clock that runs', () => {
  const frameOf = (id: string) => {
    const declared = employmentProgrammes.measures.find((measure) => measure.id === id);
    return Frame.parse(declared && 'frame' in declared ? declared.frame : null);
  };
  const frame = frameOf('programme_job_outcome_rate');
  if (!hasCohortClock(frame)) throw new Error('the job outcome rate has no clock');
  expect(hasCohortClock(frameOf('programme_referrals'))).toBe(false);
  expect(tooYoungWords(frame, ['September 2025', 'October 2025'])).toBe(
    'Too young to tell, since 12 months have not passed for all of them: September 2025 and October 2025.',
  );
  expect(tooYoungWords(frame, ['a', 'b', 'c', 'd'])).toContain(': a to d.');
});
