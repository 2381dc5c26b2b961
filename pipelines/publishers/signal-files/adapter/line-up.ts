import type { CountedArea } from '../read/counted-areas.ts';
import { TOTAL } from '../read/occupations.ts';
import type { Axes, SignalMeasure, Table } from './tabulate.ts';

/** A figure of signals; null where it is hidden or there is none, which is not told apart. */
export interface SignalFigure {
  readonly area: CountedArea;
  readonly occupation: string;
  readonly measure: SignalMeasure;
  readonly value: number | null;
}

/**
 * The figures of the signals of one kind and year in full rows: where the number of signals of an area
 * is shown, all its occupations and all areas right below it have a row. So that there is a row says
 * nothing of whether there is a signal.
 */
export function* lineUp(
  tables: readonly Table[],
  { areas, occupations, roots }: Axes & { readonly roots: readonly string[] },
): Generator<SignalFigure> {
  const [signals] = tables;
  const parts = [...occupations.values()].flat();
  const waiting = [...roots];
  for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
    const area = areas.read(code);
    const isTold = signals !== undefined && signals.show(code, TOTAL) !== null;
    for (const occupation of isTold ? [TOTAL, ...parts] : [TOTAL]) {
      for (const { measure, show } of tables) {
        yield { area, occupation, measure, value: show(code, occupation) };
      }
    }
    if (isTold) waiting.push(...areas.below(code).map((each) => each.code));
  }
}
