import { ProblemError } from '../../problem.ts';
import { operatorOf } from '../filters/operators.ts';
import type { Parameters } from '../parameters.ts';
import { findColumn } from './table.ts';
import type { Table } from './table.ts';
import { AREA_PARAMETERS } from '../../registers/areas/area-words.ts';
import { dataTable, withKnownAreas } from './tables.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { CodeList } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { TABLE_KINDS } from './table-kinds.ts';

/** Finds the table of a release's rows, with the code lists that the parameters need. */
export type TableFinder = (
  release: Release,
  areas: AreaIndex | undefined,
  parameters: Parameters,
) => Promise<Table>;

/** The schema of a release's rows, or 404 for a dataset that is linked, not hosted. */
export function readSchema({ dataset, manifest }: Release) {
  if (manifest.table) return manifest.table;
  const { label } = manifest;
  const see =
    label.hosted_as === null ? label.labels.source.url : `/v1/datasets/${label.hosted_as}`;
  const detail = `${dataset} is a label and a link here; its figures are at ${see}.`;
  throw new ProblemError('not-hosted', detail, { members: { see } });
}

/**
 * A {@link TableFinder}. Tables are kept with their release. Records have no code lists on disk:
 * the values of the columns that are asked for are read once instead.
 */
export function createTableFinder(warehouse: Warehouse, baseUrl: string): TableFinder {
  const kept = new WeakMap<Release, Map<string, Table>>();

  function findTable(release: Release, areas: AreaIndex | undefined): Table {
    const schema = readSchema(release);
    const tables = kept.get(release) ?? new Map<string, Table>();
    kept.set(release, tables);
    const known = tables.get(areas?.digest ?? '');
    if (known) return known;
    const table = dataTable({ release, schema, areas, baseUrl });
    tables.set(areas?.digest ?? '', table);
    return table;
  }

  return async (release, areas, parameters) => {
    const table = findTable(release, areas);
    if (TABLE_KINDS[table.kind].hasCodeLists) return table;
    const codes = new Map<string, CodeList>(table.codes);
    const asked = new Set(parameters.keys());
    if (AREA_PARAMETERS.some((name) => asked.has(name))) asked.add('area');
    for (const name of asked) {
      const column = findColumn(table, name);
      const operator = column && operatorOf(column);
      const listed = operator === 'codes' || operator === 'set' || operator === 'place';
      if (!column || !(listed || operator === 'period')) continue;
      codes.set(name, await warehouse.values(release, name, column.type === 'texts'));
    }
    return { ...table, codes: withKnownAreas(codes, areas) };
  };
}
