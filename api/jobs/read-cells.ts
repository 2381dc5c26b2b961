import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import { fixCodes } from '../../schemas/release/fix-codes.ts';
import { selectFigures } from '../profile/select-figures.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { name, newBinder } from '../warehouse/sql.ts';

/** What is read of a release: these measures of these occupations in these areas. */
export interface Cells {
  readonly release: Release;
  readonly index: AreaIndex;
  /** The first leads: its newest period is that of the others. */
  readonly measures: readonly string[];
  readonly occupations: readonly string[];
  readonly areas: readonly string[];
  /** A dimension that is told apart; every other one is fixed at its whole. */
  readonly apart?: string | undefined;
  /** A measure whose newest number is read too, with its period, where that is an earlier one. */
  readonly last?: string | undefined;
  /** A measure that leads figures which the first has none of: its newest period is read too. */
  readonly alone?: string | undefined;
}

/**
 * Figures of the newest period of each area and occupation that the leading measure has, the newest
 * first: one statement, whatever the number of cells.
 */
export async function readCells(
  { warehouse, tables }: Service,
  { release, index, measures, occupations, areas, apart, last, alone }: Cells,
): Promise<FigureRow[]> {
  if (release.data === null) return [];
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const list = (codes: readonly string[]): string => `${binder.bind(codes)}::VARCHAR[]`;
  const fixed = Object.entries(fixCodes(release.manifest.table)).filter(
    ([column]) => column !== OCCUPATION && column !== apart,
  );
  const where = [
    `list_contains(${list(areas)}, area)`,
    `list_contains(${list(occupations)}, ${OCCUPATION})`,
    `list_contains(${list(measures)}, measure)`,
    ...fixed.map(([column, code]) => `${name(column)} = ${binder.bind(code)}`),
  ];
  const cell = ['area', OCCUPATION, ...(apart === undefined ? [] : [name(apart)])].join(', ');
  const newest = (id: string, more = ''): string =>
    `period_end = max(period_end) FILTER (measure = ${binder.bind(id)}${more}) OVER cell`;
  const wanted = [
    newest(measures[0] ?? ''),
    ...(alone === undefined ? [] : [newest(alone)]),
    ...(last === undefined ? [] : [newest(last, ' AND value IS NOT NULL')]),
  ];
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation} WHERE ${where.join(' AND ')}
    WINDOW cell AS (PARTITION BY ${cell}) QUALIFY ${wanted.join(' OR ')}
    ORDER BY period_end DESC, ${table.order.map(name).join(', ')}`,
  );
}
