import { readFile } from 'node:fs/promises';
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
  { kind: 'wider_place', share: 7, channel: 'c', differs: { town: 'NULL' } },
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
    differs: { town: `'other' || town`, page: 'NULL' },
  },
];

const FIELDS = ['words', 'title', 'town', 'employer', 'page'];

function select(of: (typeof SECOND_DAY)[number], from: string, where: string): string {
  const fields = FIELDS.map((field) => `${of.differs[field] ?? field} AS ${field}`);
  const id = of.isOther ? `'other' || v` : 'v';
  return `SELECT ${text(of.channel)} AS channel, ${id} || '-${of.kind}' AS id, region,
    ${fields.join(', ')}, ${of.differs.poster ?? 'NULL'} AS poster,
    ${of.differs.pay ?? 'pay'} AS pay
    FROM ${from} WHERE ${where}`;
}

/** One advert a line, as sweeps keep them. */
const asAdvert = (from: string): string => `SELECT id, page AS url, NULL AS apply_url, title,
    array_to_string(words, ' ') AS "text", employer, [] AS employer_ids, poster, NULL AS employer_role,
    NULL AS reference, [{'text': coalesce(town, region), 'postcode': NULL, 'town': town,
      'region': region, 'country': NULL, 'lon': NULL, 'lat': NULL}] AS places,
    NULL AS remote, FALSE AS "national",
    {'text': NULL, 'low': pay, 'high': pay, 'period': 'year', 'predicted': FALSE} AS pay,
    NULL AS contract, NULL AS hours, NULL AS openings, NULL AS posted, NULL AS closes, NULL AS starts,
    [] AS structured FROM (${from})`;

/** Makes the macros that adverts are written with. */
export async function openWriting(database: Database, employers: number): Promise<void> {
  await database.run(`CREATE OR REPLACE MACRO employers() AS ${employers}`);
  await database.run(await readFile(new URL('make-adverts.sql', import.meta.url), 'utf8'));
}

/** Writes a sweep file of `adverts` to `file`. */
async function write(database: Database, adverts: string, file: string): Promise<void> {
  await database.run(
    `COPY (${asAdvert(adverts)}) TO ${text(file)} (FORMAT json, COMPRESSION gzip)`,
  );
}

/** The first day: so many vacancies, each in channel `a`. */
export async function writeFirstDay(
  database: Database,
  total: number,
  file: string,
): Promise<void> {
  const plain = { kind: 'first', share: 100, channel: 'a', differs: {} };
  await write(database, select(plain, `printed(0, ${total})`, 'TRUE'), file);
}

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
    await write(database, `FROM second WHERE channel = ${text(channel)}`, file(channel));
  }
  await database.run('DROP TABLE second; DROP TABLE shown; DROP TABLE newly');
}
