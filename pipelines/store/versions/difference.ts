import { z } from 'zod';
import { ChangeCounts } from '../../../schemas/release/manifest.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';

const Counted = z.object({ change: z.string(), rows: z.coerce.number() });

/** What a kind says of a row that two releases have: `old` and `new` are its two states in SQL. */
export interface CellChange {
  /** The word for how the row changed, null when it did not. `columns` are those beside the key. */
  changed(columns: readonly string[]): string;
  /** What stands beside each change, by column. */
  readonly values: Readonly<Record<string, string>>;
}

/** The release before (a Parquet file), and how its rows and those of `release` are told apart. */
interface ReleasePair {
  readonly before: string;
  readonly key: readonly string[];
  readonly change: CellChange;
  /** Columns beside the key that both hold. */
  readonly columns: readonly string[];
}

/**
 * Writes every row in which table `release` differs from the release before to `file` and counts
 * the changes. A value that moved by less than its rounding is still revised.
 */
export async function differReleases(
  database: Database,
  { before, key, change, columns }: ReleasePair,
  file: string,
): Promise<ChangeCounts> {
  const same = key.map((column) => `old.${name(column)} = new.${name(column)}`).join(' AND ');
  const keys = key.map(
    (column) => `coalesce(new.${name(column)}, old.${name(column)}) AS ${name(column)}`,
  );
  const values = Object.entries(change.values).map(([column, sql]) => `${sql} AS ${column}`);
  await database.run(`CREATE OR REPLACE TABLE differences AS
    SELECT ${keys.join(', ')},
      CASE WHEN old.present IS NULL THEN 'added' WHEN new.present IS NULL THEN 'removed'
        ELSE ${change.changed(columns)} END AS change, ${values.join(', ')}
    FROM (SELECT true AS present, * FROM read_parquet(${text(before)})) AS old
    FULL JOIN (SELECT true AS present, * FROM release) AS new ON ${same}`);
  const counted = await database.rows(
    `SELECT coalesce(change, 'unchanged') AS change, count(*) AS rows FROM differences GROUP BY ALL`,
    Counted,
  );
  await database.run(`COPY (SELECT * FROM differences WHERE change IS NOT NULL ORDER BY ${key.map(name).join(', ')})
    TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`);
  const rowsOf = (word: string): number => counted.find((c) => c.change === word)?.rows ?? 0;
  return ChangeCounts.parse(
    Object.fromEntries(Object.keys(ChangeCounts.shape).map((word) => [word, rowsOf(word)])),
  );
}
