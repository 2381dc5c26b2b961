import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { execute } from '../../../../pipelines/commands/line/execute.ts';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { makeWorkbook } from '../../../../pipelines/fetch/documents/workbook/whole-workbook.ts';
import { DIRECTORY_COLUMNS } from '../../../../pipelines/publishers/course-files/layouts/directory.ts';
import { readSheet } from '../../../../pipelines/intake/sheet/read-sheet.ts';
import { findCatalogue } from '../../../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { smallCli } from '../../../faults/small-cli.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { PUBLISHERS } from '../../../support/publishers.ts';
import { temporaryHome, tickingClock } from '../../../support/stores/fake-source.ts';

const COLUMNS = path.join(PAYLOADS, 'providers/ncs_course_directory_open_data_HEADER_ONLY.csv');
const CATALOGUES = path.join(
  PAYLOADS,
  'providers/college_course_catalogues_kirklees_bradford_2026-04.csv',
);
const Course = z.looseObject({
  course: z.string(),
  title: z.string(),
  area: z.string().nullable(),
});

let home: Home;
let datasets: readonly Dataset[];
let clock: () => Date;
beforeEach(async () => {
  home = await temporaryHome();
  clock = tickingClock('2026-11-20T07:00:00.000Z');
  datasets ??= (await discoverDatasets()).filter(({ declaration }) => declaration.id === 'courses');
});

async function alongside(...line: string[]) {
  const { cli, printed } = smallCli(
    home.root,
    {},
    { discover: () => Promise.resolve(datasets), publishers: PUBLISHERS, now: clock },
  );
  return {
    exit: await execute(cli, line),
    out: printed.out.join('\n'),
    err: printed.err.join('\n'),
  };
}

/** Hands in a file with this body; answers what a user sees. */
async function handIn(body: string | Buffer, name: string, ...flags: string[]) {
  const file = path.join(home.root, name);
  await writeFile(file, body);
  return alongside('import', 'courses', file, ...flags);
}

/** The courses of the current release, without what tells one listing from another. */
async function readCourses() {
  const version = (await findCatalogue(home))?.datasets.courses?.current ?? '';
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    const file = path.join(home.releases, 'courses', version, 'data.parquet');
    const rows = `FROM read_parquet(${text(file)}) ORDER BY course`;
    return await database.rows(`SELECT * EXCLUDE (source_row, imported) ${rows}`, Course);
  } finally {
    database.close();
  }
}

/** Every byte under a folder that the store keeps, as one text. */
async function readAll(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const bodies = files
    .filter((each) => each.isFile())
    .map((each) => readFile(path.join(each.parentPath, each.name), 'latin1'));
  return (await Promise.all(bodies)).join('\n');
}

/** A row of the course directory with these cells, and its first row. */
function directory(cells: Readonly<Record<string, string>>): string {
  const row = DIRECTORY_COLUMNS.map((name) => cells[name] ?? '');
  return `\uFEFF${DIRECTORY_COLUMNS.join(',')}\r\n${row.join(',')}\r\n`;
}
const RUN = {
  ...{ PROVIDER_UKPRN: '99900001', COURSE_RUN_ID: 'run-1', COURSE_NAME: 'Bricklaying' },
  ...{ DELIVER_MODE: '3', STUDY_MODE: '2', ATTENDANCE_PATTERN: '0', STARTDATE: '07/09/2026' },
  ...{ DURATION_UNIT: '2', DURATION_VALUE: '10', COST: '120.00', NATIONAL: 'False' },
  ...{ REGIONS: '"Kirklees, Nowhere"', LOCATION_POSTCODE: 'hd1 5nn' },
  ...{ LOCATION_EMAIL: 'a.person@example.org', LOCATION_TELEPHONE: '01632 960123' },
  ENTRY_REQUIREMENTS: 'Ring 01632 960456 or write to b.person@example.org',
};
const OWN = 'ukprn,title,level\n99900001,Welding,Level 2\n99900002,Café work,Entry level\n';

describe('the layout of the course directory', () => {
  test('is read by its own numbers and spellings, and venues are placed by postcode', async () => {
    expect(await handIn(directory(RUN), 'runs.csv')).toMatchObject({ exit: 0 });
    expect(await readCourses()).toMatchObject([
      {
        ...{ course: 'runs:run-1', title: 'Bricklaying', provider: '99900001', subject: null },
        ...{ delivery: 'work_based', at_employer: true, study_mode: 'part_time', attendance: null },
        ...{ start: '2026-09-07', duration: 10, duration_unit: 'weeks', cost: 120 },
        ...{ area: 'E08000034', regions: ['E08000034'], regions_printed: 'Kirklees, Nowhere' },
        entry: 'Ring [removed] or write to [removed]',
      },
    ]);
  });

  test('loses its contacts before anything is written', async () => {
    const { out } = await handIn(directory(RUN), '../runs-sent.csv');
    expect(out).toContain('LOCATION_EMAIL and LOCATION_TELEPHONE');
    const kept = await readAll(home.root);
    expect(kept).toContain('Bricklaying');
    expect(kept).not.toMatch(/person@|960123|960456/);
  });

  test('names a column that is missing, and the name that it may have now', async () => {
    const { exit, out } = await handIn(
      directory(RUN).replace('DELIVER_MODE', 'DELIVERY_MODE'),
      'runs.csv',
    );
    expect(exit).toBe(1);
    expect(out).toContain('row 1: there is no column "DELIVER_MODE"; is it now "DELIVERY_MODE"?');
  });

  testWithPayloads('has the columns that its program prints', async () => {
    const header = (await readFile(COLUMNS, 'utf8')).trim();
    expect(DIRECTORY_COLUMNS).toEqual(header.split(','));
  });
});

describe('a listing in which something is wrong', () => {
  test('is not taken, and everything wrong is named by row and column at once', async () => {
    const huge = 'x'.repeat(20_000);
    const { exit, out } = await handIn(
      [
        'id,ukprn,title,start,cost,level,entry',
        '1,99900001,=HYPERLINK("http://example.org"),31/06/2026,lots,Level 9,',
        `2,9990000,,07/09/2026,120,Level 2,${huge}`,
        '3,99900001,Welding,,,,',
        '3,99900001,Baking,,,,',
        '4,99900001',
      ].join('\n'),
      'own.csv',
    );
    expect(exit).toBe(1);
    for (const told of [
      'row 2, title: "=HYPERLINK',
      'row 2, start: "31/06/2026" cannot be read',
      'row 2, cost: "lots" cannot be read',
      'row 2, level: "Level 9" cannot be read',
      'row 3, ukprn: "9990000" cannot be read',
      'row 3, title: title is blank',
      'row 3, entry: "xxx',
      'row 5: the course has the id of row 4: 3',
      'row 6: the row has 2 cells, and the first row 7 cells',
    ]) {
      expect(out).toContain(told);
    }
    expect(out).toContain('9 things are wrong');
    expect(out.length).toBeLessThan(2000);
    expect(await findCatalogue(home)).toBeUndefined();
  });

  test('leaves the release and the listing before as they were', async () => {
    await handIn(OWN, 'own.csv');
    const before = [await readCourses(), await readAll(home.inbox)];
    expect(await handIn(`${OWN}1,Baking,\n`, 'own.csv')).toMatchObject({ exit: 1 });
    expect([await readCourses(), await readAll(home.inbox)]).toEqual(before);
  });

  test.each([
    ['words', 'own.csv', /neither those of the .*course directory nor of the template/],
    ['ukprn,title\n99900001,"Welding\n', 'own.csv', /row 2 cannot be read: Quote Not Closed/],
    ['', 'own.csv', /names of columns/],
  ])('is refused as wrong use where it is no table: %j', async (body, name, message) => {
    const { exit, err } = await handIn(body, name);
    expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('one listing in several encodings', () => {
  const wide = Buffer.from(OWN, 'utf16le');
  const cells = OWN.trim()
    .split('\n')
    .map((line) => line.split(','));
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${OWN}`)],
    ['UTF-16 without a byte order mark', wide],
    ['UTF-16 with one, the high byte first', Buffer.from(`\uFEFF${OWN}`, 'utf16le').swap16()],
    ['Windows-1252 with semicolons', Buffer.from(OWN.replaceAll(',', ';'), 'latin1')],
    ['a workbook', makeWorkbook({ Courses: cells }, 'xlsx')],
  ])('%s gives the same rows', async (_, body) => {
    const file = path.join(home.root, 'listing');
    await writeFile(file, body);
    const lines: (readonly string[])[] = [];
    for await (const line of readSheet(file, null)) lines.push(line.cells);
    expect(lines).toEqual(cells);
  });
});

test('listings of several sources stand side by side, and a new one replaces its own alone', async () => {
  await handIn(OWN, 'first.csv');
  await handIn('ukprn,title\n99900003,Baking\n', 'second.csv');
  await handIn('ukprn,title\n99900001,Plumbing\n99900001,Plumbing\n', 'first.csv');
  expect((await readCourses()).map(({ title }) => title).sort()).toEqual(['Baking', 'Plumbing']);
  const again = await alongside('run', 'courses', '--from-snapshots');
  expect(again.out).toMatch(/courses +unchanged/);
});

test('the template can be printed, filled in and taken in', async () => {
  const { out } = await alongside('import', 'courses', '--template');
  const blank = out.split(',').map((name) => ({ ukprn: '99900001', title: 'Welding' })[name] ?? '');
  expect(await handIn(`${out}\n${blank.join(',')}\n`, 'own.csv')).toMatchObject({ exit: 0 });
  expect(await readCourses()).toMatchObject([{ title: 'Welding', provider: '99900001' }]);
});

testWithPayloads('the catalogues of two colleges come in whole by a short mapping', async () => {
  const mapping = path.join(import.meta.dirname, 'two-colleges.json');
  const file = ['import', 'courses', CATALOGUES, '--mapping', mapping];
  expect(await alongside(...file)).toMatchObject({ exit: 0 });
  const courses = await readCourses();
  expect(courses).toHaveLength(643);
  expect(courses.filter(({ provider }) => provider === '10003189')).toHaveLength(384);
  expect(courses.find(({ title }) => title === 'AAT Level 2 Part-Time')).toMatchObject({
    ...{ level: '2', duration: 1, duration_unit: 'years', study_mode: 'part_time' },
    ...{ start: null, start_printed: 'February', area: null, venue: 'Huddersfield Centre' },
  });
});
