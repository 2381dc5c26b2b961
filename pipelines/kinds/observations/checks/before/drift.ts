import { z } from 'zod';
import type { CheckLimits } from '../../../../../schemas/dataset/about.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { runChecks } from '../../../checks/check.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const Drift = z.object({
  before: z.coerce.number(),
  after: z.coerce.number(),
  shift: z.coerce.number().nullable(),
});

/** Figures of a code above zero, before, that make it worth a word when all of them are zero now. */
const LEAST_FIGURES = 3;

const isEntity = (column: string): column is Entity => Object.hasOwn(ENTITIES, column);

/** What became a zero: single cells, and all figures of an area, of a category or of a measure. */
const zeroedChecks = (key: readonly string[]): SqlCheck[] => [
  {
    id: 'withheld_not_zeroed',
    level: 'error',
    what: 'No cell that was withheld or missing became a zero',
    offenders: `SELECT source_row, ${key.map(name).join(', ')}, status_before
      FROM compared WHERE value = 0 AND value_before IS NULL`,
  },
  ...key
    .filter((column) => column !== 'period')
    .map((column): SqlCheck => ({
      id: `${column}_not_zeroed`,
      level: 'error',
      what: `No ${isEntity(column) ? ENTITIES[column].name.toLowerCase() : column.replaceAll('_', ' ')} that had figures above zero has only zeros now`,
      unit: isEntity(column) ? ENTITIES[column].plural : 'codes',
      offenders: `SELECT ${name(column)}, measure AS of_measure, count(*) FILTER (value_before > 0) AS figures_before
      FROM compared WHERE value IS NOT NULL GROUP BY ${name(column)}, measure
      HAVING figures_before >= ${LEAST_FIGURES} AND max(value) = 0 AND min(value) = 0`,
    })),
];

/**
 * The new rows against the release before: rows lost, how far the middle figure moved, and what
 * became a zero. A new release may revise; it may not quietly be another dataset. Run over
 * `compared`.
 */
export async function checkDrift(
  database: Database,
  limits: z.infer<typeof CheckLimits>,
  key: readonly string[],
): Promise<CheckResult[]> {
  const { before, after, shift } = await database.row(
    `SELECT (SELECT count(*) FROM compared) AS before, (SELECT count(*) FROM figures) AS after,
            (SELECT median(abs(value - value_before) / greatest(abs(value_before), 1e-9))
             FROM compared WHERE value IS NOT NULL AND value_before IS NOT NULL) AS shift`,
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
    judges: 'figures',
  });
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
    ...(await runChecks(database, zeroedChecks(key), 'figures')),
  ];
}
