import type { DatasetSummary } from '../../schemas/answers/dataset.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { type Caution, messagesOf } from '../../schemas/figures/cautions/codes.ts';
import type { DrawnChart } from '../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../charts/intent.ts';
import type { ViewContext } from './context.ts';
import type { ChartAddress } from './address.ts';

/** What a chart says of the dataset that it is of. */
export interface ChartDataset extends Pick<
  DatasetSummary,
  'id' | 'title' | 'licence' | 'trap' | 'version' | 'published'
> {
  readonly labels: {
    readonly source: Pick<DatasetSummary['labels']['source'], 'publisher' | 'name'>;
  };
}

/** A chart with all that must go with it wherever it is taken. */
export interface SharedChart {
  readonly address: ChartAddress;
  /** Unique among the charts of its page. */
  readonly id: string;
  readonly dataset: ChartDataset;
  readonly version: string;
  /** What is measured, as its dataset declares it; undefined where the release has no record of it. */
  readonly measure: MeasureRecord | undefined;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** Path of the rows without an extension, and the query that answers with them. */
  readonly data: string;
  readonly query: string;
  /** Where the chart stands among the rest, as a path with its query. */
  readonly page: string;
  /** What would mislead, and is known by a code. */
  readonly cautions: readonly Caution[];
  /** What else would mislead, one sentence each. */
  readonly notes: readonly string[];
}

/** All that is said with a chart so that it does not mislead, one sentence each. */
export const saidWith = ({ cautions, notes, dataset }: Said): string[] => [
  ...messagesOf(cautions),
  ...notes,
  dataset.trap,
];
type Said = Pick<SharedChart, 'cautions' | 'notes' | 'dataset'>;

/** Draws a chart, or takes it as it was drawn before. */
export const drawShared = (
  { charts }: Pick<ViewContext, 'charts'>,
  { dataset, version, id, intent, rows }: SharedChart,
): Promise<DrawnChart> => charts({ release: `${dataset.id}@${version}`, id, intent, rows });

/** Finds the chart at an address; undefined when there is none. Throws what the API client throws. */
export type FindChart = (
  context: ViewContext,
  address: ChartAddress,
) => Promise<SharedChart | undefined>;
