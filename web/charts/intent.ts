import type { Fineness } from '../../schemas/figures/change/little-change.ts';
import type { Counted } from '../../schemas/figures/shared-people.ts';
import type {
  EstimatedFrom,
  Flag,
  Interval,
  Status,
  Unit,
} from '../../schemas/words/vocabulary.ts';

/** How rows become a picture; `ranked` is bars of areas in the order of their figures. */
export type ChartKind = 'line' | 'bar' | 'ranked';

/** What a chart is to say, apart from its rows: a pure description that outlives any release. */
export interface ChartIntent {
  readonly title: string;
  readonly kind: ChartKind;
  readonly measure: Fineness & { readonly name: string; readonly unit: Unit };
  /** Dates at which the series is not comparable with itself, with what happened. */
  readonly breaks: readonly { readonly date: string; readonly what: string }[];
  readonly invented: boolean;
  /** Of which side the figures are: the focus has its colour. */
  readonly side?: 'demand' | 'provision' | undefined;
  /**
   * The series that the chart is about: in colour and solid. With it or `references` given, series
   * that are neither of them nor `chosen` are grey.
   */
  readonly focus?: string | undefined;
  /** Series to compare with, such as the region and the country: dashed, and never left out. */
  readonly references?: readonly string[] | undefined;
  /** Series that a reader set beside the focus: in colours of their own. */
  readonly chosen?: readonly string[] | undefined;
  /** What the bars of a ranked chart are, `local authorities in Yorkshire and The Humber`. */
  readonly among?: string | undefined;
  /** Set where the same figures are drawn as a map: it has no bars, and no shading of what is level. */
  readonly mapped?: true;
  /** Of how many more areas of that kind there is no figure; left out where every one has a row. */
  readonly lacking?: number | undefined;
  /** What the figures are estimated from; left out where they are counted. */
  readonly estimatedFrom?: EstimatedFrom | undefined;
  /** Whether the rows are the largest of more, so that the last is not the smallest. */
  readonly largestOnly?: boolean;
  /** Of how many areas asked for there is a figure, as a sentence; left out where none lacks. */
  readonly which?: string | undefined;
  /** The figures of series that are told and not drawn, as a sentence. */
  readonly undrawn?: string | undefined;
  /** How old the newest figure is, as a sentence; left out where it is as new as it should be. */
  readonly age?: string | undefined;
}

/** One figure of a chart. `series` is the line or the bar that it belongs to. */
export interface ChartRow {
  readonly series: string;
  readonly period: string;
  readonly period_name: string;
  /** ISO dates, inclusive. */
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly interval: Interval | null;
  readonly status: Status;
  /** What must be known about the number; that it is invented is said of the whole chart. */
  readonly flags?: readonly Flag[];
  /** Whom the figure is of, so that it is known which figures are independent. */
  readonly counted?: Counted | undefined;
}

/**
 * Two drawings of one chart: for a phone and for a wider page; text is 16 px in both. The page scales
 * the narrow one to the width of the phone, so that its text is 14 px at 320 pixels and 17 px at 375.
 */
export type Drawing = 'narrow' | 'wide';

/** The size of each drawing in CSS pixels; heights of bar charts follow the number of bars. */
export const SIZES = {
  narrow: { width: 330, height: 280 },
  wide: { width: 704, height: 380 },
} as const satisfies Record<Drawing, { width: number; height: number }>;

/** The parameter of a spec that holds the place pointed at: a time, or pixels from the top. */
export const PICKED = 'picked';

/** The parameter of a spec of lines that holds the name of a grey one that is pointed at. */
export const NEAR = 'near';
