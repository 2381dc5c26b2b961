import { z } from 'zod';
import { countWords } from '../../schemas/words/count-words.ts';
import type { RowAccount } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import type { Vintage } from '../publishers/adapter.ts';

const Disposed = z.object({
  disposition: z.string(),
  reason: z.string().nullable(),
  rows: z.coerce.number(),
});
const Rows = z.object({ rows: z.coerce.number() });

/**
 * Where every received row went. Records are counted as parsed, since several files make one list;
 * figures as the snapshots count them. Throws when the account does not balance: a row that cannot be
 * found is a row that was lost.
 */
export async function accountForRows(
  database: Database,
  kind: 'observations' | 'records',
  vintage: Vintage,
): Promise<RowAccount> {
  const groups = await database.rows(
    'SELECT disposition, reason, count(*) AS rows FROM parsed GROUP BY ALL ORDER BY ALL',
    Disposed,
  );
  const rowsOf = (disposition: string): number =>
    groups
      .filter((group) => group.disposition === disposition)
      .reduce((sum, { rows }) => sum + rows, 0);
  const { rows: published } = await database.row('SELECT count(*) AS rows FROM release', Rows);
  const { rows: collapsed } =
    kind === 'records'
      ? { rows: 0 }
      : await database.row('SELECT coalesce(sum(times - 1), 0) AS rows FROM copies', Rows);
  const received =
    kind === 'records'
      ? groups.reduce((sum, { rows }) => sum + rows, 0)
      : vintage.snapshots
          .filter(({ role }) => role === 'data')
          .reduce((sum, { rows }) => sum + (rows ?? 0), 0);
  const aside = groups.filter(({ disposition }) => disposition === 'set_aside');
  const account: RowAccount = {
    received,
    published,
    collapsed_identical: collapsed,
    checked_not_published: rowsOf('check'),
    set_aside: rowsOf('set_aside'),
    set_aside_reasons: Object.fromEntries(
      aside.map(({ reason, rows }) => [reason ?? 'unnamed', rows]),
    ),
  };
  const placed = published + collapsed + account.checked_not_published + account.set_aside;
  if (placed !== received) {
    throw new Error(
      `row_account: ${countWords(received, 'row was', 'rows were')} received and ${placed} accounted for`,
    );
  }
  return account;
}
