import type { GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import { IS_PROVIDER, byName } from '../../performance/read-group.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import { selectFigures } from '../../profile/select-figures.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { name, newBinder } from '../../warehouse/sql.ts';
import type { GroupCell } from './find-releases.ts';

/** The column of the register of providers that tells where their head offices are. */
const HEAD_OFFICE = 'head_office_in';
/** Of a place with more providers none is named: the table of its source has them all. */
const MOST_PLACED = 30;

type Placed = NonNullable<GroupFigure['providers']>['placed'];

/** Where head offices of providers in a place are found. */
export interface Offices {
  /** The register of providers; undefined where none tells of head offices. */
  readonly register: Release | undefined;
  /** Codes of the districts of the place. */
  readonly districts: readonly string[];
}

/** The register of providers, where it tells of head offices. */
export const findOffices = (releases: readonly Release[]): Release | undefined =>
  releases.find(({ manifest }) =>
    manifest.table?.columns.some((column) => column.name === HEAD_OFFICE),
  );

/**
 * Figures of a group, of one period, of the providers whose head office is in one of these districts,
 * by name: where they teach is not in it. Empty where no register tells of head offices, and where
 * there are more than can be named.
 */
export async function listPlaced(
  { warehouse, tables, baseUrl }: Service,
  release: Release,
  index: AreaIndex,
  { measure, cell }: GroupCell,
  period: string,
  { register, districts }: Offices,
): Promise<Placed> {
  if (!register?.data || districts.length === 0) return [];
  const table = await tables(release, index, new Map());
  const binder = newBinder();
  const where = Object.entries({ ...cell, measure: measure.id, period }).map(
    ([column, code]) => `${name(column)} = ${binder.bind(code)}`,
  );
  const data = name(register.data);
  const inPlace = `list_has_any(${HEAD_OFFICE}, ${binder.bind(districts)}::VARCHAR[])`;
  const rows = await selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE ${IS_PROVIDER} AND ${where.join(' AND ')}
      AND provider IN (SELECT provider FROM ${data} WHERE ${inPlace})
    LIMIT ${MOST_PLACED + 1}`,
  );
  if (rows.length > MOST_PLACED) return [];
  return rows.toSorted(byName).map((row) => ({
    provider: String(row.provider),
    provider_name: String(row.provider_name),
    figure: citeFigure(row, release, baseUrl),
  }));
}
