import { z } from 'zod';
import type { HeldOf } from '../../../schemas/answers/entity.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { paths, queryString } from '../../answer/hrefs.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';
import type { Service } from '../../service.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { name } from '../../warehouse/sql.ts';
import type { Store } from '../../warehouse/warehouse.ts';

const Count = z.tuple([z.number()]);

/** Rows of a list of things that are about an entry: lists have no list of codes with their counts. */
async function countRecords(
  { warehouse }: Service,
  { data, manifest }: Release,
  entity: RegisterEntity,
  code: string,
): Promise<number> {
  const column = manifest.table?.columns.find((each) => each.name === entity);
  if (data === null || hasFigures(manifest.table) || !column) return 0;
  const { columns, rows } = await warehouse.select({
    sql: `SELECT count(*)::DOUBLE FROM ${name(data)} WHERE ${name(column.name)} = $1`,
    values: [code],
  });
  return Count.parse(rowsOf(columns, rows)[0])[0];
}

/**
 * What the current releases hold of an entry, by dataset, the register itself left out: figures with
 * their first and last period, and records.
 */
export async function listHeld(
  service: Service,
  store: Store,
  entity: RegisterEntity,
  code: string,
): Promise<HeldOf[]> {
  const { releases } = await openCurrent(store);
  const held = await Promise.all(
    releases.map(async (release): Promise<HeldOf[]> => {
      const { dataset, manifest, codes } = release;
      const kind = manifest.table?.kind;
      if (!kind || manifest.table?.register === entity) return [];
      const own = codes.get(entity)?.byCode.get(code);
      const rows = own?.rows ?? (await countRecords(service, release, entity, code));
      if (rows === 0) return [];
      return [
        {
          ...{ dataset, title: manifest.label.title, kind, rows },
          first_period: own?.first_period ?? null,
          last_period: own?.last_period ?? null,
          data: `${service.baseUrl}${paths.data(dataset)}${queryString([[entity, [code]]])}`,
        },
      ];
    }),
  );
  return held.flat();
}
