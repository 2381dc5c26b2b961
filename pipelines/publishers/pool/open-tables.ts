import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { LEAST_CONFIDENCE } from '../../../schemas/adverts/confidence.ts';
import { FORM_WORDS } from '../../../schemas/names/employer-key.ts';
import {
  LEAST_EMPLOYERS,
  MOST_SHARE,
} from '../../../schemas/figures/disclosure/employers/judge-cell.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { ChannelState, PoolFiles } from '../../pool/pool-files.ts';
import { PAIR_COLUMNS } from '../../pool/store/pool-columns.ts';
import { VACANCY_COLUMNS } from '../../pool/store/vacancy-columns.ts';

const CHANNEL_COLUMNS = {
  ...{ id: 'VARCHAR', name: 'VARCHAR', about: 'VARCHAR', shows: 'VARCHAR' },
  ...{ is_on: 'BOOLEAN', why_off: 'VARCHAR' },
  ...{ may_store: 'BOOLEAN', may_publish: 'BOOLEAN', may_share: 'BOOLEAN', must_delete: 'VARCHAR' },
  ...{ licence: 'VARCHAR', attribution: 'VARCHAR', said_by: 'VARCHAR', said_on: 'DATE' },
  ...{ consent_setting: 'VARCHAR', note: 'VARCHAR', crowded: 'INTEGER' },
} as const;

/** What datasets read of a sweep. */
const SWEEP_COLUMNS = {
  ...{ channel: 'VARCHAR', at: 'VARCHAR', day: 'DATE', outcome: 'VARCHAR', why: 'VARCHAR' },
  ...{ received: 'INTEGER', adverts: 'INTEGER', expected: 'INTEGER' },
} as const;

/** A view without a row: how a table of the pool is while nothing has been swept. */
function emptySql(view: string, types: Readonly<Record<string, string>>): string {
  const columns = Object.entries(types).map(([id, type]) => `NULL::${type} AS ${name(id)}`);
  return `CREATE OR REPLACE TEMP VIEW ${view} AS SELECT ${columns.join(', ')} WHERE false`;
}

/** A channel in one row, with those of its newest adverts that could not be looked for everywhere. */
const flat = ({ rights, on, ...channel }: ChannelState, crowded: PoolFiles['crowded']) => ({
  ...{ ...channel, ...rights, is_on: on },
  crowded: crowded?.by_channel ? (crowded.by_channel[channel.id] ?? 0) : null,
});

/** An occupation of so many digits, where it is likely enough to be published. */
const confident = ([digits, least]: [string, number]): string => {
  const soc = `soc${digits}`;
  const known = `${soc}_probability >= ${least}`;
  return `CASE WHEN ${known} THEN ${soc} END AS ${soc},
    CASE WHEN ${known} THEN ${soc}_probability END AS ${soc}_probability`;
};

/** The rule of `judge-cell` as SQL: too few employers, or one that makes up most of a sum. */
const SECRET_SQL = `CREATE OR REPLACE TEMP MACRO makes_secret(employers, largest, whole) AS
  employers < ${LEAST_EMPLOYERS} OR largest > ${MOST_SHARE} * whole`;

/** `makeOwnerKey` as SQL over the key of an employer that the pool has. */
const OWNER_SQL = `CREATE OR REPLACE TEMP MACRO owner_of(employer_key) AS coalesce(
    nullif(array_to_string(list_filter(string_split(employer_key, ' '),
      lambda word: NOT list_contains([${FORM_WORDS.map(text).join(', ')}], word)), ''), ''),
    replace(employer_key, ' ', ''))`;

/** Areas, and which lie in which, as texts. */
const referenceSql = (table: string, file: string): string =>
  `CREATE OR REPLACE TEMP VIEW ${table} AS FROM read_csv(${text(file)}, header = true, all_varchar = true)`;

/**
 * Opens the pool as views for the SQL of a dataset: `pool_channels` (one row a channel, its rights
 * as columns), `pool_sweeps`, `pool_pairs`, and `pool_vacancies`, in which an occupation stands only
 * with the digits that may be published of it ({@link LEAST_CONFIDENCE}); with them `pool_areas` and
 * `pool_memberships`, the areas of the reference files, `makes_secret(employers, largest, whole)`,
 * whether a cell may not be shown, and `owner_of(employer_key)`, whom employers are counted by then.
 * Answers how to close them again.
 */
export async function openTables(
  database: Database,
  { tables, channels, crowded }: PoolFiles,
): Promise<() => Promise<void>> {
  await database.run(emptySql('pool_vacancies', VACANCY_COLUMNS));
  await database.run(emptySql('pool_pairs', PAIR_COLUMNS));
  await database.run(emptySql('pool_sweeps', SWEEP_COLUMNS));
  if (tables) {
    const occupations = Object.entries(LEAST_CONFIDENCE).map(confident);
    const withoutThem = Object.keys(LEAST_CONFIDENCE).flatMap((digits) => [
      `soc${digits}`,
      `soc${digits}_probability`,
    ]);
    await database.run(`CREATE OR REPLACE TEMP VIEW pool_vacancies AS
        SELECT * EXCLUDE (${withoutThem.join(', ')}), ${occupations.join(', ')}
        FROM read_parquet(${text(tables.vacancies)});
      CREATE OR REPLACE TEMP VIEW pool_pairs AS FROM read_parquet(${text(tables.pairs)});
      CREATE OR REPLACE TEMP VIEW pool_sweeps AS FROM read_parquet(${text(tables.sweeps)})`);
  }
  await database.run(SECRET_SQL);
  await database.run(OWNER_SQL);
  await database.run(referenceSql('pool_areas', REFERENCE_FILES.areas));
  await database.run(referenceSql('pool_memberships', REFERENCE_FILES.memberships));
  const columns = Object.entries(CHANNEL_COLUMNS).map(([id, type]) => `${name(id)} ${type}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE pool_channels (${columns.join(', ')})`);
  await database.run(
    `INSERT INTO pool_channels SELECT ${Object.keys(CHANNEL_COLUMNS).map(name).join(', ')}
     FROM (SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
    [
      JSON.stringify(channels.map((channel) => flat(channel, crowded))),
      JSON.stringify([CHANNEL_COLUMNS]),
    ],
  );
  return () =>
    database.run(`DROP VIEW temp.pool_vacancies; DROP VIEW temp.pool_pairs; DROP VIEW temp.pool_sweeps;
      DROP VIEW temp.pool_areas; DROP VIEW temp.pool_memberships; DROP TABLE temp.pool_channels;
      DROP MACRO temp.makes_secret; DROP MACRO temp.owner_of`);
}
