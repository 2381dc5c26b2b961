import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { Refused } from '../../../../pipelines/fetch/refusal.ts';
import {
  readCurrent,
  readEnded,
} from '../../../../pipelines/publishers/skills-england/read-lists.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { replayInto } from '../../../support/stores/real-store.ts';

const ENDED = path.join(PAYLOADS, 'providers/ifate_apprenticeship_standards_2018-05-08_utf16.csv');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-standards-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(body: string | Buffer): Promise<string> {
  const file = path.join(folder, 'list');
  await writeFile(file, body);
  return file;
}

describe('a document that is not the list', () => {
  test.each([
    ['<!DOCTYPE html><title>Moved</title>', /no JSON list/],
    ['[{"title":"Bricklayer","level":"two"}]', /level/],
  ])('%s is refused', async (body, why) => {
    const read = readCurrent(await written(body));
    await expect(read).rejects.toThrow(Refused);
    await expect(read).rejects.toThrow(why);
  });

  testWithPayloads('names a column of 2018 that is called otherwise', async () => {
    const body = (await readFile(ENDED)).toString('utf16le').replace(' Route,', ' Routes,');
    const read = readEnded(await written(Buffer.from(body, 'utf16le')));
    await expect(read).rejects.toThrow('there is no column "Route"; is it now "Routes"?');
  });
});

const Standard = z.object({
  ...{ standard: z.string(), title: z.string(), level: z.number().nullable() },
  ...{ route: z.string(), months: z.number().nullable(), lars_code: z.string().nullable() },
  ...{ approved_on: z.string().nullable(), subject: z.string().nullable() },
  ...{ listed: z.array(z.string()), occupations: z.array(z.string()) },
});

testWithPayloads(
  'two lists make one register, the newer first, and nothing unknown is a number',
  async () => {
    const home = homeAt(path.join(folder, 'store'));
    const [report] = await replayInto(home, { datasets: ['standards'] });
    expect(report).toMatchObject({ outcome: 'published', rows: 802 });
    const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
    const file = path.join(home.releases, 'standards', '1.0.0', 'data.parquet');
    const rows = await database.rows(
      `SELECT ${Object.keys(Standard.shape).join(', ')} FROM read_parquet(${text(file)})`,
      Standard,
    );
    database.close();
    const of = (code: string) => rows.find(({ standard }) => standard === code);
    expect(of('ST0116')).toMatchObject({
      ...{ title: 'Software developer', level: 4, months: 24, lars_code: '2', subject: '6.1' },
      ...{ approved_on: '2014-11-12', listed: ['2018-05', 'current'], occupations: [] },
    });
    // Two standards of the newer list have the LARS code 0, which is none.
    expect([of('ST1490')?.lars_code, of('ST1516')?.lars_code]).toEqual([null, null]);
    // Of a route that the newer list has not as it is held: TBC and 0 are not known.
    expect(of('ST0397')).toMatchObject({
      ...{ months: null, lars_code: null, approved_on: null, listed: ['2018-05'] },
      ...{ route: 'Agriculture, environmental and animal care', occupations: ['6129'] },
    });
    expect(of('ST0242')?.title).toBe('Land-based service engineer');
    expect(rows.filter(({ subject }) => subject !== null).length).toBeGreaterThan(600);
  },
);
