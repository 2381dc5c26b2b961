import { findHierarchy, keyOf, recordColumns } from '../../../schemas/release/columns.ts';
import type { ThingsDeclaration } from '../../../schemas/dataset/kinds/records.ts';
import { name } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { accountForRows, countParsed } from '../account.ts';
import type { Draft } from '../kind.ts';
import { coverAreas } from './cover-areas.ts';

/**
 * Makes table `release` from the checked records, sorted by their key. They are counted as parsed,
 * since several files make one list.
 */
export async function shapeRecords(
  database: Database,
  declaration: ThingsDeclaration,
): Promise<Draft> {
  const columns = recordColumns(declaration);
  const key = keyOf(columns);
  await database.run(`CREATE OR REPLACE TABLE release AS
    SELECT ${columns.map((column) => name(column.name)).join(', ')} FROM parsed
    WHERE disposition = 'publish' ORDER BY ${key.map(name).join(', ')}`);
  const received = await countParsed(database);
  const account = await accountForRows(database, { received, collapsed: 0 });
  const { published: rows } = account;
  const areas = await coverAreas(database, declaration);
  const byType = Object.fromEntries(areas.map(({ area_type, codes }) => [area_type, codes]));
  return {
    table: {
      kind: 'records',
      key,
      order: key,
      columns,
      dimensions: [],
      codes: {},
      hierarchy: findHierarchy(declaration),
      register: declaration.register,
    },
    printedNames: {},
    measures: [],
    charts: [],
    coverage: { rows, series: null, by_status: {}, zeros: null, periods: null, areas: byType },
    account,
    periods: [],
    areas,
  };
}
