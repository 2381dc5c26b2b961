import { AREA_TYPES } from '../../schemas/area.ts';
import type { MeasureRecord } from '../../schemas/measure.ts';
import type { FigureRow } from '../answers/rows.ts';
import { CodeList } from '../answers/version.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { fixedCodes, readRows } from '../pages/area/read-series.ts';
import type { Use } from './find-uses.ts';

const ALL = '10000';
/** Of the widest areas, those that are asked about. */
const MOST_ASKED = 50;
const TYPES = Object.keys(AREA_TYPES);

/** The newest figure of a measure for a code, in the widest area that has one. */
export interface CodeFigure {
  readonly measure: MeasureRecord;
  readonly row: FigureRow | undefined;
}

/** What a dataset says of a code. */
export interface CodeFigures {
  readonly use: Use;
  readonly figures: readonly CodeFigure[];
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
}

/** Reads the newest figures of a code in the widest area of a dataset. */
export async function readCodeFigures(
  client: ApiClient,
  use: Use,
  code: string,
): Promise<CodeFigures> {
  const { dataset, manifest, dimension } = use;
  const base = `/v1/datasets/${dataset.id}`;
  const hasAreas = manifest.table?.columns.some(({ role }) => role === 'area') ?? false;
  const areas = hasAreas
    ? (await client.read(apiPath(`${base}/codes/area`, { limit: ALL }), CodeList)).data
    : [];
  const rank = ({ area_type: type }: { area_type: string | null }) => TYPES.indexOf(type ?? '');
  const widest = areas.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_ASKED);
  const query = {
    ...fixedCodes(manifest, { [dimension.id]: code }),
    period: 'latest',
    version: manifest.version,
  };
  const asked = widest.map((area) => area.code);
  const found = await readRows(
    client,
    apiPath(`${base}/data`, { area: asked.join(','), ...query }),
  );
  // A release may have an area for other codes only: the widest that has this one is shown.
  const area = asked.find((each) => found.some((row) => row.area === each)) ?? asked[0];
  const rows = found.filter((row) => row.area === area);
  const measures = manifest.measures.filter(({ role }) => role === 'figure');
  return {
    use,
    figures: measures.map((measure) => ({
      measure,
      row: rows.find((row) => row.measure === measure.id),
    })),
    data: `${base}/data`,
    query: apiPath('', { area, ...query }),
  };
}
