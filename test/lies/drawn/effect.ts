import { z } from 'zod';
import { name, text } from '../../../pipelines/duckdb.ts';
import { keyColumns } from '../../../pipelines/kinds/observations/cells/lay-out-cells.ts';
import type { Trial } from '../trial/open-trial.ts';

/** 1.96 standard deviations of a normal law, told from the median absolute deviation (Rousseeuw and Croux 1993). */
const SPREAD = 1.96 * 1.4826;
/** With fewer changes than these a series shows no noise of its own. */
const LEAST_STEPS = 3;

/**
 * What a lie did to the figures. `beyond noise`: at least one whose past is held was lost, blanked or
 * filled, one was added, or one was changed by more than its own noise. `unknown`: figures were changed
 * that show no noise, or of whose past nothing is held, so that nobody could tell. `within noise`: by
 * less. `none`: no figure was changed.
 */
export type Effect = 'beyond noise' | 'unknown' | 'within noise' | 'none';

/**
 * Makes `honest.weighed` of the tables of an honest run: every cell with its value and its noise,
 * which is half of the interval published with it, or else 1.96 robust standard deviations of the
 * changes of its own series from one period to the next, and no less than a step of its rounding.
 */
export async function weighFigures({ held, database }: Trial): Promise<void> {
  const { declaration } = held.dataset;
  const key = keyColumns(declaration);
  const own = key.filter((column) => column !== 'period').map(name);
  const series = [...own, 'period_type'];
  const steps = declaration.measures.map(
    ({ id, rounding }) => `(${text(id)}, ${rounding?.to ?? 0})`,
  );
  await database.run(`CREATE OR REPLACE TABLE honest.weighed AS
    WITH held AS (
      SELECT ${key.map((column) => `f.${name(column)}::VARCHAR AS ${name(column)}`).join(', ')},
             period_type::VARCHAR AS period_type, value, low, high,
             count(*) OVER (PARTITION BY ${own.map((column) => `f.${column}`).join(', ')}) > 1 AS has_past
      FROM figures AS f JOIN named_period ON named_period.period = f.period),
    steps AS (
      SELECT ${series.join(', ')}, value - lag(value) OVER (PARTITION BY ${series.join(', ')} ORDER BY period) AS step
      FROM held WHERE value IS NOT NULL),
    middle AS (
      SELECT ${series.join(', ')}, median(step) AS middle, count(step) AS steps FROM steps GROUP BY ALL),
    spread AS (
      SELECT ${series.join(', ')}, ${SPREAD} * median(abs(step - middle)) AS spread, any_value(steps) AS steps
      FROM steps JOIN middle USING (${series.join(', ')}) GROUP BY ALL),
    roundings(measure, rounding) AS (VALUES ${steps.join(', ')})
    SELECT ${key.map(name).join(', ')}, value, has_past,
           greatest(rounding, CASE WHEN low IS NOT NULL THEN (high - low) / 2
             WHEN spread.steps >= ${LEAST_STEPS} THEN spread END) AS noise,
           low IS NULL AND coalesce(spread.steps, 0) < ${LEAST_STEPS} AS is_unknown
    FROM held LEFT JOIN spread USING (${series.join(', ')}) JOIN roundings USING (measure)`);
}

const Counted = z.object({
  changed: z.coerce.number(),
  beyond: z.coerce.number(),
  unknown: z.coerce.number(),
});

/**
 * What the rows in `parsed` changed of the honest ones, where the release before holds the same
 * periods (`isRevision`) or not. Run after {@link weighFigures}.
 */
export async function findEffect({ held, database }: Trial, isRevision: boolean): Promise<Effect> {
  const key = keyColumns(held.dataset.declaration).map(name).join(', ');
  const { changed, beyond, unknown } = await database.row(
    `WITH now AS (
       SELECT ${key}, first(value) AS now_value, true AS is_now FROM parsed
       WHERE disposition = 'publish' GROUP BY ${key}),
     compared AS (
       SELECT *, is_now IS NULL OR is_unknown IS NULL OR (value IS NULL) <> (now_value IS NULL) AS is_other,
              ${isRevision ? 'true' : 'coalesce(has_past, true)'} AS is_expected,
              abs(now_value - value) AS change
       FROM honest.weighed FULL JOIN now USING (${key}))
     SELECT count(*) FILTER (is_other OR change > 0) AS changed,
            count(*) FILTER (CASE WHEN is_other THEN is_expected ELSE change > noise AND NOT is_unknown END) AS beyond,
            count(*) FILTER (CASE WHEN is_other THEN NOT is_expected ELSE change > 0 AND is_unknown END) AS unknown
     FROM compared`,
    Counted,
  );
  if (beyond > 0) return 'beyond noise';
  if (unknown > 0) return 'unknown';
  return changed > 0 ? 'within noise' : 'none';
}
