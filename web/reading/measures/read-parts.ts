import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { type HeldMeasure, readRows } from './read-series.ts';

const MOST_ROWS = '10000';

type Codes = Readonly<Record<string, string>>;

/** Of whom figures of a measure are looked for. */
interface AskedParts {
  readonly area: string;
  /** The code of each dimension that is wanted; that of the whole where it is left out. */
  readonly wanted?: Codes | undefined;
  /** Codes that rows must have, because no other part answers. */
  readonly only?: Codes;
  /** The year in which periods end; the newest of each series when left out. */
  readonly year?: string | undefined;
}

/** A measure that is held for an area in parts, though perhaps not for the codes that are wanted. */
export interface HeldParts extends HeldMeasure {
  readonly area: string;
  /** The area as the rows name it. */
  readonly place: string;
  /** The dimensions in which the wanted code has no row, with the name of that code. */
  readonly by: readonly { readonly id: string; readonly name: string; readonly without: string }[];
  readonly period: string;
  readonly only: Codes;
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
}

/** Dimensions in which no row has a wanted code. */
function lackingIn({ manifest }: HeldMeasure, wanted: Codes, rows: readonly FigureRow[]) {
  return (manifest.table?.dimensions ?? []).flatMap(({ id, name }) => {
    if (rows.some((row) => textOf(row, id) === wanted[id])) return [];
    const code = manifest.table?.codes[id]?.find((each) => each.code === wanted[id]);
    return [{ id, name, without: code?.name ?? wanted[id] ?? name }];
  });
}

/**
 * Looks for numbers of a measure of an area at any code, where none was found at the wanted one:
 * nothing is added up, because parts that are rounded or hidden make no total. Undefined where none is
 * held at all. Throws what the API client throws.
 */
export async function readParts(
  client: ApiClient,
  held: HeldMeasure,
  { area, wanted = {}, only = {}, year }: AskedParts,
): Promise<HeldParts | undefined> {
  const { dataset, manifest, measure } = held;
  const parameters = {
    ...{ measure: measure.id, area, ...only },
    period: year === undefined ? 'latest_each' : undefined,
    version: manifest.version,
  };
  const data = `/v1/datasets/${dataset.id}/data`;
  const all = await readRows(client, apiPath(data, { ...parameters, limit: MOST_ROWS }));
  const rows = all.filter(
    ({ value, period_end }) =>
      value !== null && (year === undefined || period_end.startsWith(year)),
  );
  const newest = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1);
  if (!newest) return undefined;
  const by = lackingIn(held, fixCodes(manifest.table, { ...wanted, ...only }), rows);
  const told = { area, by, only, period: newest.period_name, place: newest.area_name ?? area };
  return { ...held, ...told, data, query: apiPath('', parameters) };
}
