import type { Database } from '../../pipelines/duckdb.ts';
import { text } from '../../pipelines/duckdb.ts';

const QUOTED = ['DATE', 'GEOGRAPHY', 'GENDER', 'AGE', 'MEASURE'].flatMap((c) =>
  ['', '_NAME', '_CODE', '_TYPE'].map((suffix) => `${c}${suffix}`),
);

function dimension(
  concept: string,
  code: string,
  label: string,
  type: string,
  number: number,
): string {
  return `${code} AS "${concept}", ${label} AS ${concept}_NAME, ${code} AS ${concept}_CODE,
    '${type}' AS ${concept}_TYPE, ${number} AS ${concept}_TYPECODE, 0 AS ${concept}_SORTORDER`;
}

/**
 * Writes a full-width answer of NM_162_1 (40 columns) with 355 areas × 12 cells a month, over as
 * many months as `rows` needs. The figures are made up from the codes; every 97th is missing.
 */
export async function makeCube(database: Database, rows: number, file: string): Promise<number> {
  const months = Math.ceil(rows / (355 * 12));
  const total = months * 355 * 12;
  const month = `(DATE '1990-01-01' + to_months(m::INTEGER))`;
  await database.run(`COPY (SELECT
      ${dimension('DATE', `strftime(${month}, '%Y-%m')`, `strftime(${month}, '%B %Y')`, 'date', 0)},
      ${dimension('GEOGRAPHY', "'E06' || lpad(a::VARCHAR, 6, '0')", "'Area ' || a", 'local authorities: district / unitary (as of April 2023)', 424)},
      ${dimension('GENDER', 'g::VARCHAR', "'Sex ' || g", 'Sex', 1000)},
      ${dimension('AGE', "list_extract(['0', '2', '3', '4'], e + 1)", "'Ageband ' || e", 'Ageband', 2000)},
      ${dimension('MEASURE', "'1'", "'Claimant count'", 'measures', 1000)},
      '20100' AS MEASURES, 'Value' AS MEASURES_NAME,
      CASE WHEN (a * 31 + m * 7 + e) % 97 = 0 THEN NULL
        ELSE ((a % 90 + 10) * 200 + m) * (CASE g WHEN 0 THEN 2 ELSE 1 END) * (CASE e WHEN 0 THEN 3 ELSE 1 END) END AS OBS_VALUE,
      CASE WHEN (a * 31 + m * 7 + e) % 97 = 0 THEN 'Q' ELSE 'A' END AS OBS_STATUS,
      'Normal Value' AS OBS_STATUS_NAME, 'F' AS OBS_CONF, 'Free (free for publication)' AS OBS_CONF_NAME,
      'Nm-162d1d' || (16 * year(${month}) + month(${month})) || 'e0dE06' || lpad(a::VARCHAR, 6, '0') || 'd' || g || 'd' || e || 'd1d20100' AS URN,
      ((m * 355 + a) * 3 + g) * 4 + e AS RECORD_OFFSET, ${total} AS RECORD_COUNT
    FROM range(${months}) AS t(m), range(355) AS u(a), range(3) AS v(g), range(4) AS w(e) ORDER BY m, a, g, e)
    TO ${text(file)} (FORMAT csv, HEADER, FORCE_QUOTE (${QUOTED.map((c) => `"${c}"`).join(', ')}, MEASURES, MEASURES_NAME, OBS_STATUS, OBS_STATUS_NAME, OBS_CONF, OBS_CONF_NAME, URN))`);
  return total;
}
