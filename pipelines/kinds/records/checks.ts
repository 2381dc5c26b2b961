import { findRole } from '../../../schemas/dataset/record-column.ts';
import type { ThingsDeclaration } from '../../../schemas/dataset/kinds/records.ts';
import { findHierarchy } from '../../../schemas/release/columns.ts';
import { name, text } from '../../duckdb.ts';
import type { SqlCheck } from '../checks/check.ts';

const ROWS = `(FROM parsed WHERE disposition = 'publish')`;

type Columns = Pick<ThingsDeclaration, 'columns'> &
  Partial<Pick<ThingsDeclaration, 'may_be_empty'>>;

/** A check whose failure refuses the list, counted in records. */
function refuse(id: string, what: string, offenders: string): SqlCheck {
  return { id, level: 'error', what, offenders, unit: 'records' };
}

/** Names of the key columns, as SQL. */
function keySql({ columns }: Columns): string {
  const keys = columns.filter(({ key }) => key);
  return keys.map((column) => name(column.name)).join(', ');
}

function checkRequired({ columns }: Columns): SqlCheck[] {
  const blank = columns
    .filter(({ nullable }) => !nullable)
    .map((column) => `${name(column.name)} IS NULL`);
  if (blank.length === 0) return [];
  const offenders = `SELECT * FROM ${ROWS} WHERE ${blank.join(' OR ')}`;
  return [refuse('required_filled', 'No column that must be filled is blank', offenders)];
}

/** Parents are codes of the list itself, so its key must be one column. */
function checkParents(declaration: Columns): SqlCheck[] {
  const { columns } = declaration;
  const parent = findRole(columns, 'parent');
  if (!parent || columns.filter(({ key }) => key).length !== 1) return [];
  const key = keySql(declaration);
  const above = parent.type === 'texts' ? `unnest(${name(parent.name)})` : name(parent.name);
  const offenders = `FROM (SELECT ${key}, ${above} AS belongs_to FROM ${ROWS})
    WHERE belongs_to IS NOT NULL AND belongs_to NOT IN (SELECT ${key} FROM ${ROWS})`;
  return [refuse('parents_listed', 'Every parent is a record of the list', offenders)];
}

function checkDays(declaration: Columns): SqlCheck[] {
  const [from, to] = [findRole(declaration.columns, 'from'), findRole(declaration.columns, 'to')];
  if (!from || !to) return [];
  const days = [name(from.name), name(to.name)];
  const offenders = `SELECT ${keySql(declaration)}, ${days.join(', ')} FROM ${ROWS} WHERE ${days.join(' > ')}`;
  return [refuse('days_in_order', 'No first day is after the last day', offenders)];
}

function checkCodes(declaration: Columns): SqlCheck[] {
  const strays = declaration.columns.flatMap(({ name: column, type, codes }) => {
    if (codes === null) return [];
    const held = type === 'texts' ? `unnest(${name(column)})` : name(column);
    return [
      `SELECT * FROM (SELECT ${keySql(declaration)}, ${text(column)} AS in_column, ${held} AS value FROM ${ROWS})
       WHERE value NOT IN (${codes.map(text).join(', ')})`,
    ];
  });
  if (strays.length === 0) return [];
  const what = 'Every code of a column with a declared list is in that list';
  return [refuse('codes_listed', what, strays.join(' UNION ALL '))];
}

function checkTree(declaration: Columns): SqlCheck[] {
  const hierarchy = findHierarchy(declaration);
  if (hierarchy === null) return [];
  const { code, parent, level } = hierarchy;
  const offenders = `SELECT child.${name(code)}, child.${name(parent)} FROM ${ROWS} AS child
    LEFT JOIN ${ROWS} AS above ON above.${name(code)} = child.${name(parent)}
    WHERE child.${name(parent)} IS NOT NULL
      AND (above.${name(code)} IS NULL OR above.${name(level)} >= child.${name(level)})`;
  return [refuse('tree_holds', 'Every parent is a record of the level above', offenders)];
}

/**
 * A list of things is whole: every thing once, nothing that must be there is blank, parents are in
 * the list and above, days are in order, and codes are those declared.
 */
export function recordChecks(declaration: Columns): SqlCheck[] {
  const key = keySql(declaration);
  const repeated = `SELECT ${key}, count(*) AS times FROM ${ROWS} GROUP BY ${key} HAVING times > 1`;
  const some: SqlCheck = {
    id: 'some_rows',
    level: 'error',
    what: 'There is at least one record to publish',
    offenders: `SELECT 'no rows' AS found WHERE NOT EXISTS ${ROWS}`,
  };
  return [
    ...(declaration.may_be_empty === true ? [] : [some]),
    refuse('key_unique', 'No record comes twice', repeated),
    ...checkRequired(declaration),
    ...checkTree(declaration),
    ...checkParents(declaration),
    ...checkDays(declaration),
    ...checkCodes(declaration),
  ];
}
