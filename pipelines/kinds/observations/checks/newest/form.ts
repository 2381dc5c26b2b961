import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import type { Newest } from './lay-out-newest.ts';

/** Steps that publishers round to, the coarsest first. */
const STEPS = [1000, 100, 10, 5, 1, 0.1];
/** So many periods before the newest show what a measure is rounded to. */
const MOST_BEFORE = 2;
/** Fewer figures than these may all be multiples by chance. */
const LEAST_FIGURES = 30;
const ALL = 0.995;
/** Of figures that are not rounded to a step, so many at most are multiples of it. */
const FEW = 0.8;
/** A rounding that stopped leaves so many multiples at most. */
const STOPPED = 0.9;

/**
 * Makes `newest_steps`: of every measure and step of rounding, the share of figures other than zero
 * that are multiples of it in the newest period, and the least and most such share of two before.
 */
export async function layOutSteps(database: Database, { changes }: Newest): Promise<void> {
  const ago = Array.from({ length: Math.min(MOST_BEFORE, changes) + 1 }, (_, i) => i);
  const counts = ago.flatMap((a) => [
    `count(*) FILTER (v${a} <> 0) AS n${a}`,
    ...STEPS.map(
      (step, i) =>
        `count(*) FILTER (v${a} <> 0 AND abs(v${a} / ${step} - round(v${a} / ${step})) < 1e-6) AS n${a}_${i}`,
    ),
  ]);
  const rows = STEPS.map((step, i) => {
    const before = ago
      .slice(1)
      .map((a) => `CASE WHEN n${a} >= ${LEAST_FIGURES} THEN n${a}_${i} / n${a} END`);
    return `SELECT measure, ${step} AS step, n0 AS figures, n0_${i} / n0 AS share, [${before.join(', ')}]::DOUBLE[] AS before FROM counted`;
  });
  await database.run(`CREATE OR REPLACE TABLE newest_steps AS
    WITH counted AS (SELECT measure, shape, ${counts.join(', ')} FROM newest GROUP BY measure, shape HAVING n0 >= ${LEAST_FIGURES})
    SELECT * EXCLUDE (before), list_min(before) AS least, list_max(before) AS most
    FROM (${rows.join(' UNION ALL ')}) WHERE least IS NOT NULL`);
}

/** Whether the newest figures are printed as those before. Run over `newest_steps`, `figures` and `recent`. */
export const formChecks: readonly SqlCheck[] = [
  {
    id: 'newest_rounding_kept',
    level: 'warning',
    what: 'The newest figures of a measure are rounded as those of the periods before',
    unit: 'steps',
    from: 'newest_steps',
    fault: `(least >= ${ALL} AND share < ${STOPPED}) OR (share >= ${ALL} AND most < ${FEW})`,
    shown:
      'measure, step, figures, round(share, 3) AS multiples, round(least, 3) AS least_before, round(most, 3) AS most_before',
    canTell: 'true',
  },
  {
    id: 'newest_digits_plain',
    level: 'warning',
    what: 'The newest figures are printed with digits as those before: no sign, exponent or blank came new',
    unit: 'measures',
    offenders: `SELECT measure, count(*) FILTER (ago = 0) AS figures, any_value(source_row) FILTER (ago = 0) AS source_row, any_value(source_value) FILTER (ago = 0) AS source_value
      FROM figures JOIN recent USING (measure, period)
      WHERE ago <= 1 AND regexp_matches(source_value, '^\\s|\\s$|\\d[eE]|^\\+') GROUP BY measure
      HAVING figures > 0 AND count(*) FILTER (ago = 1) = 0`,
  },
];
