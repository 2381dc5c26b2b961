import type { ThingsDeclaration } from '../../../schemas/dataset/records.ts';
import { findHierarchy } from '../../../schemas/release/columns.ts';
import { name } from '../../duckdb.ts';
import type { SqlCheck } from '../checks/check.ts';

/** A list of things is whole: every thing once, nothing that must be there is blank, the tree holds. */
export function recordChecks(declaration: ThingsDeclaration): SqlCheck[] {
  const key = declaration.columns.filter((column) => column.key).map((column) => name(column.name));
  const rows = `(FROM parsed WHERE disposition = 'publish')`;
  const required = declaration.columns
    .filter(({ nullable }) => !nullable)
    .map((column) => `${name(column.name)} IS NULL`);
  const checks: SqlCheck[] = [
    {
      id: 'some_rows',
      level: 'error',
      what: 'There is at least one record to publish',
      offenders: `SELECT 'no rows' AS found WHERE NOT EXISTS ${rows}`,
    },
    {
      id: 'key_unique',
      level: 'error',
      what: 'No record comes twice',
      offenders: `SELECT ${key.join(', ')}, count(*) AS times FROM ${rows} GROUP BY ${key.join(', ')} HAVING times > 1`,
      unit: 'records',
    },
    {
      id: 'required_filled',
      level: 'error',
      what: 'No column that must be filled is blank',
      offenders: `SELECT * FROM ${rows} WHERE ${required.join(' OR ')}`,
      unit: 'records',
    },
  ];
  const hierarchy = findHierarchy(declaration);
  if (hierarchy === null) return checks;
  const { code, parent, level } = hierarchy;
  return [
    ...checks,
    {
      id: 'tree_holds',
      level: 'error',
      what: 'Every parent is a record of the level above',
      offenders: `SELECT child.${name(code)}, child.${name(parent)} FROM ${rows} AS child
        LEFT JOIN ${rows} AS above ON above.${name(code)} = child.${name(parent)}
        WHERE child.${name(parent)} IS NOT NULL
          AND (above.${name(code)} IS NULL OR above.${name(level)} >= child.${name(level)})`,
      unit: 'records',
    },
  ];
}
