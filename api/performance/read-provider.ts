import { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { encodeRows } from '../answer/formats/rows-json.ts';
import { selectColumns } from '../profile/read-figures.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import { PROVIDER } from './group-codes.ts';

/** All figures of a provider in a release, the newest first: one statement. */
export async function readProvider(
  { warehouse, tables }: Service,
  release: Release,
  provider: string,
): Promise<FigureRow[]> {
  const table = await tables(release, undefined, new Map());
  const binder = newBinder();
  const { columns, selected } = selectColumns(table);
  const sql = `SELECT ${selected} FROM ${table.relation}
    WHERE ${PROVIDER} = ${binder.bind(provider)}
    ORDER BY period_end DESC, ${table.order.map(name).join(', ')}`;
  const result = await warehouse.select({ sql, values: binder.values });
  return FigureRow.array().parse(JSON.parse(encodeRows(columns, result)));
}
