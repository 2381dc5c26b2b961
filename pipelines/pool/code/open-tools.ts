import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import type { TitleEntry } from '../../../schemas/titles/index/title-entry.ts';
import { openTitles } from '../../../schemas/titles/open-titles.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { openDatabase, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { findCatalogue } from '../../store/catalogue-file.ts';
import type { Home } from '../../store/home.ts';
import { releaseFolder } from '../../store/releases/release-folder.ts';
import type { CodingTools } from './code-adverts.ts';
import { makeStandardKey } from './occupation/standards.ts';
import type { Standard, Standards } from './occupation/standards.ts';
import { openGazetteer } from './place/open-gazetteer.ts';

/** Raised whenever the rules of this folder would code the same adverts otherwise. */
const RULES = 4;
/** A list of titles is a coding index where it says of each what must hold beside it, and where to look. */
const INDEX_COLUMNS = ['title', 'indexed', 'qualifier', 'industry', 'see', 'occupation'];

const Word = z.string().nullable();
const Entry = z.object({
  ...{ title: z.string(), indexed: z.string(), qualifier: Word, industry: Word, see: Word },
  code: Word,
});
const Group = z.object({ code: z.string(), name: z.string(), level: z.string() });
const StandardRow = z.object({
  ...{ standard: z.string(), title: z.string(), lars_code: Word },
  ...{ job_titles: z.array(z.string()), occupations: z.array(z.string()) },
});

/** The unit groups of SOC 2020, which are shipped. */
async function readGroups() {
  const lines = parse(await readFile(REFERENCE_FILES.occupations), { columns: true });
  return z
    .array(Group)
    .parse(lines)
    .filter(({ level }) => level === '4');
}

const readEntries = (database: Database, file: string): Promise<TitleEntry[]> =>
  database.rows(
    `SELECT title, indexed, qualifier, industry, see, occupation AS code
     FROM read_parquet(${text(file)}) ORDER BY entry`,
    Entry,
  );

async function readStandards(database: Database, file: string): Promise<Standards> {
  const rows = await database.rows(
    `SELECT standard, title, lars_code, job_titles, occupations FROM read_parquet(${text(file)})
     ORDER BY standard`,
    StandardRow,
  );
  const found = new Map<string, Standard>();
  for (const { standard, title, lars_code: lars, job_titles: jobTitles, occupations } of rows) {
    const keys = [standard, makeStandardKey(title), ...(lars === null ? [] : [lars])];
    // LARS codes and names came twice: the first of them, by reference, is kept.
    for (const key of keys) if (!found.has(key)) found.set(key, { title, jobTitles, occupations });
  }
  return found;
}

const Located = z.object({ id: z.string(), area: z.string() });

/** The authority of every school by its number, of a register that has a column for it. */
async function readSchools(database: Database, file: string): Promise<Map<string, string>> {
  const rows = await database.rows(
    `SELECT 'urn:' || school AS id, area::VARCHAR AS area FROM read_parquet(${text(file)})
     WHERE area IS NOT NULL`,
    Located,
  );
  return new Map(rows.map(({ id, area }) => [id, area]));
}

/** What of a manifest tells a coding index and a register; the rest is none of this matter. */
const Listed = z.object({
  table: z
    .object({
      register: z.string().nullish(),
      columns: z.array(z.object({ name: z.string() })),
    })
    .nullable(),
});

/** A current release of the store that has rows. */
interface HeldTable {
  readonly release: string;
  readonly register: string | null;
  readonly columns: readonly string[];
  readonly file: string;
}

async function listTables(home: Home): Promise<HeldTable[]> {
  const held = Object.entries((await findCatalogue(home))?.datasets ?? {});
  const tables: HeldTable[] = [];
  for (const [dataset, { current }] of held) {
    const folder = releaseFolder(home, dataset, current);
    const manifest = await readFile(path.join(folder, 'manifest.json'), 'utf8');
    const { table } = Listed.parse(JSON.parse(manifest));
    if (table === null) continue;
    tables.push({
      ...{ release: `${dataset} ${current}`, register: table.register ?? null },
      columns: table.columns.map(({ name }) => name),
      file: path.join(folder, 'data.parquet'),
    });
  }
  return tables;
}

const isIndex = ({ columns }: HeldTable): boolean =>
  INDEX_COLUMNS.every((column) => columns.includes(column));

/**
 * Opens what adverts are coded with: the coding index and the registers of standards and of schools as
 * the store holds them now, the names of unit groups where no index is held, and the gazetteer that is
 * shipped.
 */
export async function openCodingTools(home: Home): Promise<CodingTools> {
  const tables = await listTables(home);
  const index = tables.find(isIndex);
  const find = (entity: RegisterEntity) => tables.find(({ register: of }) => of === entity);
  const [standards, schools] = [find('standard'), find('school')];
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    const entries = index ? await readEntries(database, index.file) : [];
    return {
      version: [
        `rules ${RULES}`,
        ...[index, standards, schools].map((each) => each?.release ?? 'none'),
      ].join(', '),
      titles: openTitles(entries, await readGroups()),
      standards: standards ? await readStandards(database, standards.file) : new Map(),
      gazetteer: await openGazetteer(),
      registered: schools ? await readSchools(database, schools.file) : new Map(),
    };
  } finally {
    database.close();
  }
}
