import { z } from 'zod';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { name, newBinder } from '../../warehouse/sql.ts';
import { IS_PROVIDER } from '../../performance/read-group.ts';
import type { GroupCell } from './find-releases.ts';

const Counted = z.tuple([z.string(), z.coerce.number(), z.coerce.number()]);

/** How many providers have a figure of a group, of how many it is hidden, and for which period. */
export interface Counts {
  readonly period: string;
  readonly told: number;
  readonly hidden: number;
}

/** Providers with a figure of a measure of a group in its newest period, in these areas or in all places. */
export async function countProviders(
  { warehouse, tables }: Service,
  release: Release,
  index: AreaIndex,
  { measure, cell }: GroupCell,
  areas: readonly string[] | null,
): Promise<Counts | undefined> {
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const where = [...Object.entries(cell), ['measure', measure.id] as const].map(
    ([column, code]) => `${name(column)} = ${binder.bind(code)}`,
  );
  if (areas !== null) where.push(`list_contains(${binder.bind(areas)}::VARCHAR[], area)`);
  const sql = `WITH held AS (
      SELECT period, provider, bool_or(value IS NOT NULL OR low IS NOT NULL) AS told
      FROM ${table.relation}
      WHERE ${IS_PROVIDER} AND ${where.join(' AND ')}
      GROUP BY ALL)
    SELECT period, count(*) FILTER (told) AS told, count(*) FILTER (NOT told) AS hidden
    FROM held GROUP BY period ORDER BY period DESC LIMIT 1`;
  const result = await warehouse.select({ sql, values: binder.values });
  const [row] = rowsOf(result.columns, result.rows);
  if (!row) return undefined;
  const [period, told, hidden] = Counted.parse(row);
  return { period, told, hidden };
}
