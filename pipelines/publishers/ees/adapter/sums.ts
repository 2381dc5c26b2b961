import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { EesFile } from '../source.ts';

/**
 * Gives bounds to figures that are sums of rounded parts. Where the figure of an area is exactly the
 * sum of the printed figures of its parts, hidden ones counted as nothing, the true figure lies
 * within half a rounding step of every printed part, and every part that is near zero adds 1 up to
 * just below half a step. With such a part the printed sum is too small: only the range is kept
 * (`bounded`). A figure that is no such sum was made from the records, and stays as it is.
 */
export async function boundSums(
  database: Database,
  declaration: ObservationsDeclaration,
  file: EesFile,
): Promise<void> {
  const counts = declaration.measures.filter(({ rounding }) => rounding !== null);
  const key = ['period', ...declaration.dimensions.map(({ id }) => id), 'measure'].map(name);
  for (const [whole, part] of Object.entries(file.sums)) {
    const steps = counts.map(({ id, rounding }) => `(${text(id)}, ${(rounding?.to ?? 0) / 2})`);
    await database.run(`CREATE OR REPLACE TEMP TABLE sums AS
      SELECT m.parent AS area, ${key.map((column) => `p.${column}`).join(', ')}, sum(coalesce(p.value, 0)) AS printed,
        any_value(half) AS half, count(*) FILTER (p.value > 0) AS rounded, count(*) FILTER (p.status = 'near_zero') AS small
      FROM parsed AS p
      JOIN (VALUES ${steps.join(', ')}) AS steps(measure, half) ON steps.measure = p.measure
      JOIN read_csv(${text(REFERENCE_FILES.memberships)}, all_varchar = true, header = true) AS m ON m.child = p.area
      WHERE p.file = ${text(file.id)} AND p.area_vintage = ${text(part)}
      GROUP BY ALL HAVING count(*) = count(*) FILTER (p.status IN ('observed', 'near_zero'))`);
    await database.run(`UPDATE parsed AS p SET
        low = greatest(printed - half * rounded, 0) + small,
        high = printed + half * rounded + (half - 1) * small,
        "interval" = CASE WHEN small = 0 THEN 'bounds.rounding' ELSE 'bounds.suppressed_parts' END,
        status = CASE WHEN small = 0 THEN 'observed' ELSE 'bounded' END,
        value = CASE WHEN small = 0 THEN p.value END
      FROM sums WHERE p.file = ${text(file.id)} AND p.area_vintage = ${text(whole)} AND p.status = 'observed'
        AND sums.area = p.area AND p.value = sums.printed
        AND ${key.map((column) => `sums.${column} = p.${column}`).join(' AND ')}`);
    await database.run('DROP TABLE temp.sums');
  }
}
