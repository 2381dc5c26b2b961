import type { FiguresDeclaration } from '../dataset/kinds/observations.ts';
import { findRole } from '../dataset/record-column.ts';
import type { ThingsDeclaration } from '../dataset/kinds/records.ts';
import { ENTITIES } from '../words/entities.ts';
import type { Entity } from '../words/entities.ts';
import type { Column, ColumnRole, TableSchema } from './manifest.ts';

interface Shape {
  readonly type?: Column['type'];
  readonly nullable?: boolean;
  readonly key?: boolean;
  readonly optional?: boolean;
}

function column(name: string, title: string, role: ColumnRole, shape: Shape = {}): Column {
  return {
    name,
    title,
    role,
    type: shape.type ?? 'text',
    nullable: shape.nullable ?? false,
    key: shape.key ?? false,
    optional: shape.optional ?? false,
  };
}

/** Columns of one entity of the key. Only areas have a type of their own: their level. */
function entityColumns(entity: Entity): Column[] {
  const { name: title } = ENTITIES[entity];
  const role = entity === 'area' ? 'area' : 'dimension';
  return [
    column(entity, `${title} code`, role, { key: true }),
    column(`${entity}_name`, title, 'name'),
    ...(entity === 'area' ? [column('area_type', 'Area type', 'type')] : []),
  ];
}
const TIME: readonly Column[] = [
  column('period', 'Period code', 'period', { key: true }),
  column('period_name', 'Period', 'name'),
  column('period_start', 'First day', 'date', { type: 'date' }),
  column('period_end', 'Last day', 'date', { type: 'date' }),
];
const FIGURE: readonly Column[] = [
  column('measure', 'Measure code', 'measure', { key: true }),
  column('measure_name', 'Measure', 'name'),
  column('value', 'Value', 'value', { type: 'double', nullable: true }),
  column('low', 'Low', 'low', { type: 'double', nullable: true }),
  column('high', 'High', 'high', { type: 'double', nullable: true }),
  column('interval', 'Kind of interval', 'interval', { nullable: true }),
  column('n', 'Base', 'n', { type: 'double', nullable: true }),
  column('unit', 'Unit', 'unit'),
  column('status', 'Status', 'status'),
  column('flags', 'Flags', 'flags'),
];
/** Stored with every row; answered only when `with=` asks for them. */
const OPTIONAL: readonly Column[] = [
  column('period_type', 'Period type', 'type', { optional: true }),
  column('area_vintage', "Publisher's boundary set", 'lineage', { nullable: true, optional: true }),
  column('source_row', 'Snapshot and line', 'lineage', { nullable: true, optional: true }),
  column('source_value', 'As the publisher printed it', 'lineage', {
    nullable: true,
    optional: true,
  }),
  column('source_status', "Publisher's mark", 'lineage', { nullable: true, optional: true }),
];

/** The columns of an observations release, in the order of every format: contract, section 7. */
export function observationColumns(
  declaration: Pick<FiguresDeclaration, 'entities' | 'dimensions'>,
): Column[] {
  const dimensions = declaration.dimensions.flatMap(({ id, name }) => [
    column(id, `${name} code`, 'dimension', { key: true }),
    column(`${id}_name`, name, 'name'),
  ]);
  const { entities } = declaration;
  const optional = OPTIONAL.filter(
    ({ name }) => name !== 'area_vintage' || entities.includes('area'),
  );
  return [...entities.flatMap(entityColumns), ...TIME, ...dimensions, ...FIGURE, ...optional];
}

/** The columns of a records release: as declared, and where each record came from. */
export function recordColumns(declaration: ThingsDeclaration): Column[] {
  const declared = declaration.columns.map(
    ({ name, title, role, type, nullable, key, printed }) => ({
      ...column(name, title, role, { type, nullable, key }),
      ...(printed ? { printed } : {}),
    }),
  );
  const sourceRow = OPTIONAL.filter(({ name }) => name === 'source_row');
  return [...declared, ...sourceRow];
}

/** The columns that make a list a tree of codes; null where one of them is not declared. */
export function findHierarchy({
  columns,
}: Pick<ThingsDeclaration, 'columns'>): TableSchema['hierarchy'] {
  const [code, title] = [findRole(columns, 'code'), findRole(columns, 'title')];
  const [parent, level] = [findRole(columns, 'parent'), findRole(columns, 'level')];
  if (!code || !title || parent?.type !== 'text' || !level) return null;
  return { code: code.name, name: title.name, parent: parent.name, level: level.name };
}

/** Names of the key columns, which are also the release's own order. */
export function keyOf(columns: readonly Column[]): string[] {
  return columns.filter(({ key }) => key).map(({ name }) => name);
}
