import type { TableSchema } from '../../schemas/release/manifest.ts';
import { ProblemError } from '../problem.ts';
import { name } from './sql.ts';
import type { Release } from './release.ts';
import type { RowKind } from '../../schemas/words/kinds.ts';

/** How a figure changed; the first line that holds decides. */
const FIGURE_CHANGE = `CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed'
  WHEN old.value IS NOT NULL AND new.value IS NULL THEN 'newly_hidden'
  WHEN old.value IS NULL AND new.value IS NOT NULL THEN 'newly_shown'
  WHEN old.value IS DISTINCT FROM new.value OR old.low IS DISTINCT FROM new.low
    OR old.high IS DISTINCT FROM new.high OR old.n IS DISTINCT FROM new.n THEN 'revised'
  WHEN old.status <> new.status THEN 'status_changed'
  WHEN old.flags <> new.flags THEN 'flags_changed' END`;

const FIGURE_VALUES = `old.value AS value_before, new.value AS value_after,
  new.value - old.value AS difference, old.status AS status_before, new.status AS status_after`;
const NO_VALUES = `NULL::DOUBLE AS value_before, NULL::DOUBLE AS value_after,
  NULL::DOUBLE AS difference, NULL::VARCHAR AS status_before, NULL::VARCHAR AS status_after`;

/** SQL of how a row changed, and of its value before and after, over `old` and `new`. */
interface Difference {
  readonly change: (before: TableSchema, after: TableSchema) => string;
  readonly values: string;
}

/** How a record changed: any of the columns that both releases have. */
function recordChange(before: TableSchema, after: TableSchema): string {
  const held = new Set(before.columns.map((column) => column.name));
  const differs = after.columns
    .filter((column) => !column.key && column.role !== 'lineage' && held.has(column.name))
    .map(({ name: column }) => `old.${name(column)} IS DISTINCT FROM new.${name(column)}`);
  return `CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed'
    WHEN ${differs.length === 0 ? 'false' : differs.join(' OR ')} THEN 'revised' END`;
}

/** How rows of two releases are told apart, by what they are. */
const DIFFERENCES: Readonly<Record<RowKind, Difference>> = {
  observations: { change: () => FIGURE_CHANGE, values: FIGURE_VALUES },
  records: { change: recordChange, values: NO_VALUES },
};

/** No changes: what a first release has. */
export function noChanges(release: Release, schema: TableSchema): string {
  const keys = schema.key.map(name).join(', ');
  return `(SELECT ${keys}, NULL::VARCHAR AS change, ${NO_VALUES} FROM ${name(release.data ?? '')} WHERE false)`;
}

/**
 * A sub-select of every cell in which two releases of one dataset differ, told apart exactly as a
 * release's own `changes.parquet`. Throws a problem when their keys are not the same columns.
 */
export function differenceBetween(before: Release, after: Release): string {
  const [old, now] = [before.manifest.table, after.manifest.table];
  if (!old || !now || before.data === null || after.data === null) {
    throw new Error('only releases with rows can be compared');
  }
  if (old.key.join() !== now.key.join()) {
    const detail = `The rows of ${before.version} and ${after.version} have other keys (${old.key.join(', ')}; ${now.key.join(', ')}), so cells cannot be compared.`;
    throw new ProblemError('malformed-value', detail);
  }
  const { change, values } = DIFFERENCES[now.kind];
  const keys = now.key.map((k) => `coalesce(new.${name(k)}, old.${name(k)}) AS ${name(k)}`);
  const same = now.key.map((k) => `old.${name(k)} = new.${name(k)}`);
  return `(SELECT * FROM (
    SELECT ${keys.join(', ')}, ${change(old, now)} AS change,
      ${values}
    FROM (SELECT true AS present, * FROM ${name(before.data)}) AS old
    FULL JOIN (SELECT true AS present, * FROM ${name(after.data)}) AS new ON ${same.join(' AND ')}
  ) WHERE change IS NOT NULL)`;
}
