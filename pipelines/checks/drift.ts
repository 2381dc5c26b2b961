import { z } from 'zod';
import type { CheckLimits } from '../../schemas/declaration.ts';
import type { CheckResult } from '../../schemas/manifest.ts';
import { name, text } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import { runChecks } from './check.ts';

const Drift = z.object({
  before: z.coerce.number(),
  after: z.coerce.number(),
  shift: z.coerce.number().nullable(),
});

/**
 * The new rows against the release before (a Parquet file): rows lost, how far the middle figure
 * moved, and cells that were withheld and are now a zero. A new release may revise; it may not
 * quietly be another dataset.
 */
export async function checkDrift(
  database: Database,
  previous: string,
  key: readonly string[],
  limits: z.infer<typeof CheckLimits>,
): Promise<CheckResult[]> {
  const same = key
    .map((column) => `old.${name(column)} = new.${name(column)}::VARCHAR`)
    .join(' AND ');
  const joined = `read_parquet(${text(previous)}) AS old JOIN figures AS new ON ${same}`;
  const { before, after, shift } = await database.row(
    `SELECT (SELECT count(*) FROM read_parquet(${text(previous)})) AS before,
            (SELECT count(*) FROM figures) AS after,
            (SELECT median(abs(new.value - old.value) / greatest(abs(old.value), 1e-9))
             FROM ${joined} WHERE new.value IS NOT NULL AND old.value IS NOT NULL) AS shift`,
    Drift,
  );
  const lost = before === 0 ? 0 : Math.max(0, (before - after) / before);
  const measured = (id: string, what: string, value: number, limit: number): CheckResult => ({
    id,
    level: 'error',
    result: value > limit ? 'fail' : 'pass',
    what,
    measured: Number(value.toFixed(4)),
    limit,
    unit: 'share of the release before',
    sample: [],
  });
  const zeroed = await runChecks(database, [
    {
      id: 'withheld_not_zeroed',
      level: 'error',
      what: 'No cell that was withheld or missing became a zero',
      offenders: `SELECT new.source_row, new.area, new.period, new.measure, old.status AS status_before
        FROM ${joined} WHERE new.value = 0 AND old.value IS NULL`,
    },
  ]);
  return [
    measured(
      'rows_kept',
      'The release does not lose rows beyond its limit',
      lost,
      limits.rows_lost,
    ),
    measured(
      'values_near_before',
      'The middle figure did not move beyond its limit',
      shift ?? 0,
      limits.median_revision,
    ),
    ...zeroed,
  ];
}
