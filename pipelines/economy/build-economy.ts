import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { name, text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';

/** The real codes that the invented economy hangs on: CSV files with a header. */
export interface EconomyFiles {
  /** `code,name,type,entity,from,to` (more is ignored). */
  readonly areas: string;
  /** `child,parent,kind`: kind is the parent's area type. */
  readonly memberships: string;
  /** `code,name,parent,level` (more is ignored): SIC 2007, sections and divisions. */
  readonly industries: string;
  /** `code,name,parent,level` (more is ignored): SOC 2020, every level. */
  readonly occupations: string;
  /** `code,area,postcodes,lon,lat` (more is ignored): postcode districts, a row an authority in one. */
  readonly postcodes: string;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const TABLES = {
  areas: 'area_list',
  memberships: 'membership_list',
  industries: 'industry_list',
  occupations: 'occupation_list',
  postcodes: 'postcode_list',
};

const SQL = path.join(HERE, 'sql');

const readList = (database: Database, table: string, file: string): Promise<void> =>
  database.run(
    `CREATE OR REPLACE TABLE ${name(table)} AS FROM read_csv(${text(file)}, all_varchar = true, header = true)`,
  );

/**
 * Makes the macros that invented figures are drawn with (`chance`, `bell`, `round_to`) in a database,
 * for a sample that needs nothing of the economy.
 */
export async function addDice(database: Database): Promise<void> {
  await database.run(await readFile(path.join(SQL, '01-chance.sql'), 'utf8'));
}

/**
 * Makes the invented providers of training (`economy_providers`) and what they hang on, for a sample
 * that needs no more of the economy than them.
 */
export async function addProviders(
  database: Database,
  files: Pick<EconomyFiles, 'areas' | 'memberships'>,
): Promise<void> {
  await readList(database, TABLES.areas, files.areas);
  await readList(database, TABLES.memberships, files.memberships);
  for (const file of ['01-chance.sql', '02-areas.sql', '10-providers.sql']) {
    await database.run(await readFile(path.join(SQL, file), 'utf8'));
  }
}

/**
 * Makes the tables `economy_…` in a database, in the order of the files of `sql/`: months, areas,
 * population, labour market, claimants, jobs, businesses, pay, vacancies, occupations, adverts. Nothing in it was
 * ever measured; nothing in it depends on a clock or a generator. About two seconds.
 */
export async function buildEconomy(database: Database, files: EconomyFiles): Promise<void> {
  const given = [
    [TABLES.areas, files.areas],
    [TABLES.memberships, files.memberships],
    [TABLES.industries, files.industries],
    [TABLES.occupations, files.occupations],
    [TABLES.postcodes, files.postcodes],
  ] as const;
  for (const [table, file] of given) await readList(database, table, file);
  for (const file of (await readdir(SQL)).sort()) {
    await database.run(await readFile(path.join(SQL, file), 'utf8'));
  }
}
