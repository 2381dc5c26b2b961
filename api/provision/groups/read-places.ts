import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { GroupMeasure } from '../../../schemas/figures/provision/group-parts.ts';
import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import { encodeRows } from '../../answer/formats/rows-json.ts';
import type { PlaceCodes } from '../../jobs/places.ts';
import { selectColumns } from '../../profile/read-figures.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { name, newBinder } from '../../warehouse/sql.ts';

/** The column of providers, none of whom is chosen. */
const PROVIDER = 'provider';

/** The code of every dimension of a measure of a group: those of the group, and wholes; of any provider. */
export function codesOf({ manifest }: Release, { codes }: GroupMeasure): Record<string, string> {
  const fixed = Object.entries(fixCodes(manifest.table, codes));
  return Object.fromEntries(fixed.filter(([column]) => column !== PROVIDER));
}

/** The newest figures of measures of a group in any of these places: one statement. */
export async function readPlaces(
  { warehouse, tables }: Service,
  release: Release,
  index: AreaIndex,
  measures: readonly GroupMeasure[],
  places: readonly PlaceCodes[],
): Promise<FigureRow[]> {
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const { columns, selected } = selectColumns(table);
  const wanted = measures.map((each) =>
    Object.entries({ measure: each.measure.id, ...codesOf(release, each) })
      .map(([column, code]) => `${name(column)} = ${binder.bind(code)}`)
      .join(' AND '),
  );
  const areas = binder.bind(places.flatMap(({ codes }) => codes));
  const cell = table.key.filter((column) => column !== 'period').map(name);
  const sql = `SELECT ${selected} FROM ${table.relation}
    WHERE list_contains(${areas}::VARCHAR[], area) AND (${wanted.join(' OR ')})
    QUALIFY period_end = max(period_end) OVER (PARTITION BY ${cell.join(', ')})
    ORDER BY ${table.order.map(name).join(', ')}`;
  const result = await warehouse.select({ sql, values: binder.values });
  return FigureRow.array().parse(JSON.parse(encodeRows(columns, result)));
}
