import { z } from 'zod';
import { ChangeCounts } from '../../../schemas/release/manifest.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';

const Counted = z.object({ change: z.string(), rows: z.coerce.number() });

const OBSERVED = 'value IS NOT NULL';

/** How a cell changed; the first line that holds decides. */
function changeOf(hasValue: boolean, columns: readonly string[]): string {
  if (!hasValue) {
    const differs = columns.map(
      (column) => `old.${name(column)} IS DISTINCT FROM new.${name(column)}`,
    );
    return `CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed'
      WHEN ${differs.length === 0 ? 'false' : differs.join(' OR ')} THEN 'revised' END`;
  }
  return `CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed'
    WHEN old.${OBSERVED} AND new.value IS NULL THEN 'newly_hidden'
    WHEN old.value IS NULL AND new.${OBSERVED} THEN 'newly_shown'
    WHEN old.value IS DISTINCT FROM new.value OR old.low IS DISTINCT FROM new.low
      OR old.high IS DISTINCT FROM new.high OR old.n IS DISTINCT FROM new.n THEN 'revised'
    WHEN old.status <> new.status THEN 'status_changed'
    WHEN old.flags <> new.flags THEN 'flags_changed' END`;
}

/** The release before (a Parquet file), and how its rows and those of `release` are told apart. */
export interface ReleasePair {
  readonly before: string;
  readonly key: readonly string[];
  readonly kind: 'observations' | 'records';
  /** Columns beside the key that both hold: what makes a record differ. */
  readonly columns: readonly string[];
}

/**
 * Writes every cell in which table `release` differs from the release before to `file` and counts the changes. A value
 * that moved by less than its rounding is still revised.
 */
export async function differReleases(
  database: Database,
  { before, key, kind, columns }: ReleasePair,
  file: string,
): Promise<ChangeCounts> {
  const isFigures = kind === 'observations';
  const same = key.map((column) => `old.${name(column)} = new.${name(column)}`).join(' AND ');
  const keys = key.map(
    (column) => `coalesce(new.${name(column)}, old.${name(column)}) AS ${name(column)}`,
  );
  const values = isFigures
    ? `old.value AS value_before, new.value AS value_after, new.value - old.value AS difference,
       old.status AS status_before, new.status AS status_after`
    : `NULL::DOUBLE AS value_before, NULL::DOUBLE AS value_after, NULL::DOUBLE AS difference,
       NULL::VARCHAR AS status_before, NULL::VARCHAR AS status_after`;
  await database.run(`CREATE OR REPLACE TABLE differences AS
    SELECT ${keys.join(', ')}, ${changeOf(isFigures, columns)} AS change, ${values}
    FROM (SELECT true AS present, * FROM read_parquet(${text(before)})) AS old
    FULL JOIN (SELECT true AS present, * FROM release) AS new ON ${same}`);
  const counted = await database.rows(
    `SELECT coalesce(change, 'unchanged') AS change, count(*) AS rows FROM differences GROUP BY ALL`,
    Counted,
  );
  await database.run(`COPY (SELECT * FROM differences WHERE change IS NOT NULL ORDER BY ${key.map(name).join(', ')})
    TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`);
  const rowsOf = (change: string): number => counted.find((c) => c.change === change)?.rows ?? 0;
  return ChangeCounts.parse(
    Object.fromEntries(Object.keys(ChangeCounts.shape).map((change) => [change, rowsOf(change)])),
  );
}
