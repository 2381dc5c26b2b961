import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const database = useDatabase();

const DISTRICTS = Array.from({ length: 8 }, (_, a) => `E0800003${a}`);
const REGIONS = ['E12000001', 'E12000002'];
const YEARS = ['2018', '2019', '2020', '2021', '2022'];
const SEXES = ['total', 'female', 'male'];

/** Five years of eight districts and two regions; two of the districts are always withheld. */
const honest: TinyRow[] = [...DISTRICTS, ...REGIONS].flatMap((area, a) =>
  YEARS.flatMap((period, y) =>
    SEXES.map((sex) => ({
      ...{ area, period, sex, area_name: `Area ${a}` },
      area_type: area.startsWith('E12') ? 'region' : 'lad',
      value: a > 5 && a < 8 ? null : (1000 + 100 * a + 10 * y) * (sex === 'total' ? 2 : 1),
      status: a > 5 && a < 8 ? 'suppressed' : 'observed',
    })),
  ),
);
const isNew = ({ period }: TinyRow): boolean => period === '2022';
const without = (isLost: (row: TinyRow) => boolean): TinyRow[] =>
  honest.filter((row) => !(isNew(row) && isLost(row)));
const changed = (isChosen: (row: TinyRow) => boolean, change: Partial<TinyRow>): TinyRow[] =>
  honest.map((row) => (isNew(row) && isChosen(row) ? { ...row, ...change } : row));

type Marks = NonNullable<Parameters<typeof checkFigures>[3]>;
const PRESENCE = /_in_newest$|_as_before$|became|have_figures|has_figures|^marks_/;

/** The checks of presence that speak of these rows: `id` where one refuses, `id?` where it warns. */
async function told(rows: readonly TinyRow[], marks: Marks = {}): Promise<string[]> {
  const results = await check(rows, marks);
  return results
    .filter(({ id, result }) => PRESENCE.test(id) && result !== 'pass')
    .map(({ id, result }) => (result === 'fail' ? id : `${id}?`));
}

async function check(rows: readonly TinyRow[], marks: Marks = {}): Promise<CheckResult[]> {
  await fillParsed(database, rows);
  const vintage = { snapshots: [], labels: null, sourceReleased: null, checks: [] };
  const taken = {
    codes: TINY_CODES,
    vintage: { ...vintage, clock: 'store' as const },
    previous: null,
  };
  return checkFigures(database, tinyDeclaration(), taken, marks);
}

test('an honest newest period has nothing to say', async () => {
  expect(await told(honest)).toEqual([]);
});

test.each<[string, TinyRow[], string[]]>([
  [
    'a category is lost',
    without(({ sex }) => sex === 'female'),
    ['codes_in_newest', 'combinations_in_newest?'],
  ],
  [
    'a type of area is lost',
    without(({ area_type }) => area_type === 'region'),
    ['codes_in_newest', 'combinations_in_newest?', 'areas_in_newest?'],
  ],
  [
    'half of the districts are lost',
    without(({ area }) => DISTRICTS.indexOf(area ?? '') >= 4),
    ['areas_many_in_newest', 'areas_in_newest?'],
  ],
  ['one district is lost', without(({ area }) => area === DISTRICTS[2]), ['areas_in_newest?']],
  [
    'every figure is blank',
    changed(({ status }) => status === 'observed', { value: null, status: 'missing' }),
    ['figures_became_blank_widely', 'figures_became_blank?'],
  ],
  [
    'one figure is blank',
    changed(({ area, sex }) => area === DISTRICTS[1] && sex === 'male', {
      value: null,
      status: 'suppressed',
    }),
    ['figures_became_blank?'],
  ],
  [
    'what was always withheld has figures',
    changed(({ status }) => status === 'suppressed', { value: 3, status: 'observed' }),
    ['blanks_became_figures_widely', 'blanks_became_figures?'],
  ],
  [
    'what was always withheld is missing',
    changed(({ status }) => status === 'suppressed', { status: 'missing' }),
    ['marks_became_others_widely', 'marks_became_others?'],
  ],
])('%s', async (_, rows, ids) => {
  expect(await told(rows)).toEqual(ids);
});

test('a district that the register says has ended is not missed', async () => {
  const ended = honest.flatMap((row) =>
    row.area === DISTRICTS[2] ? [{ ...row, area: 'E07000026', area_name: 'Allerdale' }] : [row],
  );
  const rows = ended.map((row) => ({ ...row, period: String(Number(row.period) + 1) }));
  const lost = rows.filter(({ area, period }) => area !== 'E07000026' || period !== '2023');
  expect(await told(lost)).toEqual([]);
});

describe('a file with one or two periods before the newest', () => {
  const young = (rows: readonly TinyRow[]): TinyRow[] =>
    rows.filter(({ period = '' }) => Number(period) > 2020);

  test('an honest newest period has nothing to say', async () => {
    expect(await told(young(honest))).toEqual([]);
  });

  test.each<[string, TinyRow[], string[]]>([
    ['a category is lost', without(({ sex }) => sex === 'female'), ['combinations_in_newest?']],
    [
      'half of the districts are lost',
      without(({ area }) => DISTRICTS.indexOf(area ?? '') >= 4),
      ['areas_many_as_before?', 'areas_in_newest?'],
    ],
    [
      'one district is blank',
      changed(({ area }) => area === DISTRICTS[1], { value: null, status: 'missing' }),
      ['figures_became_blank_together?'],
    ],
    [
      'what was withheld has figures',
      changed(({ status }) => status === 'suppressed', { value: 3, status: 'observed' }),
      ['blanks_became_figures_together?'],
    ],
  ])('%s: it is told', async (_, rows, ids) => {
    expect(await told(young(rows))).toEqual(ids);
  });
});

describe('a first release of one period', () => {
  const first = (rows: readonly TinyRow[]): TinyRow[] => rows.filter(isNew);
  const open = honest.filter(({ status }) => status === 'observed');

  test('an area or a category that is blank where all others have figures is told', async () => {
    expect(await told(first(open))).toEqual([]);
    const area = open.map((row) =>
      row.area === DISTRICTS[3] ? { ...row, value: null, status: 'missing' } : row,
    );
    expect(await told(first(area))).toContain('sections_have_figures?');
  });

  test('no figure at all is nothing to publish', async () => {
    const blank = open.map((row) => ({ ...row, value: null, status: 'missing' }));
    expect(await told(first(blank))).toContain('newest_has_figures');
  });
});

test('a mark that explains blanks and was never seen is told, unless it is declared', async () => {
  const lied = changed(({ area }) => area === DISTRICTS[6], { source_status: 'x' });
  const marked = lied.map((row) => ({ ...row, source_status: row.source_status ?? null }));
  expect(await told(marked)).toContain('marks_seen_before?');
  expect(await told(marked, { x: 'suppressed' })).not.toContain('marks_seen_before?');
});

test('a blank under the mark of figures, and one under none, are told', async () => {
  const blank = (source_status: string | null): TinyRow[] =>
    changed(({ area }) => area === DISTRICTS[1], { value: null, status: 'missing', source_status });
  expect(await told(blank('A'))).toContain('marks_fit_figures?');
  expect(await told(blank(null))).toContain('marks_fit_figures?');
  expect(await told(blank('Q'))).not.toContain('marks_fit_figures?');
});

test('a newest period that came years late, or has no history, is not judged by it', async () => {
  const late = without(({ sex }) => sex === 'female').map((row) =>
    isNew(row) ? { ...row, period: '2026' } : row,
  );
  expect(await told(late)).toEqual([]);
  const young = without(({ sex }) => sex === 'female').filter(
    ({ period = '' }) => Number(period) > 2019,
  );
  const examined = (await check(young)).find(({ id }) => id === 'codes_in_newest')?.examined;
  expect(examined).toBe(0);
});
