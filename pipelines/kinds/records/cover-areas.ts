import { z } from 'zod';
import { findRole } from '../../../schemas/dataset/record-column.ts';
import type { ThingsDeclaration } from '../../../schemas/dataset/kinds/records.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { name } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Draft } from '../kind.ts';

const TYPES = wordsOf(AREA_TYPES);
const Held = z.object({ area_type: z.enum(TYPES), codes: z.coerce.number() });

/**
 * How many areas of each type table `release` lists, in the order of the area types. None where the
 * list has no column of the role `area` or none of the role `type`.
 */
export async function coverAreas(
  database: Database,
  { columns }: ThingsDeclaration,
): Promise<Draft['areas']> {
  const [area, type] = [findRole(columns, 'area'), findRole(columns, 'type')];
  if (!area || !type) return [];
  const held = await database.rows(
    `SELECT ${name(type.name)} AS area_type, count(DISTINCT ${name(area.name)}) AS codes
     FROM release WHERE ${name(area.name)} IS NOT NULL GROUP BY ALL`,
    Held,
  );
  return held
    .sort((a, b) => TYPES.indexOf(a.area_type) - TYPES.indexOf(b.area_type))
    .map((row) => ({ ...row, vintages: [], first_period: null, last_period: null }));
}
