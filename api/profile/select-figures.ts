import { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { encodeRows } from '../answer/formats/rows-json.ts';
import { DIALECTS } from '../question/dialects.ts';
import type { Table } from '../question/tables/table.ts';
import { type Binder, name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * Rows of a table as figures. `write` puts the columns of the table, which it is given as SQL, into a
 * statement; what it binds is bound with `binder`.
 */
export async function selectFigures(
  { select }: Pick<Warehouse, 'select'>,
  { columns: all }: Table,
  binder: Binder,
  write: (selected: string) => string,
): Promise<FigureRow[]> {
  const columns = all.filter(({ optional }) => !optional);
  const selected = columns.map(
    (column) => `${DIALECTS.json(column, column.sql)} AS ${name(column.name)}`,
  );
  const sql = write(selected.join(', '));
  const result = await select({ sql, values: binder.values });
  return FigureRow.array().parse(JSON.parse(encodeRows(columns, result)));
}
