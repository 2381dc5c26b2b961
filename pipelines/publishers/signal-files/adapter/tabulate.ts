import { hideCells } from '../../../../schemas/figures/disclosure/employers/hide-cells.ts';
import type { HiddenCells } from '../../../../schemas/figures/disclosure/employers/hide-cells.ts';
import type { Contribution } from '../../../../schemas/figures/disclosure/employers/judge-cell.ts';
import type { Sum } from '../../../../schemas/figures/disclosure/known.ts';
import { makeOwnerKey } from '../../../../schemas/names/employer-key.ts';
import type { Signal } from '../../../../schemas/signals/signal.ts';
import { TOTAL, UNKNOWN } from '../read/occupations.ts';
import type { CountedAreas } from '../read/counted-areas.ts';

/** What is counted of signals; undefined for one that does not count. */
const COUNTS = {
  employer_signals: () => 1,
  signals_with_a_number: ({ number }: Signal) => (number === null ? undefined : 1),
  jobs_signalled: ({ number }: Signal) => number ?? undefined,
} as const;
export type SignalMeasure = keyof typeof COUNTS;
/** The measures of signals. */
export const MEASURES = ['employer_signals', 'signals_with_a_number', 'jobs_signalled'] as const;

/** The areas and occupations that signals are counted by. */
export interface Axes {
  readonly areas: CountedAreas;
  /** What adds up to each occupation: to `total`, and to each major group. */
  readonly occupations: ReadonlyMap<string, readonly string[]>;
}

/** One measure of the signals of one kind and year. */
export interface Table {
  readonly measure: SignalMeasure;
  /** The figure of a cell; null where it may not be shown, or where there is none. */
  readonly show: (area: string, occupation: string) => number | null;
  /** What is hidden of it. */
  readonly hidden: HiddenCells;
}

/** How a cell is named. */
export const nameCell = (area: string, occupation: string): string => `${area} ${occupation}`;
/** What lies in an area and in no area below it: not shown by itself. */
const nowhereIn = (area: string): string => `${area}-no-closer`;

/** How the cells of a table add up: occupations to all, and areas to the one that they lie in. */
function findSums(cells: Iterable<string>, { areas, occupations }: Axes): Sum[] {
  return [...cells].flatMap((whole): Sum[] => {
    const [area = '', occupation = ''] = whole.split(' ');
    const below = areas.below(area).map(({ code }) => nameCell(code, occupation));
    const inside = [...below, nameCell(nowhereIn(area), occupation)];
    const across = occupations.get(occupation)?.map((code) => nameCell(area, code));
    return [
      ...(below.length > 0 ? [{ whole, parts: inside }] : []),
      ...(across ? [{ whole, parts: across }] : []),
    ];
  });
}

/**
 * Counts the signals of one kind and year, and finds what of it may be shown beside `before`: the
 * figures that the release before shows of them, by {@link nameCell}. What it does not show it may hide.
 */
export async function tabulate(
  signals: readonly Signal[],
  measure: SignalMeasure,
  axes: Axes,
  before: ReadonlyMap<string, number> | null = null,
): Promise<Table> {
  const cells = new Map<string, Contribution[]>();
  const unshown = new Set<string>();
  for (const signal of signals) {
    const amount = COUNTS[measure](signal);
    if (amount === undefined) continue;
    const employer = makeOwnerKey(signal.employer);
    const made = { employer, amount, isOpen: signal.consent === 'open' };
    const { soc } = signal;
    const groups = soc === null ? [UNKNOWN] : [1, 2].map((end) => soc.slice(0, end));
    const places = axes.areas.chain(signal.area).map(({ code }) => code);
    const isClosest = axes.areas.below(signal.area).length === 0;
    for (const occupation of [...groups, TOTAL]) {
      for (const place of places) {
        const cell = nameCell(place, occupation);
        cells.set(cell, [...(cells.get(cell) ?? []), made]);
      }
      if (isClosest) continue;
      const cell = nameCell(nowhereIn(signal.area), occupation);
      cells.set(cell, [...(cells.get(cell) ?? []), made]);
      unshown.add(cell);
    }
  }
  const shownAlone = [...cells.keys()].filter((cell) => !unshown.has(cell));
  const earlier = before && { shown: before, isHidden: (cell: string) => !before.has(cell) };
  const hidden = await hideCells({ cells, sums: findSums(shownAlone, axes), unshown, earlier });
  return {
    measure,
    hidden,
    show(area, occupation) {
      const cell = nameCell(area, occupation);
      const made = cells.get(cell);
      if (!made || hidden.cells.has(cell)) return null;
      return made.reduce((sum, { amount }) => sum + amount, 0);
    },
  };
}
