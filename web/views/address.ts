import { apiPath } from '../reading/api-client.ts';
import type { Drawing } from '../charts/intent.ts';

/** Where a chart is chosen: the path of what it is of, and the query that chooses it. */
export interface ChartAddress {
  /** `/measures/{id}`, `/datasets/{id}`, `/areas/{code}/{measure}`, `/wizard` or `/compare`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** The files that every chart is offered as. */
export const CHART_FILES = {
  'chart.png': 'PNG',
  'chart.svg': 'SVG',
  'chart.vl.json': 'Vega-Lite',
} as const;
export type ChartFile = keyof typeof CHART_FILES;

/** The address of a chart as a file; it holds the whole state of the chart. */
export function chartHref({ path, query }: ChartAddress, file: ChartFile): string {
  return apiPath(`/charts${path}/${file}`, query);
}

/** The address of one drawing as a browser makes it interactive. */
export function liveHref({ path, query }: ChartAddress, drawing: Drawing): string {
  return apiPath(`/charts${path}/chart.vega.json`, { ...query, drawing });
}

/** The address of the page of this one chart, made to be put into pages of others. */
export function embedHref({ path, query }: ChartAddress): string {
  return apiPath(`/embed${path}`, query);
}
