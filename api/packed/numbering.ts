import type { Plan } from './plan.ts';

/** The tiles of a plan: their numbers, and how many cells each has. Pure. */
export interface Numbering {
  /** How many combinations of the codes beside lead and period there can be. */
  readonly combinations: number;
  /** What a step in the codes of each other column adds to the number of a combination, in their order. */
  readonly steps: readonly number[];
  readonly leadTiles: number;
  readonly periodTiles: number;
  number(leadTile: number, combination: number, periodTile: number): number;
  combinationOf(number: number): number;
  /** How many leads and periods a tile has; the last ones have fewer. */
  leadsIn(leadTile: number): number;
  periodsIn(periodTile: number): number;
}

/** Numbers the tiles of a plan, so that all of the same leads follow one another. */
export function numberTiles({ lead, others, codes, leads, periods }: Plan): Numbering {
  const count = (column: string): number => codes.get(column)?.length ?? 0;
  const steps = others.map((_, i) =>
    others.slice(i + 1).reduce((product, column) => product * count(column), 1),
  );
  const combinations = others.reduce((product, column) => product * count(column), 1);
  const [leadTiles, periodTiles] = [
    Math.ceil(count(lead) / leads),
    Math.ceil(count('period') / periods),
  ];
  return {
    combinations,
    steps,
    leadTiles,
    periodTiles,
    number: (leadTile, combination, periodTile) =>
      (leadTile * combinations + combination) * periodTiles + periodTile,
    combinationOf: (number) => Math.floor(number / periodTiles) % combinations,
    leadsIn: (leadTile) => Math.min(leads, count(lead) - leadTile * leads),
    periodsIn: (periodTile) => Math.min(periods, count('period') - periodTile * periods),
  };
}
