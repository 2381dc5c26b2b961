/** What a reader may take a count to lie in; both ends inclusive. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A published sum: `whole` is the sum of `parts`, but for what rounding moves by. */
export interface Sum {
  readonly whole: string;
  /** All of them, also those without a row. */
  readonly parts: readonly string[];
}

/** All that is published of one table: a range for each cell, and which cells add up to which. */
export interface Known {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly sums: readonly Sum[];
}

/** A count of which nothing is known. */
export const ANYTHING: Range = { low: 0, high: Infinity };

/** What a cell may be; one without a row may be anything. */
export const rangeIn = (ranges: ReadonlyMap<string, Range>, cell: string): Range =>
  ranges.get(cell) ?? ANYTHING;
