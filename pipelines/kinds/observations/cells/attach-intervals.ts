import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';

/**
 * Half-width of the interval in the measure's unit, from the publisher's error figure `e.value`.
 * `ci95.cv`: 1.96 × CV ÷ 100 × value, the normal approximation that ONS gives in its guide to ASHE
 * quality; `ci95.published`: the half-width itself, as the Annual Population Survey prints it.
 */
const HALF_WIDTH: Readonly<Partial<Record<string, string>>> = {
  'ci95.cv': '1.96 * e.value / 100 * f.value',
  'ci95.published': 'e.value',
};

function linkRow(measure: MeasureDeclaration): string | undefined {
  if (measure.error_measure === null && measure.base_measure === null) return undefined;
  const cells = [measure.id, measure.error_measure, measure.interval, measure.base_measure];
  const quoted = cells.map((cell) => (cell === null ? 'NULL' : text(cell)));
  return `(${quoted.join(', ')}, ${measure.decimals})`;
}

/**
 * Makes `figures`: `single` with `low`, `high`, `interval` and `n` attached, each from the row of
 * the measure that holds it, of the same area, period and dimensions. Bounds are rounded as the
 * measure is. Only an observed value with an observed error has an interval.
 */
export async function attachIntervals(
  database: Database,
  declaration: FiguresDeclaration,
  key: readonly string[],
): Promise<void> {
  const links = declaration.measures.flatMap((measure) => linkRow(measure) ?? []);
  if (links.length === 0) {
    await database.run(`CREATE OR REPLACE VIEW figures AS
      SELECT *, NULL::DOUBLE AS low, NULL::DOUBLE AS high, NULL::VARCHAR AS "interval", NULL::DOUBLE AS n
      FROM single`);
    return;
  }
  const same = (other: string): string =>
    key
      .filter((column) => column !== 'measure')
      .map((column) => `${other}.${name(column)} = f.${name(column)}`)
      .join(' AND ');
  const half = Object.entries(HALF_WIDTH)
    .map(([interval, sql]) => `WHEN ${text(interval)} THEN ${sql}`)
    .join(' ');
  await database.run(`CREATE OR REPLACE TABLE figures AS
    WITH links(measure, error_measure, "interval", base_measure, decimals) AS (VALUES ${links.join(', ')}),
    wide AS (
      SELECT f.*, b.value AS n, links.decimals AS link_decimals, links."interval" AS link_interval,
             CASE links."interval" ${half} END AS link_half
      FROM single AS f
      LEFT JOIN links ON links.measure = f.measure::VARCHAR
      LEFT JOIN single AS e ON e.measure::VARCHAR = links.error_measure AND ${same('e')}
      LEFT JOIN single AS b ON b.measure::VARCHAR = links.base_measure AND ${same('b')})
    SELECT * EXCLUDE (link_half, link_decimals, link_interval),
           CASE WHEN link_half IS NOT NULL THEN round(value - link_half, link_decimals) END AS low,
           CASE WHEN link_half IS NOT NULL THEN round(value + link_half, link_decimals) END AS high,
           CASE WHEN link_half IS NOT NULL THEN link_interval END AS "interval"
    FROM wide`);
}
