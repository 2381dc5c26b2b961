import { z } from 'zod';
import type { DatedName } from '../../../schemas/answers/entity.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import type { Service } from '../../service.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import { name } from '../../warehouse/sql.ts';
import type { Store } from '../../warehouse/warehouse.ts';

/** The datasets that list the names of entries of a register, by entry. */
const NAMES: Partial<Readonly<Record<RegisterEntity, string>>> = { provider: 'provider-names' };

const text = z.string().nullable();
const Row = z.tuple([z.string(), z.string(), text, text, z.string()]);

/** Every name that sources have for an entry, by name; none where no such list is held. */
export async function readNames(
  { warehouse }: Service,
  store: Store,
  entity: RegisterEntity,
  code: string,
): Promise<DatedName[]> {
  const dataset = NAMES[entity];
  const release = dataset === undefined ? undefined : await openRows(store, dataset);
  if (!release) return [];
  const { columns, rows } = await warehouse.select({
    sql: `SELECT "name", source, first_period, last_period, known_by FROM ${name(release.data)}
      WHERE ${name(entity)} = $1 ORDER BY "name", source`,
    values: [code],
  });
  return rowsOf(columns, rows).map((row) => {
    const [printed, source, first_period, last_period, known_by] = Row.parse(row);
    return { name: printed, source, first_period, last_period, known_by };
  });
}
