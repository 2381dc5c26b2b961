import { z } from 'zod';
import type { Point } from '../../schemas/figures/provision/distance.ts';
import { readPostcode } from '../../schemas/words/postcode.ts';
import { openRows } from '../catalogue/open-rows.ts';
import { PLACES_DATASET, POSTCODES_DATASET } from '../registers/places/place-index.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { Store, Warehouse } from '../warehouse/warehouse.ts';

/** Where something is. */
export interface FoundPoint extends Point {
  readonly name: string;
}

const Row = z.tuple([z.string(), z.number(), z.number()]);

async function look(
  { select }: Pick<Warehouse, 'select'>,
  store: Store,
  dataset: string,
  { where, value }: { readonly where: string; readonly value: string },
): Promise<FoundPoint[]> {
  const release = await openRows(store, dataset);
  if (!release) return [];
  const sql = `SELECT DISTINCT name, lon, lat FROM ${name(release.data)} WHERE ${where} ORDER BY ALL`;
  const { columns, rows } = await select({ sql, values: [value] });
  return rowsOf(columns, rows).map((row) => {
    const [called, lon, lat] = Row.parse(row);
    return { name: called, lon, lat };
  });
}

/**
 * The points that a postcode or the name of a town may stand for: several towns may have a name. Of a
 * whole postcode only the district is looked at.
 */
export async function findPoints(
  warehouse: Pick<Warehouse, 'select'>,
  store: Store,
  words: string,
): Promise<readonly FoundPoint[]> {
  const postcode = readPostcode(words);
  if (postcode) {
    const where = `part = 'district' AND name = $1`;
    const asked = { where, value: postcode.district };
    return look(warehouse, store, POSTCODES_DATASET, asked);
  }
  const asked = { where: 'lower(name) = lower($1)', value: words.trim() };
  return look(warehouse, store, PLACES_DATASET, asked);
}
