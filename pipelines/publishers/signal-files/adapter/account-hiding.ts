import { z } from 'zod';
import { countTold } from '../../../../schemas/figures/disclosure/count-told.ts';
import type { HiddenCells } from '../../../../schemas/figures/disclosure/employers/hide-cells.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Database } from '../../../duckdb.ts';

/** Keeps what was hidden of each table, for {@link checkHiding}. */
export async function keepHiding(
  database: Database,
  hiding: readonly HiddenCells[],
): Promise<void> {
  const rows = hiding.map(({ secret, told, isSolved }) => ({ secret, told, is_solved: isSolved }));
  await database.run(
    `CREATE OR REPLACE TABLE signal_hiding AS SELECT unnest(from_json($1::JSON,
       '[{"secret": "INTEGER", "told": "INTEGER", "is_solved": "BOOLEAN"}]'), recursive := true)`,
    [JSON.stringify(rows)],
  );
}

const Account = z.object({
  ...{ secret: z.coerce.number(), tables: z.coerce.number(), solved: z.coerce.number() },
  ...{ told: z.coerce.number(), beside: z.coerce.number() },
});

/**
 * What a release says of how it hides: how many cells were attacked, in how many tables (one kind, year
 * and measure) that was by bounds propagation alone, and how many the release before helps to tell. Never
 * which.
 */
export async function checkHiding(database: Database): Promise<readonly CheckResult[]> {
  const { secret, tables, solved, told, beside } = await database.row(
    `SELECT coalesce(sum(secret), 0) AS secret, count(*) FILTER (secret > 0) AS tables,
       count(*) FILTER (secret > 0 AND is_solved) AS solved,
       coalesce(sum(told), 0) AS told, coalesce(sum(secret) FILTER (told IS NOT NULL), 0) AS beside
     FROM signal_hiding`,
    Account,
  );
  const bounded = tables - solved;
  return [
    {
      ...{ id: 'hidden_stays_hidden', level: 'error', result: 'pass' },
      what: 'No hidden total can be worked back out of those that are shown: more is hidden until none can',
      ...{ measured: 0, limit: 0, unit: 'cells', sample: [], examined: secret },
    },
    {
      ...{ id: 'attacked_by_programmes', level: 'warning' },
      result: bounded === 0 ? 'pass' : 'warn',
      what: 'Every table with hidden totals (a kind, year and measure) is attacked with linear programmes: one with more than 30 hidden cells is by bounds propagation alone',
      ...{ measured: bounded, limit: 0, unit: 'tables', sample: [], examined: tables },
    },
    countTold(told, beside),
  ];
}
