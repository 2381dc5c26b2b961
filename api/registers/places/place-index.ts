import { z } from 'zod';
import type { Engine } from '../../warehouse/duckdb.ts';
import { name } from '../../warehouse/sql.ts';
import type { Release } from '../../warehouse/release.ts';

/** The datasets that places and postcode districts are read from. */
export const PLACES_DATASET = 'places';
export const POSTCODES_DATASET = 'postcode-districts';

/** An authority that a place or a postcode district lies in, and how much of it (0 to 1). */
export interface Lies {
  /** The name of the place or district, as it is written. */
  readonly name: string;
  readonly area: string;
  /** Of the postcodes nearest to a place; of all postcodes of a district. */
  readonly share: number;
}

/** Authorities by {@link placeKey} of a name, or by postcode district; the largest share first. */
export type LiesByKey = ReadonlyMap<string, readonly Lies[]>;

/** A name as it is compared: small letters without accents, St for Saint, no marks. Pure. */
export function placeKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\bsaint\b/g, 'st')
    .trim();
}

/** {@link placeKey} of a column, as SQL. */
export const placeKeySql = (column: string): string =>
  `trim(regexp_replace(regexp_replace(replace(replace(strip_accents(lower(${name(column)})), '''', ''), '’', ''),
    '[^a-z0-9]+', ' ', 'g'), '\\bsaint\\b', 'st', 'g'))`;

const Row = z.tuple([z.string(), z.string(), z.number()]);

/** Reads where all places of a release, or all its postcode districts, lie: some thousands. */
export async function readLies(
  select: Engine['select'],
  { data, dataset }: Pick<Release, 'data' | 'dataset'>,
): Promise<LiesByKey> {
  if (data === null) throw new Error(`the release of ${dataset} has no rows`);
  const only = dataset === POSTCODES_DATASET ? "WHERE part = 'district'" : '';
  const { columns, rows } = await select({
    sql: `SELECT name, area, share FROM ${name(data)} ${only} ORDER BY share DESC, area`,
    values: [],
  });
  const lies = new Map<string, Lies[]>();
  for (let row = 0; row < rows; row += 1) {
    const [written, area, share] = Row.parse(columns.map((column) => column[row]));
    const key = placeKey(written);
    lies.set(key, [...(lies.get(key) ?? []), { name: written, area, share }]);
  }
  return lies;
}
