import { z } from 'zod';
import { Labels } from '../../../schemas/dataset/label.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import type { Database } from '../../duckdb.ts';

const Areas = z.array(Labels.shape.spatial_availability.shape.areas.element);
const Held = z.object({
  area_type: z.string(),
  codes: z.coerce.number(),
  vintages: z.array(z.string().nullable()),
  first_period: z.string(),
  last_period: z.string(),
});

/** What `figures` has of each area type, in the order of the area types: areas, boundary sets, periods. */
export async function coverPlaces(database: Database): Promise<z.infer<typeof Areas>> {
  const rows = await database.rows(
    `SELECT area_type, count(DISTINCT area) AS codes,
            list_sort(list(DISTINCT area_vintage::VARCHAR)) AS vintages,
            min(period)::VARCHAR AS first_period, max(period)::VARCHAR AS last_period
     FROM (SELECT area, area_vintage, min(period) AS period FROM figures GROUP BY ALL
           UNION ALL SELECT area, area_vintage, max(period) FROM figures GROUP BY ALL)
     JOIN area_list USING (area) GROUP BY area_type`,
    Held,
  );
  const order = Object.keys(AREA_TYPES);
  return Areas.parse(
    rows
      .map((row) => ({ ...row, vintages: row.vintages.flatMap((vintage) => vintage ?? []) }))
      .sort((a, b) => order.indexOf(a.area_type) - order.indexOf(b.area_type)),
  );
}
