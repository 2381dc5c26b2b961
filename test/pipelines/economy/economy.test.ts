import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { drawAdverts } from '../../../pipelines/economy/adverts/draw-adverts.ts';
import { OUTLETS } from '../../../pipelines/economy/adverts/sample-advert.ts';
import { buildEconomy } from '../../../pipelines/economy/build-economy.ts';
import { FILES } from './files.ts';

const LIMITS = { memoryMb: 1000, threads: 1 };
let database: Database;

async function build(): Promise<Database> {
  const opened = await openDatabase(':memory:', LIMITS);
  await buildEconomy(opened, FILES);
  return opened;
}

beforeAll(async () => {
  database = await build();
});
afterAll(() => {
  database.close();
});

const Count = z.object({ found: z.coerce.number() });
const count = async (sql: string): Promise<number> => (await database.row(sql, Count)).found;

/** Tables with a row a local authority, and the figures in them that cannot be below nothing. */
const TABLES = {
  economy_population: ['people'],
  economy_labour_market: ['residents', 'employees', 'self_employed', 'unemployed', 'inactive'],
  economy_claimants: ['claimants'],
  economy_jobs: ['employment', 'employees'],
  economy_businesses: ['local_units', 'enterprises'],
};

for (const [table, figures] of Object.entries(TABLES)) {
  test(`${table} has all 361 authorities and nothing below zero`, async () => {
    expect(await count(`SELECT count(DISTINCT lad) AS found FROM ${table}`)).toBe(361);
    const below = figures.map((figure) => `${figure} < 0 OR ${figure} IS NULL`).join(' OR ');
    expect(await count(`SELECT count(*) AS found FROM ${table} WHERE ${below}`)).toBe(0);
  });
}

test('there are sixty months, the last September 2026', async () => {
  const months = await database.row(
    'SELECT count(DISTINCT month) AS n, min(month) AS first, max(month) AS last FROM economy_labour_market',
    z.object({ n: z.coerce.number(), first: z.string(), last: z.string() }),
  );
  expect(months).toEqual({ n: 60, first: '2021-10', last: '2026-09' });
});

/** Each sentence must hold in every row; the SQL counts the rows in which it does not. */
const IDENTITIES = {
  'everyone of working age works, looks for work or does neither': `SELECT count(*) AS found
    FROM economy_labour_market WHERE employees + self_employed + unemployed + inactive <> residents`,
  'claimants are fewer than residents of working age': `SELECT count(*) AS found
    FROM (SELECT lad, month, sum(claimants) AS claimants FROM economy_claimants GROUP BY ALL)
    JOIN economy_labour_market USING (lad, month) WHERE claimants >= residents`,
  'residents of working age are those of the population, between two mid-years': `SELECT count(*) AS found
    FROM economy_labour_market AS l
    JOIN (SELECT lad, min(people) AS least, max(people) AS most FROM (
            SELECT lad, year, sum(people) AS people FROM economy_population
            WHERE band IN ('16-24', '25-49', '50-64') GROUP BY ALL) GROUP BY lad) USING (lad)
    WHERE residents < least OR residents > most`,
  'employees are among the employed': `SELECT count(*) AS found FROM economy_jobs WHERE employees > employment`,
  'a firm has at least one site': `SELECT count(*) AS found FROM economy_businesses WHERE enterprises > local_units`,
  'every authority is in one region or one of the other three countries': `SELECT count(*) AS found FROM (
    SELECT lad FROM economy_members JOIN economy_regions ON region = area GROUP BY lad HAVING count(*) <> 1)`,
  'vacancies of the sections make the total': `SELECT count(*) AS found FROM (
    SELECT sum(thousands) FILTER (industry <> 'total') AS parts, sum(thousands) FILTER (industry = 'total') AS total
    FROM economy_vacancies GROUP BY vintage, month) WHERE parts <> total`,
};

for (const [sentence, sql] of Object.entries(IDENTITIES)) {
  test(sentence, async () => {
    expect(await count(sql)).toBe(0);
  });
}

test('the nations hold everyone of the United Kingdom once', async () => {
  const people = (where: string): Promise<number> =>
    count(`SELECT sum(people) AS found FROM economy_population
      JOIN economy_members USING (lad) WHERE year = 2024 AND (${where})`);
  const everyone = await count(
    'SELECT sum(people) AS found FROM economy_population WHERE year = 2024',
  );
  expect(await people("area = 'K02000001'")).toBe(everyone);
  expect(await people("area LIKE '_92%'")).toBe(everyone);
  expect(await people("area LIKE 'E12%' OR area IN ('W92000004', 'S92000003', 'N92000002')")).toBe(
    everyone,
  );
});

test('the shock raises unemployment and it recovers', async () => {
  const rate = (month: string): Promise<number> =>
    count(
      `SELECT sum(unemployed) / sum(residents - inactive) AS found FROM economy_labour_market WHERE month = '${month}'`,
    );
  const [before, worst, after] = [
    await rate('2023-05'),
    await rate('2023-10'),
    await rate('2026-05'),
  ];
  expect(worst).toBeGreaterThan(before * 1.15);
  expect(after).toBeLessThan(worst * 0.92);
});

test('a later release of vacancies revises some months of the one before and adds one', async () => {
  const revised = await count(`SELECT count(*) AS found FROM economy_vacancies AS old
    JOIN economy_vacancies AS new USING (month, industry)
    WHERE old.vintage = '2026-09-15' AND new.vintage = '2026-10-13' AND old.thousands <> new.thousands`);
  expect(revised).toBeGreaterThan(0);
  expect(
    await count(
      "SELECT count(*) AS found FROM economy_vacancies WHERE month = '2026-08' AND industry = 'total'",
    ),
  ).toBe(1);
});

test('the same economy comes out each time', async () => {
  const again = await build();
  try {
    const others = ['economy_pay', 'economy_vacancies', 'economy_occupation_jobs'];
    for (const table of [...Object.keys(TABLES), ...others]) {
      const sql = `SELECT sum(hash(t)::HUGEINT)::VARCHAR AS digest FROM ${table} AS t`;
      const Digest = z.object({ digest: z.string() });
      expect(await again.row(sql, Digest), table).toEqual(await database.row(sql, Digest));
    }
  } finally {
    again.close();
  }
});

test('adverts say that they are invented, of employers that nobody takes for real', async () => {
  const adverts = await drawAdverts(database, '2026-11-30');
  expect(adverts.length).toBeGreaterThan(1500);
  expect(new Set(adverts.map(({ outlet }) => outlet)).size).toBe(OUTLETS.length);
  expect(new Set(adverts.map(({ outlet, id }) => `${outlet} ${id}`)).size).toBe(adverts.length);
  for (const { employer, agency, text } of adverts) {
    expect(text).toContain('This advert is invented.');
    expect(employer ?? agency).toMatch(/^(Invented|Made Up|Imaginary|Make-Believe|Pretend) /);
  }
});

test('a vacancy is advertised in several places, and stays what it is while it is open', async () => {
  const today = await drawAdverts(database, '2026-11-30');
  const shown = new Map<string, string[]>();
  for (const { vacancy, outlet } of today) {
    shown.set(vacancy, [...(shown.get(vacancy) ?? []), outlet]);
  }
  const several = [...shown.values()].filter(({ length }) => length > 1);
  expect(several.filter((outlets) => new Set(outlets).size < outlets.length)).toEqual([]);
  expect(several.length).toBeGreaterThan(shown.size / 4);
  const tomorrow = await drawAdverts(database, '2026-12-01');
  const before = new Map(today.map((advert) => [advert.outlet + advert.id, advert]));
  const still = tomorrow.filter(({ outlet, id }) => before.has(outlet + id));
  expect(still.length).toBeGreaterThan(tomorrow.length * 0.9);
  expect(still.length).toBeLessThan(tomorrow.length);
  const first = still.filter(({ outlet }) => outlet === 'schools');
  expect(first).toEqual(first.map(({ outlet, id }) => before.get(outlet + id)));
  expect(today.filter(({ closes }) => closes < '2026-11-30')).toEqual([]);
});

test('no clock and no generator is asked', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = path.resolve(import.meta.dirname, '../../../pipelines/economy');
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!/\.(ts|sql)$/.test(entry)) continue;
    const body = await readFile(path.join(folder, entry), 'utf8');
    expect(body, entry).not.toMatch(
      /Math\.random|random\(\)|Date\.now|new Date\(\)|\bnow\(\)|current_date|today\(\)/i,
    );
  }
});
