import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { isSurvey } from '../../schemas/figures/estimated-from.ts';
import { measuresOf, planBuild } from '../../schemas/figures/groups/plan.ts';
import type { HeldHeadline } from '../profile/find-headlines.ts';
import { readAllPeriods } from '../profile/read-figures.ts';
import type { Table } from '../question/tables/table.ts';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { type Filled, type MadeUp, type Sought, fillSeries } from './fill-series.ts';
import { codesToRead } from './make-up.ts';

type Asked = Pick<HeldHeadline, 'measure' | 'codes'>;

/** A measure over all its periods, for an area and for those beside it. */
export interface FilledMeasure extends Asked {
  readonly sought: Sought;
  /** Those of the area, oldest first. */
  readonly filled: readonly Filled[];
  /** Those of the areas beside it, as published. */
  readonly beside: readonly FigureRow[];
}

function seek({ measure }: Asked, { manifest }: Release): Sought {
  const surveyed = isSurvey(manifest);
  return { measure, surveyed, plan: planBuild(measure, manifest.measures, surveyed) };
}

const isAt = (row: FigureRow, { codes }: Asked): boolean =>
  Object.entries(codes).every(([column, code]) => row[column] === code);

/**
 * Measures of one release for an area, wherever its figures stand, over all their periods: one
 * statement for all measures and areas.
 */
export async function readFilled(
  warehouse: Pick<Warehouse, 'select'>,
  { release, table }: { readonly release: Release; readonly table: Table },
  asked: readonly Asked[],
  madeUp: MadeUp,
  beside: readonly string[] = [],
): Promise<FilledMeasure[]> {
  if (asked.length === 0) return [];
  const held = release.codes.get('area')?.byCode;
  const areas = [...codesToRead(madeUp), ...beside].filter((code) => held?.has(code) ?? false);
  const sought = asked.map((each) => ({ ...each, sought: seek(each, release) }));
  const wanted = sought.flatMap(({ codes, sought: { measure, plan } }) =>
    [measure, ...measuresOf(plan)].map((each) => ({ measure: each, codes })),
  );
  const rows = areas.length === 0 ? [] : await readAllPeriods(warehouse, table, wanted, areas);
  return sought.map((each) => {
    const needed = new Set([each.measure.id, ...measuresOf(each.sought.plan).map(({ id }) => id)]);
    const own = rows.filter((row) => needed.has(row.measure) && isAt(row, each));
    return {
      ...each,
      filled: fillSeries(own, madeUp, each.sought),
      beside: own.filter(
        ({ area = '', measure }) => beside.includes(area) && measure === each.measure.id,
      ),
    };
  });
}
