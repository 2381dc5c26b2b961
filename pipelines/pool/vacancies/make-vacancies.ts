import { z } from 'zod';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { runSql } from '../run-sql.ts';
import { VACANCY_COLUMNS } from '../store/vacancy-columns.ts';

/**
 * What stands together in an advert is taken from one sighting of a vacancy: the first, best first,
 * that has the field named in `known`. What stands alone is taken from the first that says it.
 */
const TOGETHER: readonly { readonly known: string; readonly fields: readonly string[] }[] = [
  { known: 'employer_key', fields: ['employer', 'employer_key', 'employer_ids', 'employer_role'] },
  {
    known: 'soc2',
    fields: [
      ...['soc4', 'soc4_probability', 'soc3', 'soc3_probability'],
      ...['soc2', 'soc2_probability', 'soc_how'],
    ],
  },
  {
    known: `nullif(place_kind, 'unknown')`,
    fields: [
      ...['place_kind', 'areas', 'areas_2023', 'region', 'place_text'],
      ...['postcode_district', 'lon', 'lat', 'place_how'],
    ],
  },
  {
    known: 'coalesce(pay_low, pay_high)',
    fields: ['pay_low', 'pay_high', 'pay_period', 'pay_text', 'pay_predicted', 'pay_why'],
  },
  { known: 'words', fields: ['title_words', 'text_key'] },
];
const ALONE = [
  ...['title', 'contract', 'hours', 'remote', 'openings', 'starts', 'posted', 'closes'],
] as const;

/** Fields of a vacancy of one sighting, and of one of several, as SQL over `ranked`. */
function listFields(): { readonly single: string; readonly several: string } {
  const together = TOGETHER.flatMap(({ known, fields }) =>
    // A field that is null there stays null: pay without its upper end has none.
    fields.map(
      (field) =>
        `arg_min_null(${name(field)}, rank + CASE WHEN ${known} IS NULL THEN 100 ELSE 0 END) AS ${name(field)}`,
    ),
  );
  const alone = ALONE.map((field) => `arg_min(${name(field)}, rank) AS ${name(field)}`);
  const all = [...TOGETHER.flatMap(({ fields }) => fields), ...ALONE];
  return { single: all.map(name).join(', '), several: [...together, ...alone].join(', ') };
}

/** Vacancies of several sightings that are put together at a time: bounds the memory that it takes. */
const AT_A_TIME = 400_000;
const Count = z.object({ rows: z.coerce.number() });

/**
 * From the sightings of a pool (view `sighting`, with `told_pair` and `channel`) to its vacancies, as
 * {@link VACANCY_COLUMNS} has them, in `file`.
 */
export async function makeVacancies(database: Database, file: string): Promise<void> {
  const { single, several } = listFields();
  await runSql(database, new URL('ranked.sql', import.meta.url));
  await database.run(`CREATE OR REPLACE TEMP TABLE vacancy_row AS
    SELECT vacancy, ${single}, first_seen, last_seen, state, closing.on AS closed_on,
      closing.why AS closed_why, [seen] AS sightings
    FROM ranked_single`);
  const { rows } = await database.row('SELECT count(*) AS rows FROM ranked', Count);
  const turns = Math.max(1, Math.ceil(rows / AT_A_TIME));
  for (let turn = 0; turn < turns; turn++) {
    await database.run(`INSERT INTO vacancy_row BY NAME
      SELECT * EXCLUDE (told), told.state, told.on AS closed_on, told.why AS closed_why FROM (
        SELECT vacancy, ${several}, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
          vacancy_state(list({'state': state, 'closing': closing, 'closes': closes})) AS told,
          list(seen ORDER BY seen.channel) AS sightings
        FROM ranked WHERE hash(vacancy) % ${turns} = ${turn} GROUP BY vacancy)`);
  }
  await runSql(database, new URL('chains.sql', import.meta.url));
  const columns = Object.entries(VACANCY_COLUMNS).map(
    ([column, type]) => `${name(column)}::${type} AS ${name(column)}`,
  );
  await database.run(`COPY (
      SELECT ${columns.join(', ')} FROM (
        SELECT row.*, coalesce(spell, 'ordinary') AS spell, coalesce(reposts, 0) AS reposts, repost_of,
          agency_copy_of
        FROM vacancy_row AS row LEFT JOIN unusual USING (vacancy) LEFT JOIN repost USING (vacancy)
        LEFT JOIN copy USING (vacancy)))
    TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`);
  await database.run(
    'DROP TABLE vacancy_row; DROP TABLE ranked; DROP TABLE post; DROP TABLE repost; DROP TABLE unusual',
  );
}
