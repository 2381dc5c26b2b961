import { expect, test } from 'vitest';
import { z } from 'zod';
import { readLabel } from '../../../../pipelines/publishers/dwp/adapter/labels.ts';
import { pullProgramme, reprinted } from './books.ts';

const Row = z.object({
  ...{ period: z.string(), contract_area: z.string(), participant_group: z.string() },
  ...{ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() },
  ...{ n: z.number().nullable(), status: z.string(), flags: z.string() },
});
const COLUMNS = 'period, contract_area, participant_group, value, low, high, n, status, flags';
const nothing = () => Promise.resolve();

test('a start month whose twelve months have not passed is immature, and says how many have', async () => {
  await pullProgramme('restart', async ({ database }) => {
    const rows = await database.rows(
      `SELECT ${COLUMNS} FROM release WHERE contract_area = 'restart-1a' AND measure = 'programme_job_outcome_rate' ORDER BY period`,
      Row,
    );
    expect(rows.map(({ period, value, n, flags }) => [period, value, n, flags])).toEqual([
      ['2025-07', 25, 400, ''],
      ['2025-09', 25, 400, 'immature'],
    ]);
    const months = await database.rows(
      `SELECT ${COLUMNS} FROM release WHERE contract_area = 'restart-1a' AND measure = 'programme_months_elapsed' ORDER BY period`,
      Row,
    );
    expect(months.map(({ value }) => value)).toEqual([13, 11]);
  });
});

test('what is nil or negligible is a range, and never 0', async () => {
  await pullProgramme('restart', async ({ database }) => {
    const rows = await database.rows(
      `SELECT ${COLUMNS} FROM release WHERE contract_area = 'restart-6' AND measure = 'programme_starts' ORDER BY period`,
      Row,
    );
    expect(rows.map(({ value, low, high, status }) => [value, low, high, status])).toEqual([
      [400, null, null, 'observed'],
      [null, 0, 5, 'bounded'],
    ]);
  });
});

test('the same mark means what the legend of its own workbook says', async () => {
  const july = (cell: unknown, row: number) => row === 4 && cell === 400;
  const sheets = reprinted('work_and_health', '1_2', (cell, row) => (july(cell, row) ? '-' : cell));
  const statuses = await pullProgramme(
    'work_and_health',
    async ({ database }) =>
      (
        await database.rows(
          `SELECT ${COLUMNS} FROM release WHERE measure = 'programme_starts' AND participant_group = 'disability' AND period = '2025-07'`,
          Row,
        )
      ).map(({ status }) => status),
    { sheets },
  );
  expect(statuses).toEqual(['not_applicable']);
});

test('a name that ends with a digit keeps it: CPA 1 is no CPA with a footnote', async () => {
  await pullProgramme('work_and_health', async ({ database }) => {
    const rows = await database.rows(
      `SELECT ${COLUMNS} FROM release WHERE measure = 'programme_starts' AND contract_area <> 'total' ORDER BY contract_area`,
      Row,
    );
    expect(rows.map(({ contract_area: area, period, value }) => [area, period, value])).toEqual([
      ['whp-central-england', '2017-11/P106M', 600],
      ['whp-north-east', '2017-11/P106M', 600],
    ]);
  });
});

test.each<[string, string[], string | undefined]>([
  ['CPA 1', ['1', '2'], 'CPA 1'],
  ['CPA 11', ['1', '2'], 'CPA 1'],
  ['CPA 2', ['1', '2'], undefined],
  ['Disability1', ['1'], 'Disability'],
  ['Disability1', ['2'], undefined],
  ['Individuals referred 3', ['3'], 'Individuals referred'],
  ['Individuals referred1, 2', ['1', '2'], 'Individuals referred'],
  ['Disability [note 4]', ['4'], 'Disability'],
  ['Disability¹', ['1'], 'Disability'],
])('"%s" with the footnotes %j is %s', (label, footnotes, said) => {
  const known = ['CPA 1', 'Disability', 'Individuals referred'];
  expect(readLabel(label, footnotes, (each) => known.find((name) => name === each))).toBe(said);
});

test('sums over months are counted and set aside', async () => {
  await pullProgramme('restart', ({ draft }) => {
    expect(draft.account.set_aside_reasons).toEqual({ sum_of_months: 2 });
    return Promise.resolve();
  });
});

test.each<[string, Parameters<typeof pullProgramme>, RegExp]>([
  [
    'a page without its file',
    [
      'restart',
      nothing,
      {},
      (series) => ({ ...series, pages: series.pages.map((page) => ({ ...page, files: [] })) }),
    ],
    /no_file: the page "Restart Scheme statistics to August 2026" .* it has no file/,
  ],
  [
    'a workbook whose legend changed',
    [
      'work_and_health',
      nothing,
      { notes: ['"-" denotes nil or negligible', '"." denotes negligible'] },
    ],
    /legend_changed: the workbook of work_and_health says that "-" is nil or negligible, where it was not applicable/,
  ],
  [
    'a legend that says nothing of a mark any more',
    ['work_and_health', nothing, { notes: ['"." denotes negligible'] }],
    /legend_changed: .*says no longer what "-" is/,
  ],
  [
    'a legend in words that are not known',
    ['restart', nothing, { notes: ['"-" denotes to be confirmed'] }],
    /legend_unknown: sheet Notes row 2: "-" stands for "to be confirmed"/,
  ],
  [
    'a workbook without a legend',
    ['restart', nothing, { notes: ['- The scheme began in July 2021'] }],
    /legend_missing/,
  ],
  [
    'a mark that the legend does not have',
    ['restart', nothing, { notes: ['".." denotes not available'] }],
    /mark_known[^]*"-"/,
  ],
  [
    'a renamed column',
    [
      'restart',
      nothing,
      {
        sheets: reprinted('restart', '1_2', (cell) =>
          cell === 'Job outcomes3' ? 'Job outcome3' : cell,
        ),
      },
    ],
    /heading_unknown: sheet 1_2: the heading "Job outcome3" is not known; is it "job outcomes"/,
  ],
  [
    'an area that is not known',
    [
      'restart',
      nothing,
      { sheets: reprinted('restart', '1_2', (cell) => (cell === '6 Wales' ? '7 Kent' : cell)) },
    ],
    /label_unknown: sheet 1_2 row \d+: "7 Kent" is not known under "Contract Package Area"/,
  ],
  [
    'a number of a footnote that the sheet does not list',
    [
      'restart',
      nothing,
      {
        sheets: reprinted('restart', '1_2', (cell) => (cell === '6 Wales' ? '6 Wales7' : cell)),
      },
    ],
    /label_unknown: sheet 1_2 row \d+: "6 Wales7"/,
  ],
  [
    'a file of another quarter than its page',
    [
      'restart',
      nothing,
      {},
      (series) => ({
        ...series,
        pages: series.pages.map((page) => ({
          ...page,
          title: page.title.replace('August 2026', 'November 2026'),
        })),
      }),
    ],
    /other_quarter: the figures end with 2026-08, the page "Restart Scheme statistics to November 2026"/,
  ],
  [
    'a rate that is not its count over its base',
    [
      'restart',
      nothing,
      { sheets: reprinted('restart', '1_2', (cell) => (cell === 0.25 ? 0.52 : cell)) },
    ],
    /rate_is_count_of_base/,
  ],
  [
    'a sheet that is not there',
    ['restart', nothing, { sheets: {} }],
    /sheet_missing: there is no sheet "1_1" among Cover, Notes/,
  ],
])('%s is refused by name', async (_, given, message) => {
  await expect(pullProgramme(...given)).rejects.toThrow(message);
});
