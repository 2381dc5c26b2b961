/** One place of a chart that can be pointed at: a period of a line chart, a bar of a bar chart. */
export interface Step {
  /** Where it is: milliseconds UTC under a line chart, pixels from the top of a bar chart. */
  readonly at: number;
  /** The period, or the bar with its period. */
  readonly name: string;
  /** What is held there, a line of words each, as the table has it. */
  readonly lines: readonly string[];
  /** What is held there of each grey line, by its name: in words, and how high it is. */
  readonly others?: Readonly<
    Record<string, { readonly words: string; readonly value: number | null }>
  >;
  /** Code of the period; left out where a place is no period. */
  readonly period?: string;
}

/** What the field is called that goes from place to place: of lines, and of bars. */
export const FIELD_WORDS = {
  line: 'Read the chart period by period',
  bar: 'Read the chart bar by bar',
} as const;

/** What a browser needs to make one drawing interactive: no compiler, no formatting of numbers. */
export interface LiveChart {
  /** A compiled Vega spec with its rows in it; its signal `picked` holds the place pointed at. */
  readonly spec: object;
  /** Whether its places lie across, as periods do, or down, as rows do. */
  readonly kind: 'line' | 'bar';
  /** The measure and its unit. */
  readonly about: string;
  readonly steps: readonly Step[];
  /** Names of the grey lines, which a reader may bring forward one at a time. */
  readonly others: readonly string[];
  /** The least and the greatest figure of the vertical axis of lines. */
  readonly domain: readonly number[];
}
