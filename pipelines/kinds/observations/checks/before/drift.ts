import { z } from 'zod';
import type { CheckLimits } from '../../../../../schemas/dataset/about.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { CheckWords, SqlCheck } from '../../../checks/check.ts';

const Drift = z.object({
  before: z.coerce.number(),
  after: z.coerce.number(),
  shift: z.coerce.number().nullable(),
  both: z.coerce.number(),
  figures: z.coerce.number(),
});
const DRIFT = { level: 'error', unit: 'share of the release before' } as const;

/** Figures of a code above zero, before, that make it worth a word when all of them are zero now. */
const LEAST_FIGURES = 3;

const isEntity = (column: string): column is Entity => Object.hasOwn(ENTITIES, column);

/** What became a zero: single cells, and all figures of an area, of a category or of a measure. Run over `compared`. */
export const zeroedChecks = (key: readonly string[]): SqlCheck[] => [
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

/** What is measured of the whole, each against a limit of the declaration. */
export const DRIFTS = {
  rows_kept: {
    ...DRIFT,
    id: 'rows_kept',
    what: 'The release does not lose rows beyond its limit',
  },
  values_near_before: {
    ...DRIFT,
    id: 'values_near_before',
    what: 'The middle figure did not move beyond its limit',
  },
} satisfies Record<string, CheckWords>;

/**
 * The new rows against the release before: rows lost, and how far the middle figure moved. A new
 * release may revise; it may not quietly be another dataset. Run over `compared`.
 */
export async function measureDrift(
  database: Database,
  limits: z.infer<typeof CheckLimits>,
): Promise<CheckResult[]> {
  const { before, after, shift, both, figures } = await database.row(
    `SELECT (SELECT count(*) FROM compared) AS before, (SELECT count(*) FROM figures) AS after,
            (SELECT count(value) FROM figures) AS figures, count(*) AS both,
            median(abs(value - value_before) / greatest(abs(value_before), 1e-9)) AS shift
     FROM compared WHERE value IS NOT NULL AND value_before IS NOT NULL`,
    Drift,
  );
  const lost = before === 0 ? 0 : Math.max(0, (before - after) / before);
  const measured = (
    drift: CheckWords,
    value: number,
    limit: number,
    power: { readonly examined: number; readonly of: number },
  ): CheckResult => ({
    ...{ id: drift.id, level: drift.level, what: drift.what, unit: drift.unit ?? null },
    ...{ limit, sample: [], judges: 'figures', ...power },
    result: value > limit ? 'fail' : 'pass',
    measured: Number(value.toFixed(4)),
  });
  return [
    measured(DRIFTS.rows_kept, lost, limits.rows_lost, { examined: before, of: before }),
    measured(DRIFTS.values_near_before, shift ?? 0, limits.median_revision, {
      examined: both,
      of: figures,
    }),
  ];
}
