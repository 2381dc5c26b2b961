import { Manifest } from '../../../schemas/manifest.ts';
import type { MeasureRecord } from '../../../schemas/measure.ts';
import { FigureAnswer, type FigureRow, textOf } from '../../answers/rows.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../api-client.ts';
import type { DatasetRecord } from '../../answers/dataset.ts';

/** The latest figure that one dataset has for an area, with the query that answers with it. */
export interface Headline {
  readonly dataset: DatasetRecord;
  readonly measure: MeasureRecord;
  readonly row: FigureRow | undefined;
  /** What else is fixed about the figure: the names of its dimensions' codes. */
  readonly about: readonly string[];
  readonly href: string;
}

/** Parameters of a single figure: the declared chart's measure, and totals where it fixes nothing. */
function headlineParameters(manifest: Manifest, area: string): Record<string, string> | undefined {
  const [chart] = manifest.charts;
  if (!chart || 'area' in chart.filters) return undefined;
  const dimensions = (manifest.table?.dimensions ?? []).flatMap(({ id }): [string, string][] => {
    const codes = manifest.table?.codes[id] ?? [];
    const total = codes.find(({ code }) => code === 'total') ?? codes[0];
    const asked = chart.filters[id];
    const code = asked !== undefined && !asked.includes(',') ? asked : total?.code;
    return code === undefined ? [] : [[id, code]];
  });
  return {
    measure: chart.measure,
    area,
    ...Object.fromEntries(dimensions),
    period: 'latest_each',
    version: manifest.version,
  };
}

async function readRow(client: ApiClient, path: string): Promise<FigureRow | undefined> {
  try {
    return (await client.read(path, FigureAnswer)).data[0];
  } catch (error) {
    // The release may not hold this combination for the area: then there is no figure, said so.
    if (error instanceof ApiProblem && error.problem.status === 400) return undefined;
    throw error;
  }
}

/** The headline figure of a dataset for an area; undefined for datasets without figures by area. */
export async function readHeadline(
  client: ApiClient,
  dataset: DatasetRecord,
  area: string,
): Promise<Headline | undefined> {
  if (dataset.version === null || dataset.kind !== 'observations') return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const manifest = await client.read(`${base}/versions/${dataset.version}/manifest`, Manifest);
  const parameters = headlineParameters(manifest, area);
  const measure = manifest.measures.find(({ id }) => id === parameters?.measure);
  if (!parameters || !measure) return undefined;
  const row = await readRow(client, apiPath(`${base}/data`, parameters));
  const about = (manifest.table?.dimensions ?? []).flatMap(({ id, name }) => {
    const code = row ? textOf(row, `${id}_name`) : '';
    return code === '' ? [] : [`${name}: ${code}`];
  });
  return { dataset, measure, row, about, href: apiPath(`${base}/data.csv`, { ...parameters }) };
}
