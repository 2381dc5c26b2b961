import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import {
  printRegister,
  registerStandIn,
} from '../../../../pipelines/publishers/get-information-about-schools/stand-in.ts';
import type { List } from '../../../../pipelines/publishers/get-information-about-schools/stand-in.ts';
import { cleanRegister } from '../../../../pipelines/publishers/get-information-about-schools/adapter.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import { openBlobs } from '../../../../pipelines/store/snapshots/blobs.ts';
import { pull } from '../ees/pull.ts';
import type { Pulled } from '../ees/pull.ts';

/** The day of the run is 22 November 2026. */
const TODAY = '20261122';
const school = (urn: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ URN: urn, 'LA (code)': '382', EstablishmentName: `School ${urn}`, UKPRN: '10012345' },
  ...{ 'TypeOfEstablishment (name)': 'Academy converter', 'PhaseOfEducation (name)': 'Secondary' },
  ...{ 'EstablishmentStatus (name)': 'Open', OpenDate: '01-09-2012', CloseDate: '' },
  ...{ HeadFirstName: 'Ermintrude', HeadLastName: 'Sixpence', TelephoneNum: '01484960123' },
  ...{ Town: 'Huddersfield', Postcode: 'HD1 2TA', 'Trusts (code)': '4242' },
  ...{ 'DistrictAdministrative (code)': 'E08000034' },
  ...{ 'DistrictAdministrative (name)': 'Kirklees', ...more },
});

async function pullSchools<T>(standIn: StandIn, use: (pulled: Pulled) => Promise<T>): Promise<T> {
  const datasets = await discoverDatasets();
  const dataset = datasets.find(({ declaration }) => declaration.id === 'schools');
  if (!dataset) throw new Error('there is no dataset "schools"');
  return pull(dataset, standIn, use);
}
const serving = (rows: List | Buffer): StandIn =>
  registerStandIn(
    (day) => day === TODAY,
    () => (Buffer.isBuffer(rows) ? rows : printRegister(rows)),
  );

const Row = z.object({
  ...{ school: z.string(), school_name: z.string(), area: z.string().nullable() },
  ...{ area_name: z.string().nullable(), opened: z.string(), closed: z.string().nullable() },
});

test('a school has the authority of today by the code that its district had', async () => {
  const rows = [
    school('100000', { EstablishmentName: 'Collège \u0096 “B”, Leeds'.replaceAll(/[“”]/g, '"') }),
    school('100001', { 'DistrictAdministrative (code)': 'E07000026', CloseDate: '31-08-2023' }),
    school('100002', {
      ...{ 'DistrictAdministrative (code)': 'M83000003' },
      ...{ 'DistrictAdministrative (name)': '(pseudo) Isle of Man' },
    }),
    school(''),
  ];
  await pullSchools(serving(rows), async ({ database, draft }) => {
    const read = await database.rows(
      `SELECT school, school_name, area, area_name, opened::VARCHAR AS opened, closed::VARCHAR AS closed
       FROM release ORDER BY school`,
      Row,
    );
    expect(read).toMatchObject([
      {
        school_name: 'Collège – "B", Leeds',
        area: 'E08000034',
        opened: '2012-09-01',
        closed: null,
      },
      { area: 'E06000063', area_name: 'Cumberland', closed: '2023-08-31' },
      { area: null, area_name: '(pseudo) Isle of Man' },
    ]);
    expect(draft.account).toMatchObject({ published: 3, set_aside_reasons: { no_urn: 1 } });
  });
});

test('nothing of a head teacher is written', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'schools-'));
  const body = Readable.from(printRegister([school('100000')]));
  const { path: file } = await openBlobs(folder).put(body, cleanRegister);
  const kept = await readFile(file, 'utf8');
  expect(kept).toContain('School 100000');
  expect(kept).not.toMatch(/Ermintrude|Sixpence|01484|Head/);
  await rm(folder, { recursive: true });
});

test('the newest of the days before is taken where there is none of today, and no older one', async () => {
  const rows = printRegister([school('100000')]);
  const from = (day: string) =>
    registerStandIn(
      (asked) => asked === day,
      () => rows,
    );
  await pullSchools(from('20261119'), ({ draft }) => {
    expect(draft.account.published).toBe(1);
    return Promise.resolve();
  });
  await expect(pullSchools(from('20261118'), () => Promise.resolve())).rejects.toThrow(/http_404/);
});

test.each([
  ['a renamed column', printRegister([{ Urn: '1', Town: 'Leeds' }]), /missing_column: .*"URN"/],
  ['a web page', Buffer.from('<html>Down for maintenance</html>'), /html_instead_of_csv/],
  ['a torn line', Buffer.from('URN,Town\n1\n'), /broken_line/],
])('%s is refused by name', async (_, body, message) => {
  await expect(pullSchools(serving(body), () => Promise.resolve())).rejects.toThrow(message);
});
