import { AreaList } from '../../../schemas/answers/area.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';

const ALL = '10000';

/** Rows of a period, and which areas did not exist in it. */
export interface PartedRows {
  readonly rows: readonly FigureRow[];
  /** Names of areas left out: they had ended, and have no figure. */
  readonly ended: readonly string[];
  /** Areas that had ended and have a figure all the same, by code and name. */
  readonly former: readonly { readonly code: string; readonly name: string }[];
}

/**
 * Parts rows without a figure of areas that are not in force on a day from the others: publishers go on
 * listing districts that were merged away. A figure of such an area is kept, since it was published, and
 * told to be of one that had ended. A place that only changed its code has not ended. Throws what the
 * API client throws.
 */
export async function partInForce(
  client: ApiClient,
  rows: readonly FigureRow[],
  { type, day }: { readonly type: AreaType; readonly day: string },
): Promise<PartedRows> {
  if (rows.length === 0) return { rows, ended: [], former: [] };
  const { data } = await client.read(apiPath('/v1/areas', { type, limit: ALL }), AreaList);
  const placeOf = new Map(data.map(({ code, place }) => [code, place]));
  const then = data.filter(({ in_force: days }) => isInForce(days, day));
  const inForce = new Set(then.map(({ place }) => place));
  const hadEnded = ({ area }: FigureRow): boolean => !inForce.has(placeOf.get(area ?? '') ?? '');
  const isLeftOut = (row: FigureRow): boolean => row.status === 'missing' && hadEnded(row);
  const kept = rows.filter((row) => !isLeftOut(row));
  const nameOf = ({ area, area_name: name }: FigureRow): string => name ?? area ?? '';
  return {
    rows: kept,
    ended: rows.filter(isLeftOut).map(nameOf),
    former: kept
      .filter((row) => row.value !== null && hadEnded(row))
      .map((row) => ({ code: row.area ?? '', name: nameOf(row) })),
  };
}
