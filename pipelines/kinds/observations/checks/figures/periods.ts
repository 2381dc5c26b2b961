import { z } from 'zod';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import type { Database } from '../../../../duckdb.ts';

/**
 * Every period that the service's own list offers has rows: the list is asked first, so a hole is
 * a lost answer and not a gap of the publisher. `offered` null: the publisher has no list.
 */
export async function checkPeriodsComplete(
  database: Database,
  offered: readonly string[] | null,
): Promise<CheckResult> {
  const rows = await database.rows(
    'SELECT period FROM period_list',
    z.object({ period: z.string() }),
  );
  const held = new Set(rows.map(({ period }) => period));
  const absent = (offered ?? []).filter((period) => !held.has(period));
  return {
    id: 'periods_complete',
    level: 'error',
    result: absent.length > 0 ? 'fail' : 'pass',
    what:
      offered === null
        ? 'The publisher gives no list of periods to compare with'
        : "Every period of the publisher's own list has rows",
    measured: absent.length,
    limit: 0,
    unit: 'periods',
    sample: absent.slice(0, 10).map((period) => ({ period })),
  };
}
