import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DatasetReport } from '../../../../../pipelines/run-pipelines.ts';
import type { Home } from '../../../../../pipelines/store/home.ts';
import { runTiny, temporaryHome } from '../../../../support/stores/fake-source.ts';
import type { TinyRow } from '../../../../support/stores/tiny-dataset.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true }));

const AREAS = Array.from({ length: 8 }, (_, a) => `E0800003${a}`);
const NAMES = 'Walsall,Wolverhampton,Bradford,Calderdale,Kirklees,Leeds,Wakefield,Gateshead'.split(
  ',',
);
const YEARS = ['2018', '2019', '2020', '2021'];

/** Thirty-two figures, no two alike and none far from its neighbours. */
const honest: TinyRow[] = AREAS.flatMap((area, a) =>
  YEARS.map((period, y) => ({
    ...{ area, period, area_name: NAMES[a] ?? '', area_vintage: `set ${period}` },
    value: 1000 + 100 * a + 10 * y,
  })),
);

function changed(isChosen: (row: TinyRow) => boolean, change: Partial<TinyRow>): TinyRow[] {
  return honest.map((row) => (isChosen(row) ? { ...row, ...change } : row));
}

/** Publishes the honest rows, then these: which checks failed, and which warned. */
async function after(rows: readonly TinyRow[]): Promise<{ failed: string[]; warned: string[] }> {
  const dataset: Parameters<typeof runTiny>[1] = [{ rows: honest }];
  await runTiny(home, dataset);
  const report: DatasetReport = await runTiny(home, [{ rows }]);
  const own = report.warnings.filter(({ id }) => !id.endsWith('_label_agrees'));
  return { failed: report.failed.map(({ id }) => id), warned: own.map(({ id }) => id) };
}

const valueOf = (area: string, period: string): number =>
  honest.find((row) => row.area === area && row.period === period)?.value ?? 0;

describe('names beside codes, from one release to the next', () => {
  const print = (male: string, female: string) =>
    [male, female].map((name, at) => ({
      ...{ column: 'GENDER', code: String(at + 1), name, declared: null },
    }));

  test('are kept with the release, so that exchanged ones refuse the next', async () => {
    await runTiny(home, [{ rows: honest, printed: print('Male', 'Female') }]);
    const rows = changed(({ area, period }) => area === AREAS[0] && period === '2021', {
      value: 1031,
    });
    const report = await runTiny(home, [{ rows, printed: print('Female', 'Male') }]);
    expect(report.failed.map(({ id }) => id)).toContain('code_names_not_exchanged');
    const kept = await runTiny(home, [{ rows, printed: print('Male', 'Female') }]);
    expect(kept.outcome).toBe('published');
  });
});

describe('after a release that withheld figures', () => {
  const withheld = (isChosen: (row: TinyRow) => boolean): TinyRow[] =>
    changed(isChosen, { value: null, status: 'suppressed', source_status: 'Q' });

  test('one that is printed now is told', async () => {
    await runTiny(home, [
      { rows: withheld(({ area, period }) => area === AREAS[7] && period === '2019') },
    ]);
    const { outcome, warnings } = await runTiny(home, [{ rows: honest }]);
    expect(outcome).toBe('published');
    expect(warnings.map(({ id }) => id)).toContain('withheld_not_printed');
  });

  test('all of a year printed now are refused', async () => {
    await runTiny(home, [{ rows: withheld(({ period }) => period === '2019') }]);
    const { failed } = await runTiny(home, [{ rows: honest }]);
    expect(failed.map(({ id }) => id)).toContain('withheld_not_printed_widely');
  });
});

describe('after an honest release', () => {
  test('a measure, and a category, that have only zeros now are refused by name', async () => {
    const { failed } = await after(honest.map((row) => ({ ...row, value: 0 })));
    expect(failed).toEqual(
      expect.arrayContaining(['area_not_zeroed', 'sex_not_zeroed', 'measure_not_zeroed']),
    );
  });

  test('a revision of all figures of a period is nothing to speak of', async () => {
    const rows = honest.map((row) =>
      row.period === '2021' ? { ...row, value: (row.value ?? 0) + 5 } : row,
    );
    expect(await after(rows)).toEqual({ failed: [], warned: [] });
  });

  test('a figure that is gone is named', async () => {
    const rows = honest.filter(({ area, period }) => area !== AREAS[1] || period !== '2019');
    expect(await after(rows)).toEqual({ failed: [], warned: ['cells_kept'] });
  });

  test('an area with spans of months beside years lacks none of either', async () => {
    const spans = ['2018-07/P3M', '2019-07/P3M'].map((period, p) => {
      return { area: 'E08000030', period, area_name: NAMES[0] ?? '', value: 1005 + 10 * p };
    });
    expect(await after([...honest, ...spans])).toEqual({ failed: [], warned: [] });
  });

  test('figures that became blank are told, and refuse where most of a period did', async () => {
    const blank = { value: null, status: 'missing' };
    const one = changed(({ area, period }) => area === AREAS[1] && period === '2020', blank);
    expect((await after(one)).warned).toContain('figures_not_blanked');
    expect((await after(one)).failed).toEqual([]);
    const most = changed(({ period }) => period === '2020', blank);
    expect((await after(most)).failed).toEqual(['figures_not_blanked_widely']);
  });

  test('a figure far off its neighbours is told once, and again only where it is another', async () => {
    const long = (value: number): TinyRow[] =>
      ['2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019'].map(
        (period, y) => ({
          ...{ area: AREAS[0] ?? '', area_name: NAMES[0] ?? '', period },
          value: period === '2015' ? value : 1000 + 10 * y,
        }),
      );
    const tell = async (rows: readonly TinyRow[]): Promise<boolean> => {
      const { warnings } = await runTiny(home, [{ rows }]);
      return warnings.some(({ id }) => id === 'series_spike');
    };
    expect(await tell(long(2000))).toBe(true);
    expect(await tell([...long(2000), { ...long(0)[0], period: '2020', value: 1100 }])).toBe(false);
    expect(await tell(long(2100))).toBe(true);
  });

  test('one new name is said', async () => {
    const rows = changed(({ area }) => area === AREAS[0], { area_name: 'Renamed' });
    expect(await after(rows)).toEqual({
      failed: [],
      warned: ['area_names_as_registered', 'area_name_kept'],
    });
  });

  test('two exchanged names stop the publish', async () => {
    const rows = honest.map((row) => {
      if (row.area === AREAS[0]) return { ...row, area_name: NAMES[1] ?? '' };
      return row.area === AREAS[1] ? { ...row, area_name: NAMES[0] ?? '' } : row;
    });
    expect((await after(rows)).failed).toEqual([
      'area_names_not_of_others',
      'area_names_not_exchanged',
    ]);
  });

  test('one row under the name of another area stops the publish', async () => {
    const rows = changed(({ area }) => area === AREAS[0], { area_vintage: 'one set' }).map(
      (row, i) => (i === 0 ? { ...row, area_name: NAMES[3] ?? '' } : row),
    );
    expect((await after(rows)).failed).toEqual(['area_one_name']);
  });

  test('periods one place on stop the publish', async () => {
    const rows = honest.map((row) => ({ ...row, value: (row.value ?? 0) - 10 }));
    expect((await after(rows)).failed).toEqual(['periods_not_shifted']);
  });

  test('four figures of each of two areas, no two alike, are an exchange', async () => {
    const other = new Map([
      [AREAS[0] ?? '', AREAS[1] ?? ''],
      [AREAS[1] ?? '', AREAS[0] ?? ''],
    ]);
    const rows = honest.map((row) => {
      const from = other.get(row.area ?? '');
      return from === undefined ? row : { ...row, value: valueOf(from, row.period ?? '') };
    });
    expect((await after(rows)).failed).toEqual(['figures_not_exchanged']);
  });
});
