import { AREA_TYPES, type AreaType, isAreaType } from '../../../schemas/words/area-types.ts';
import { isFigure, type MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { readRows } from '../measures/read-series.ts';
import { readCodes } from '../read-codes.ts';
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
  /** The kind of area shown, where the dataset has areas and one of them has a figure. */
  readonly areaType: AreaType | undefined;
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
  const areas = await readCodes(client, manifest, 'area');
  const rank = ({ area_type: type }: { area_type?: string | null | undefined }) =>
    TYPES.indexOf(type ?? '');
  const widest = areas.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_ASKED);
  const query = {
    ...fixCodes(manifest.table, { [dimension.id]: code }),
    period: 'latest_each',
    version: manifest.version,
  };
  const asked = widest.map((area) => area.code);
  const found = await readRows(
    client,
    apiPath(`${base}/data`, { area: asked.join(','), ...query, limit: ALL }),
  );
  // A release may have an area for other codes only: the widest that has this one is shown.
  const area = asked.find((each) => found.some((row) => row.area === each)) ?? asked[0];
  const rows = found.filter((row) => row.area === area);
  const type = widest.find(({ code: each }) => each === area)?.area_type ?? '';
  const measures = manifest.measures.filter(isFigure);
  return {
    use,
    areaType: rows.length > 0 && isAreaType(type) ? type : undefined,
    figures: measures.map((measure) => ({
      measure,
      row: rows
        .filter((row) => row.measure === measure.id)
        .toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1))[0],
    })),
    data: `${base}/data`,
    query: apiPath('', { area, ...query }),
  };
}
