import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { eesDataset, pull, redeclare, serving } from './pull.ts';

const COLUMNS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,lad_code,lad_name,notional_nvq_level,ethnicity_group,gender,ssa_t1_desc,e_and_t_aims_ach';
const SUBJECTS = [
  ...['"Health, Public Services and Care"', 'Science and Mathematics'],
  ...['"Agriculture, Horticulture and Animal Care"', 'Engineering and Manufacturing Technologies'],
  ...[
    '"Construction, Planning and the Built Environment"',
    'Information and Communication Technology',
  ],
  ...['Retail and Commercial Enterprise', '"Leisure, Travel and Tourism"'],
  ...['"Arts, Media and Publishing"', '"History, Philosophy and Theology"', 'Social Sciences'],
  ...[
    '"Languages, Literature and Culture"',
    'Education and Training',
    'Preparation for Life and Work',
  ],
  ...['"Business, Administration and Law"', 'Not Applicable/ Not Known'],
];
const line = (subject: string, figure: string, year = '202122'): string =>
  `${year},Academic year,National,E92000001,England,,,,,Total,Total,Total,${subject},${figure}`;
/** A file as the publisher makes one: 16 parts of 100 aims, and their total. */
const FILE = [COLUMNS, line('Total', '1600'), ...SUBJECTS.map((each) => line(each, '100'))];

/** What a run says of a file that is offered as one of nine months. */
async function refusal(lines: readonly string[], pageMonths = 9, months = 9): Promise<string> {
  const dataset = redeclare(await eesDataset('fe-achievements', 'aims-to-april'), { months });
  return serving(`\uFEFF${lines.join('\r\n')}\r\n`, pageMonths, async (standIn) => {
    try {
      const { rows } = await pull(dataset, standIn, ({ draft }) => Promise.resolve(draft.coverage));
      return `published ${rows} rows`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

test('a file in order is published, its byte order mark and line ends notwithstanding', async () => {
  expect(await refusal(FILE)).toBe('published 17 rows');
});

test('marks of an unfinished merge are refused with file and line', async () => {
  expect(await refusal(FILE.toSpliced(5, 0, '<<<<<<< HEAD'))).toMatch(
    /broken_line: given\.csv line 6: "<<<<<<< HEAD" is a mark of an unfinished merge/,
  );
});

testWithPayloads(
  'the recorded file with marks of a merge is refused at its second line',
  async () => {
    const name = 'lsip_dashboard_fe_ach_by_area_ssa_level_with_conflict_markers.csv';
    const csv = await readFile(path.join(PAYLOADS, 'providers', name), 'utf8');
    expect(await refusal(csv.trimEnd().split('\n'))).toMatch(/given\.csv line 2: "<<<<<<< HEAD"/);
  },
);

test('a renamed column is refused with its new name', async () => {
  const renamed = FILE.with(0, COLUMNS.replace('e_and_t_aims_ach', 'e_and_t_aims_achieved'));
  expect(await refusal(renamed)).toMatch(
    /missing_column: given\.csv line 1: there is no column "e_and_t_aims_ach"; is it now "e_and_t_aims_achieved"\?/,
  );
});

test('a column that nobody declared is refused: it may put parts beside totals', async () => {
  const broader = FILE.map((each, at) => `${each},${at === 0 ? 'age_group' : '19+'}`);
  expect(await refusal(broader)).toMatch(
    /unknown_column: given\.csv line 1: the column "age_group"/,
  );
});

test('a hierarchy summed twice is refused with file and line of the total', async () => {
  expect(await refusal(FILE.with(1, line('Total', '3200')))).toMatch(
    /subject_parts_make_total[^]*"total":3200,"sum_of_parts":1600[^]*line 2 of given\.csv/,
  );
});

test('a part of a year offered as a whole one is refused by what the page says', async () => {
  expect(await refusal(FILE, 9, 12)).toMatch(
    /part_of_a_year: the page of "aims-to-april" says[^]*9 months[^]*12 months/,
  );
});

test('a year that was not over when the file was taken is no whole year', async () => {
  const early = FILE.map((each) => each.replace('202122', '202627'));
  expect(await refusal(early, 12, 12)).toMatch(
    /labels_read[^]*time_period: 202627 was not over on 2026-11-22[^]*line 2 of given\.csv/,
  );
});

test('a period that says its part is held against what was declared', async () => {
  const quarter = FILE.map((each) => each.replace('202122', '2021/22 (Q2)'));
  expect(await refusal(quarter)).toMatch(/labels_read[^]*covers 6 months, declared with 9 months/);
});

test('an unknown subject and an unknown mark are refused with line, column and word', async () => {
  expect(await refusal(FILE.with(4, line('Alchemy', '100')))).toMatch(
    /labels_read[^]*ssa_t1_desc: Alchemy[^]*line 5 of given\.csv/,
  );
  expect(await refusal(FILE.with(4, line(SUBJECTS[2] ?? '', '1e+05')))).toMatch(
    /labels_read[^]*achievement_aims_to_april: 1e\+05[^]*line 5 of given\.csv/,
  );
});

test('low is near zero, which is neither zero nor missing, and still makes the total', async () => {
  const low = FILE.with(4, line(SUBJECTS[2] ?? '', 'low')).with(1, line('Total', '1500'));
  expect(await refusal(low)).toBe('published 17 rows');
  const lost = low.with(1, line('Total', '1400'));
  expect(await refusal(lost)).toMatch(/subject_parts_make_total/);
});

testWithPayloads(
  'the recorded extract with shares of 0 to 1 is refused where percentages are declared',
  async () => {
    const csv = await readFile(
      path.join(PAYLOADS, 'providers', 'feo_prv01_provider_outcomes.csv'),
      'utf8',
    );
    const [header = '', ...lines] = csv.trimEnd().split('\n').slice(0, 2000);
    const layout = 'time_identifier,geographic_level,country_code,country_name';
    const place = 'Academic year,National,E92000001,England';
    const given = [`${layout},${header}`, ...lines.map((each) => `${place},${each}`)].join('\n');
    const dataset = await eesDataset('fe-outcomes');
    await expect(
      serving(given, 12, (standIn) => pull(dataset, standIn, () => Promise.resolve())),
    ).rejects.toThrow(
      /percent_not_proportion[^]*"measure":"no_destination_rate"[^]*line 10 of given\.csv/,
    );
  },
);
