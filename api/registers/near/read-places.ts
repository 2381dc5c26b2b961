import { z } from 'zod';
import type { Point } from '../../../schemas/figures/provision/distance.ts';
import type { PROVIDER_PLACES } from '../../../schemas/answers/provision/near.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import { COURSES_DATASET } from '../../courses/open-courses.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import { name } from '../../warehouse/sql.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';
import { POSTCODES_DATASET } from '../places/place-index.ts';
import type { Register } from '../read-register.ts';

/** A place of a provider that a distance can be measured to. */
export interface ProviderPlace extends Point {
  readonly provider: string;
  readonly what: keyof typeof PROVIDER_PLACES;
  readonly name: string;
}

const Row = z.tuple([z.string(), z.string(), z.number(), z.number()]);
const HEAD_OFFICE = 'head_office_in';

/**
 * Where providers are, as far as this store knows: the venues of listed courses, and the middle of the
 * authority that a head office is in, which is where the middle of its postcodes lies.
 */
export async function readPlaces(
  { select }: Pick<Warehouse, 'select'>,
  store: Store,
  { release }: Register,
): Promise<readonly ProviderPlace[]> {
  const [courses, postcodes] = await Promise.all(
    [COURSES_DATASET, POSTCODES_DATASET].map((dataset) => openRows(store, dataset)),
  );
  const read = async (what: ProviderPlace['what'], sql: string): Promise<ProviderPlace[]> => {
    const { columns, rows } = await select({ sql, values: [] });
    return rowsOf(columns, rows).map((row) => {
      const [provider, called, lon, lat] = Row.parse(row);
      return { provider, what, name: called, lon, lat };
    });
  };
  const venues = courses
    ? await read(
        'venue',
        `SELECT DISTINCT provider, concat_ws(', ', venue, town), lon, lat FROM ${name(courses.data)}
         WHERE provider IS NOT NULL AND lon IS NOT NULL AND lat IS NOT NULL`,
      )
    : [];
  const isHeld = release.manifest.table?.columns.some((column) => column.name === HEAD_OFFICE);
  if (!postcodes || release.data === null || isHeld !== true) return venues;
  const offices = await read(
    'head_office',
    `WITH middles AS (
       SELECT area, any_value(area_name) AS called, sum(lon * postcodes) / sum(postcodes) AS lon,
              sum(lat * postcodes) / sum(postcodes) AS lat
       FROM ${name(postcodes.data)} WHERE part = 'district' GROUP BY area)
     SELECT provider, called, lon, lat FROM middles
     JOIN (SELECT provider, unnest(${HEAD_OFFICE}) AS area FROM ${name(release.data)}) USING (area)`,
  );
  return [...venues, ...offices];
}
