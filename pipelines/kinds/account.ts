import { z } from 'zod';
import type { RowAccount } from '../../schemas/release/manifest.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import type { Database } from '../duckdb.ts';

const Disposed = z.object({
  disposition: z.string(),
  reason: z.string().nullable(),
  rows: z.coerce.number(),
});
const Rows = z.object({ rows: z.coerce.number() });

/** How many rows came, and how many of them were copies of a row that is published. */
export interface Received {
  readonly received: number;
  readonly collapsed: number;
}

/** How many rows table `parsed` holds, whatever becomes of them. */
export async function countParsed(database: Database): Promise<number> {
  return (await database.row('SELECT count(*) AS rows FROM parsed', Rows)).rows;
}

/**
 * Where every received row went, counted over `parsed` and `release`. Throws when the account does
 * not balance: a row that cannot be found is a row that was lost.
 */
export async function accountForRows(
  database: Database,
  { received, collapsed }: Received,
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
