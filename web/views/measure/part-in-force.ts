import { AreaList } from '../../../schemas/answers/area.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';

const ALL = '10000';

/** Rows of a period, and the areas without a figure in it that do not exist on a later day. */
interface PartedRows {
  readonly rows: readonly FigureRow[];
  /** Their names. */
  readonly ended: readonly string[];
}

/**
 * Parts rows without a figure of areas that are not in force on a day from the others: publishers go on
 * listing districts that were merged away. A figure of such an area is kept, since it was published. Throws
 * what the API client throws.
 */
export async function partInForce(
  client: ApiClient,
  rows: readonly FigureRow[],
  { type, day }: { readonly type: AreaType; readonly day: string },
): Promise<PartedRows> {
  const lacks = ({ status }: FigureRow): boolean => status === 'missing';
  if (!rows.some(lacks)) return { rows, ended: [] };
  const { data } = await client.read(apiPath('/v1/areas', { type, at: day, limit: ALL }), AreaList);
  const inForce = new Set(data.map(({ code }) => code));
  const isEnded = (row: FigureRow): boolean => lacks(row) && !inForce.has(row.area ?? '');
  return {
    rows: rows.filter((row) => !isEnded(row)),
    ended: rows.filter(isEnded).map(({ area, area_name: name }) => name ?? area ?? ''),
  };
}
