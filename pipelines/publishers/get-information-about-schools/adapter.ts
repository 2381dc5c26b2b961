import type { Duplex } from 'node:stream';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { readBytes } from '../../fetch/documents/read-document.ts';
import { Refused } from '../../fetch/refusal.ts';
import type { Snapshot } from '../../fetch/snapshot.ts';
import type { FetchContext, SourceAdapter } from '../adapter.ts';
import { keepColumns } from './keep-columns.ts';
import { DOWNLOADS, fileOf } from './source.ts';

/** The columns that are kept of the file, by what they are here. */
const COLUMNS = {
  school: 'URN',
  school_name: 'EstablishmentName',
  area: 'DistrictAdministrative (code)',
  area_name: 'DistrictAdministrative (name)',
  kind: 'TypeOfEstablishment (name)',
  phase: 'PhaseOfEducation (name)',
  status: 'EstablishmentStatus (name)',
  opened: 'OpenDate',
  closed: 'CloseDate',
  ukprn: 'UKPRN',
  trust: 'Trusts (code)',
  town: 'Town',
  postcode: 'Postcode',
} as const;
const KEPT = Object.values(COLUMNS);

/** Takes out of the file whatever is not read, before it is written. */
export const cleanRegister = (): Duplex => keepColumns(KEPT);

/** Days before that of the run of which a file may be the newest: none is made on some. */
const MOST_DAYS_BACK = 3;
const DAY_MS = 86_400_000;

/** Throws {@link Refused} for what is no register, and for one that lacks a column. */
async function demandColumns(file: string): Promise<void> {
  const head = (await readBytes(file, 0, 2000)).toString();
  if (/^\s*</.test(head)) throw new Refused('html_instead_of_csv', 'the publisher sent a web page');
  const held = (head.split('\n')[0] ?? '').split(',');
  const missing = KEPT.find((column) => !held.includes(column));
  if (missing === undefined) return;
  throw new Refused('missing_column', `there is no column "${missing}"`);
}

async function takeDay({ snapshots }: FetchContext, day: string): Promise<Snapshot> {
  return snapshots.take({
    url: `${DOWNLOADS}${fileOf(day)}`,
    role: 'data',
    clean: cleanRegister,
    inspect: async ({ path }) => {
      await demandColumns(path);
      return { rows: null };
    },
  });
}

/** The file of the run's day, or of the newest day before it that has one. */
async function takeNewest(context: FetchContext): Promise<{ day: string; list: Snapshot }> {
  for (let back = 0; ; back += 1) {
    const day = new Date(Date.parse(context.today) - back * DAY_MS).toISOString().slice(0, 10);
    try {
      return { day, list: await takeDay(context, day) };
    } catch (error) {
      const isMissing = error instanceof Refused && error.code === 'http_404';
      if (!isMissing || back === MOST_DAYS_BACK) throw error;
      context.progress(`there is no file of ${day}`);
    }
  }
}

/** A date as the register prints it, day first. */
const dateOf = (column: string): string => `strptime(nullif(${column}, ''), '%d-%m-%Y')::DATE`;

async function load(database: Database, { path, sha256 }: Snapshot): Promise<void> {
  const cells = Object.entries(COLUMNS).map(
    ([as, column]) => `nullif(${name(column)}, '') AS ${as}`,
  );
  await database.run(`CREATE OR REPLACE TABLE parsed AS
    WITH listed AS (
      SELECT row_number() OVER () + 1 AS line, ${cells.join(', ')}
      FROM read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')),
    authorities AS (
      SELECT code, name FROM read_csv(${text(REFERENCE_FILES.areas)}, header = true, all_varchar = true)
      WHERE type = 'lad' AND "to" IS NULL),
    heirs AS (
      SELECT old, any_value("new") AS heir FROM read_csv(${text(REFERENCE_FILES.changes)}, header = true, all_varchar = true)
      WHERE kind IN ('recode', 'recode_boundary_change', 'merger') GROUP BY old HAVING count(DISTINCT "new") = 1)
    SELECT ${text(`${sha256.slice(0, 12)}:`)} || line AS source_row,
      CASE WHEN school IS NULL THEN 'set_aside' ELSE 'publish' END AS disposition,
      CASE WHEN school IS NULL THEN 'no_urn' END AS reason,
      school, school_name, authorities.code AS area, coalesce(authorities.name, area_name) AS area_name,
      kind, phase, status, ${dateOf('opened')} AS opened, ${dateOf('closed')} AS closed,
      ukprn, trust, town, postcode
    FROM listed LEFT JOIN heirs ON heirs.old = area
    LEFT JOIN authorities ON authorities.code = coalesce(heir, area)`);
}

/** The register of schools in England. Of its columns those that name people never reach the disk. */
export const schoolsAdapter: SourceAdapter = {
  async fetch(_dataset, context) {
    const { day, list } = await takeNewest(context);
    const labels = {
      ...{ name: null, url: null, updated: day, nextUpdate: null, classification: null },
      ...{ units: [], periods: null, notes: [] },
    };
    return [{ snapshots: [list], labels, sourceReleased: day, clock: 'store', checks: [] }];
  },
  async parse({ declaration }, { snapshots }, database) {
    const list = snapshots.find(({ role }) => role === 'data');
    if (!list) throw new Error(`${declaration.id} came without its list`);
    await load(database, list);
  },
};
