import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { type FigureRow, textOf } from '../../../../schemas/answers/rows/rows.ts';
import { fixCodes } from '../../../../schemas/release/fix-codes.ts';
import { type ApiClient, apiPath } from '../../../reading/api-client.ts';
import {
  type findMeasure,
  type HeldMeasure,
  readRows,
} from '../../../reading/measures/read-series.ts';
import type { ShownMeasure } from '../../../reading/measures/shown.ts';

const MOST_ROWS = '10000';

/** A measure that is held for an area, though not for the codes that its page shows. */
export interface Finer extends HeldMeasure {
  readonly shown: ShownMeasure;
  /** The dimensions in which the code that the page shows has no row, with the name of that code. */
  readonly by: readonly { readonly id: string; readonly name: string; readonly without: string }[];
  readonly period: string;
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
}

/** Dimensions in which no row has a wanted code. */
function lackingIn({ manifest }: HeldMeasure, shown: ShownMeasure, rows: readonly FigureRow[]) {
  const wanted = fixCodes(manifest.table, shown.fix);
  return (manifest.table?.dimensions ?? []).flatMap(({ id, name }) => {
    if (rows.some((row) => textOf(row, id) === wanted[id])) return [];
    const code = manifest.table?.codes[id]?.find((each) => each.code === wanted[id]);
    return [{ id, name, without: code?.name ?? wanted[id] ?? name }];
  });
}

/**
 * Looks for a measure of an area at any code, where its page found none at its own: nothing is added
 * up, because parts that are rounded or hidden make no total. Undefined where none is held at all.
 * Throws what the API client throws.
 */
export async function readFiner(
  client: ApiClient,
  shown: ShownMeasure,
  find: (id: string) => ReturnType<typeof findMeasure>,
  area: AreaRecord,
): Promise<Finer | undefined> {
  const held = await find(shown.measure);
  if (!held) return undefined;
  const { dataset, manifest, measure } = held;
  const parameters = {
    measure: measure.id,
    area: area.code,
    period: 'latest_each',
    version: manifest.version,
  };
  const data = `/v1/datasets/${dataset.id}/data`;
  const rows = await readRows(client, apiPath(data, { ...parameters, limit: MOST_ROWS }));
  const newest = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1);
  if (!newest) return undefined;
  const by = lackingIn(held, shown, rows);
  return { ...held, shown, by, period: newest.period_name, data, query: apiPath('', parameters) };
}
