import { readFile } from 'node:fs/promises';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';

/** How the second day shows the vacancies of the first, and others, in parts of a hundred. */
const SECOND_DAY: readonly {
  readonly kind: string;
  readonly share: number;
  readonly channel: string;
  /** What of the advert differs, as SQL over a row of `printed`. */
  readonly differs: Readonly<Record<string, string>>;
  /** It is another vacancy, though it looks like that of the first day. */
  readonly isOther?: true;
}[] = [
  { kind: 'exact', share: 15, channel: 'b', differs: {} },
  {
    ...{ kind: 'edited', share: 15, channel: 'b' },
    differs: {
      words: `words[13:60] || ['soon', 'and', 'gladly'] || words[61:]`,
      title: `title || ' - full time'`,
    },
  },
  {
    ...{ kind: 'cut', share: 5, channel: 'c' },
    differs: { words: 'words[1:80]', pay: 'NULL' },
  },
  {
    ...{ kind: 'wider_place', share: 7, channel: 'c' },
    differs: { place: 'region', postcode: 'NULL' },
  },
  {
    ...{ kind: 'agency', share: 6, channel: 'b', isOther: true },
    differs: {
      employer: 'NULL',
      poster: `'Staffing ' || v % 50`,
      words: 'words[10:]',
      page: 'NULL',
    },
  },
  {
    ...{ kind: 'other_town', share: 10, channel: 'b', isOther: true },
    differs: { place: 'other_place', postcode: 'other_postcode', page: 'NULL' },
  },
];

/** Of the vacancies that are drawn, this share is there on the first day: what is shown again and more. */
export const FIRST_DAY_SHARE = 0.63;
const FIRST = { kind: 'first', share: 100, channel: 'a', differs: {} };

const FIELDS = ['words', 'title', 'place', 'postcode', 'employer', 'page'];

function select(of: (typeof SECOND_DAY)[number], from: string, where: string): string {
  const fields = FIELDS.map((field) => `${of.differs[field] ?? field} AS ${field}`);
  const id = of.isOther ? `'other' || v` : 'v';
  return `SELECT ${text(of.channel)} AS channel, ${id} || '-${of.kind}' AS id,
    ${fields.join(', ')}, ${of.differs.poster ?? 'NULL'} AS poster,
    ${of.differs.pay ?? 'pay'} AS pay
    FROM ${from} WHERE ${where}`;
}

/** One advert a line, as sweeps keep them. */
const asAdvert = (from: string): string => `SELECT id, page AS url, NULL AS apply_url, title,
    array_to_string(words, ' ') AS "text", employer, [] AS employer_ids, poster, NULL AS employer_role,
    NULL AS reference, [{'text': place, 'postcode': postcode, 'town': NULL,
      'region': NULL, 'country': NULL, 'lon': NULL, 'lat': NULL}] AS places,
    NULL AS remote, FALSE AS "national",
    {'text': pay, 'low': NULL, 'high': NULL, 'period': NULL, 'predicted': FALSE} AS pay,
    NULL AS contract, NULL AS hours, NULL AS openings, NULL AS posted, NULL AS closes, NULL AS starts,
    [] AS structured FROM (${from})`;

/** Makes the macros that adverts are written with: with the titles of `jobs`, and so many employers. */
export async function openWriting(
  database: Database,
  jobs: readonly string[],
  employers: number,
): Promise<void> {
  await database.run(`CREATE OR REPLACE MACRO employers() AS ${employers}`);
  await database.run(
    `CREATE OR REPLACE TABLE job AS SELECT row_number() OVER () - 1 AS n, title FROM (
       SELECT unnest(from_json($1::JSON, '["VARCHAR"]')) AS title)`,
    [JSON.stringify(jobs)],
  );
  for (const file of ['places', 'memberships', 'areas', 'postcodes'] as const) {
    await database.run(`SET VARIABLE ${file} = ${text(REFERENCE_FILES[file])}`);
  }
  await database.run(await readFile(new URL('make-adverts.sql', import.meta.url), 'utf8'));
}

/** SQL of so many adverts as one sweep has them, each of a vacancy of its own. */
export const manyAdverts = (total: number): string =>
  asAdvert(select(FIRST, `printed(0, ${total})`, 'TRUE'));

/** Writes adverts to a sweep file. */
async function write(database: Database, adverts: string, file: string): Promise<void> {
  await database.run(`COPY (${adverts}) TO ${text(file)} (FORMAT json, COMPRESSION gzip)`);
}

/**
 * The first day, in channel `a`: of so many vacancies those that the second day shows again and a few
 * others.
 */
export const writeFirstDay = (database: Database, total: number, file: string): Promise<void> =>
  write(
    database,
    asAdvert(
      select(FIRST, `printed(0, ${total})`, `hash('kind' || v) % 100 < ${100 * FIRST_DAY_SHARE}`),
    ),
    file,
  );

/** Files of the second day by channel: copies of what was there, what only looks like it, and new ones. */
export async function writeSecondDay(
  database: Database,
  total: number,
  file: (channel: string) => string,
): Promise<void> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE shown AS SELECT *, hash('kind' || v) % 100 AS part FROM printed(0, ${total})`,
  );
  const parts: string[] = [];
  let from = 0;
  for (const each of SECOND_DAY) {
    parts.push(select(each, 'shown', `part >= ${from} AND part < ${from + each.share}`));
    from += each.share;
  }
  const fresh = { kind: 'new', share: 0, channel: 'b', differs: {} };
  const both = { kind: 'new_too', share: 0, channel: 'c', differs: {} };
  const rest = Math.round((total * (100 - from)) / 110);
  await database.run(`CREATE OR REPLACE TEMP TABLE newly AS FROM printed(${total}, ${rest})`);
  parts.push(select(fresh, 'newly', 'TRUE'), select(both, 'newly', 'v % 10 = 0'));
  await database.run(`CREATE OR REPLACE TEMP TABLE second AS ${parts.join(' UNION ALL BY NAME ')}`);
  for (const channel of ['b', 'c']) {
    const own = `FROM second WHERE channel = ${text(channel)}`;
    await write(database, asAdvert(own), file(channel));
  }
  await database.run('DROP TABLE second; DROP TABLE shown; DROP TABLE newly');
}
