import type { DatasetSummary } from '../../schemas/answers/dataset.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { type Caution, messagesOf } from '../../schemas/figures/cautions/codes.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import type { DrawnChart } from '../charts/chart.ts';
import type { HrefOf } from '../charts/map/draw-links.ts';
import { type DrawnMap, drawMap } from '../charts/map/draw-map.ts';
import type { MapShapes } from '../charts/map/shape.ts';
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
  /** Rows that are told and stand in the table, though the picture leaves them out. */
  readonly undrawn?: readonly ChartRow[];
  /** Path of the rows without an extension, and the query that answers with them. */
  readonly data: string;
  readonly query: string;
  /** Which rows those are, beside another chart of the same measure: `all periods`. */
  readonly rowsOf?: string;
  /** Where the chart stands among the rest, as a path with its query. */
  readonly page: string;
  /** What would mislead, and is known by a code. */
  readonly cautions: readonly Caution[];
  /** What else would mislead, one sentence each. */
  readonly notes: readonly string[];
  /** Where it is drawn as a map. */
  readonly map?: SharedMap;
}

/** What of a chart is drawn as a map. */
export interface SharedMap {
  readonly type: AreaType;
  readonly shapes: MapShapes;
  /** Codes of areas that are outlined. */
  readonly focus: readonly string[];
  /** Codes of the only areas that are drawn; all where it is left out. */
  readonly only: ReadonlySet<string> | undefined;
  /** Where an area of it leads. */
  readonly hrefOf: HrefOf;
}

/** Draws the map of a chart; what its areas are compared with is no part of it. Pure. */
function drawSharedMap({ id, intent, rows }: SharedChart, map: SharedMap): DrawnMap {
  const placed = rows.flatMap((row) => {
    const compared = intent.references?.includes(row.series) ?? false;
    return row.counted && !compared ? [{ ...row, area: row.counted.area }] : [];
  });
  const { shapes, focus, only, hrefOf } = map;
  return drawMap({
    id: `${id}-map`,
    name: intent.title,
    describedBy: `${id}-sentence`,
    rows: placed,
    measure: intent.measure,
    ...{ shapes, focus, only, hrefOf },
  });
}

/** All that is said with a chart so that it does not mislead, one sentence each. */
export const saidWith = ({ cautions, notes, dataset }: Said): string[] => [
  ...messagesOf(cautions),
  ...notes,
  dataset.trap,
];
type Said = Pick<SharedChart, 'cautions' | 'notes' | 'dataset'>;

/** Draws a chart, or takes it as it was drawn before. */
export function drawShared(
  { charts }: Pick<ViewContext, 'charts'>,
  chart: SharedChart,
): Promise<DrawnChart> {
  const { dataset, version, id, intent, rows, map } = chart;
  if (!map) return charts({ release: `${dataset.id}@${version}`, id, intent, rows });
  const drawn = drawSharedMap(chart, map);
  return Promise.resolve({ wide: drawn.svg, narrow: drawn.svg, map: drawn });
}

/** The rows of the table of a chart: all that its picture and its sentence are of. */
export const tableRows = ({ rows, undrawn = [] }: SharedChart): readonly ChartRow[] => [
  ...rows,
  ...undrawn,
];

/** Finds the chart at an address; undefined when there is none. Throws what the API client throws. */
export type FindChart = (
  context: ViewContext,
  address: ChartAddress,
) => Promise<SharedChart | undefined>;
