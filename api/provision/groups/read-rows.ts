import { selectFigures } from '../../profile/select-figures.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { name, newBinder } from '../../warehouse/sql.ts';
import type { GroupCell } from './find-releases.ts';
import { type Cohorts, splitCohorts } from './split-cohorts.ts';

/** `isTooYoung` as SQL: flags are one text, and none is part of another. */
const IS_TOO_YOUNG = `(contains(flags::VARCHAR, 'immature') OR status = 'not_applicable')`;

/** What is read of a release. */
export interface Wanted {
  readonly release: Release;
  readonly index: AreaIndex;
  readonly measures: readonly GroupCell[];
  /** Codes of areas; null for a release without places. */
  readonly areas: readonly string[] | null;
  /** Columns of which every code is read, not the whole alone. */
  readonly apart: readonly string[];
}

/**
 * The newest figure of every cell of measures of a group: one statement. A cohort whose clock has run
 * is told before newer ones whose clock has not, which come with it.
 */
export async function readRows(
  { warehouse, tables }: Service,
  { release, index, measures, areas, apart }: Wanted,
): Promise<Cohorts> {
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const wanted = measures.map(({ measure, cell: codes }) =>
    Object.entries({ measure: measure.id, ...codes })
      .filter(([column]) => !apart.includes(column))
      .map(([column, code]) => `${name(column)} = ${binder.bind(code)}`)
      .join(' AND '),
  );
  const inAreas =
    areas === null ? '' : `list_contains(${binder.bind(areas)}::VARCHAR[], area) AND `;
  const cell = table.key.filter((column) => column !== 'period');
  const partition = `PARTITION BY ${cell.map(name).join(', ')}`;
  const rows = await selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE ${inAreas}(${wanted.join(' OR ')})
    QUALIFY row_number() OVER (${partition} ORDER BY ${IS_TOO_YOUNG}, period_end DESC) = 1
      OR period_end > max(period_end) FILTER (NOT ${IS_TOO_YOUNG}) OVER (${partition})
    ORDER BY ${table.order.map(name).join(', ')}`,
  );
  return splitCohorts(rows, cell);
}
