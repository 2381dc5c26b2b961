import type { DatasetSummary } from '../../schemas/answers/dataset.ts';
import type { ChartIntent, ChartRow } from '../charts/intent.ts';
import type { ViewContext } from './context.ts';
import type { ChartAddress } from './address.ts';

/** A chart with all that must go with it wherever it is taken. */
export interface SharedChart {
  readonly address: ChartAddress;
  /** Unique among the charts of its page. */
  readonly id: string;
  readonly dataset: DatasetSummary;
  readonly version: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** Path of the rows without an extension, and the query that answers with them. */
  readonly data: string;
  readonly query: string;
  /** Where the chart stands among the rest, as a path with its query. */
  readonly page: string;
  /** What would mislead, one sentence each: said with the chart. */
  readonly cautions: readonly string[];
}

/** Finds the chart at an address; undefined when there is none. Throws what the API client throws. */
export type FindChart = (
  context: ViewContext,
  address: ChartAddress,
) => Promise<SharedChart | undefined>;
