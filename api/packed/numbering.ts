import type { Plan } from './plan.ts';

/** A cell of a plan: the places of its lead and period, and its combination of other codes. */
export interface CellPlace {
  readonly lead: number;
  readonly period: number;
  readonly combination: number;
}

/** The tiles of a plan: their numbers, and the cells of each. Pure. */
export interface Numbering {
  /** What a step in the codes of each other column adds to the number of a combination, in their order. */
  readonly steps: readonly number[];
  /** The number of the tile that a cell lies in: all of the same leads follow one another. */
  tileOf(lead: number, period: number, combination: number): number;
  combinationOf(tile: number): number;
  /** How many cells the tile of a lead and period has, and the number of their own among them. */
  tileSize(lead: number, period: number): number;
  cellIn(lead: number, period: number): number;
  /** The place of a cell in the order of the release. */
  orderOf(lead: number, period: number, combination: number): number;
  /** The place of a cell's code in each column of the key. */
  readonly places: ReadonlyMap<string, (cell: CellPlace) => number>;
}

/** Numbers the tiles of a plan. */
export function numberTiles({ lead, others, codes, leads, periods }: Plan): Numbering {
  const count = (column: string): number => codes.get(column)?.length ?? 0;
  const [leadCount, periodCount] = [count(lead), count('period')];
  const steps = others.map((_, i) =>
    others.slice(i + 1).reduce((product, column) => product * count(column), 1),
  );
  const combinations = others.reduce((product, column) => product * count(column), 1);
  const periodTiles = Math.ceil(periodCount / periods);
  // The last tiles have fewer leads and periods.
  const leadsOfTile = (at: number): number => Math.min(leads, leadCount - (at - (at % leads)));
  const periodsOfTile = (at: number): number =>
    Math.min(periods, periodCount - (at - (at % periods)));
  return {
    steps,
    tileOf: (at, period, combination) =>
      (Math.floor(at / leads) * combinations + combination) * periodTiles +
      Math.floor(period / periods),
    combinationOf: (tile) => Math.floor(tile / periodTiles) % combinations,
    tileSize: (at, period) => leadsOfTile(at) * periodsOfTile(period),
    cellIn: (at, period) => (at % leads) * periodsOfTile(period) + (period % periods),
    orderOf: (at, period, combination) => (at * periodCount + period) * combinations + combination,
    places: new Map([
      [lead, (cell: CellPlace) => cell.lead],
      ['period', (cell: CellPlace) => cell.period],
      ...others.map((column, i) => {
        const [step, size] = [steps[i] ?? 1, count(column)];
        const place = (cell: CellPlace): number => Math.floor(cell.combination / step) % size;
        return [column, place] as const;
      }),
    ]),
  };
}
