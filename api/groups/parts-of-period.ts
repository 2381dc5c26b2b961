import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { PartFigures } from '../../schemas/figures/groups/build-figure.ts';
import type { Part } from '../../schemas/figures/groups/part.ts';
import { type Plan, measuresOf } from '../../schemas/figures/groups/plan.ts';
import type { MadeUp } from './make-up.ts';

/** A measure, and how its figures are made of those of parts. */
export interface Sought {
  readonly measure: MeasureRecord;
  readonly plan: Plan;
  readonly surveyed: boolean;
}

/** The rows of one period, by area and measure. */
export type Held = ReadonlyMap<string, ReadonlyMap<string, FigureRow>>;

function partOf(row: FigureRow, held: Held, { byCode }: MadeUp): Part {
  const area = byCode.get(row.area ?? '');
  const wider = (area?.parents ?? []).flatMap((code) => {
    return held.get(code)?.get(row.measure)?.value ?? [];
  });
  const { value, low, high, interval, status, flags } = row;
  const name = area?.name ?? row.area_name ?? '';
  return {
    ...{ name, value, low, high, interval, status, flags },
    within: wider.length === 0 ? null : Math.min(...wider),
  };
}

/** The measures of a part; undefined where a row of one of them is not held. */
export function figuresOf(
  code: string,
  held: Held,
  madeUp: MadeUp,
  { plan }: Sought,
): PartFigures | undefined {
  const rows = held.get(code);
  const figures = measuresOf(plan).flatMap(({ id }): [string, Part][] => {
    const row = rows?.get(id);
    return row ? [[id, partOf(row, held, madeUp)]] : [];
  });
  return figures.length === measuresOf(plan).length ? new Map(figures) : undefined;
}
