import { z } from 'zod';
import { INDICATORS } from '../../../schemas/figures/in-demand/indicators.ts';
import type { IndicatorId } from '../../../schemas/figures/in-demand/indicators.ts';
import type { Scores } from '../../../schemas/figures/in-demand/judge.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { name } from '../../warehouse/sql.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** Scores of an occupation. */
export interface ScoredOccupation {
  readonly occupation: string;
  readonly name: string;
  readonly scores: Scores;
}

/** The scores of a release, and the period of each indicator. */
export interface HeldScores {
  readonly occupations: readonly ScoredOccupation[];
  readonly periods: ReadonlyMap<string, { readonly code: string; readonly name: string }>;
}

const Id = z.enum(INDICATORS.map(({ id }) => id));
const Row = z.tuple([z.string(), z.string(), Id, z.string(), z.string(), z.number().nullable()]);
const COLUMNS = ['occupation', 'occupation_name', 'measure', 'period', 'period_name', 'value'];

/** All scores of the release, occupations by code. An occupation without a score has none. */
export async function readScores(
  warehouse: Pick<Warehouse, 'select'>,
  release: Release,
): Promise<HeldScores> {
  const columns = COLUMNS.map((column) =>
    column === 'value' ? column : `${name(column)}::VARCHAR AS ${name(column)}`,
  );
  const sql = `SELECT ${columns.join(', ')} FROM ${name(release.data ?? '')} ORDER BY 1, 3`;
  const result = await warehouse.select({ sql, values: [] });
  const found = new Map<string, { name: string; scores: Partial<Record<IndicatorId, number>> }>();
  const periods = new Map<string, { code: string; name: string }>();
  for (const cells of rowsOf(result.columns, result.rows)) {
    const [occupation, title, measure, code, periodName, value] = Row.parse(cells);
    const own = found.get(occupation) ?? { name: title, scores: {} };
    found.set(occupation, own);
    if (value === null) continue;
    own.scores[measure] = value;
    periods.set(measure, { code, name: periodName });
  }
  const occupations = [...found].map(([occupation, own]) => ({ occupation, ...own }));
  return { occupations, periods };
}
