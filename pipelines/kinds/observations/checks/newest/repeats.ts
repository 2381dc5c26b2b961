import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import type { Newest } from './lay-out-newest.ts';

/** Periods back whose figures are compared: the last three, and a year of quarters and of months. */
const BACK = [1, 2, 3, 4, 12];
/** Shares of so many periods before the newest say how many figures are equal anyhow. */
const MOST_BEFORE = 2;
/** Fewer figures than these may be equal by chance. */
const LEAST_FIGURES = 10;
/** Without a period to learn from, only nearly all of this many are too many. */
const LEAST_UNTRIED = 20;
const SHARE_UNTRIED = 0.97;
/** More equal figures than these beyond the usual share are no chance. */
const LEAST_BEYOND = 8;
/** At least so much of what is usually different is equal, and this many standard deviations of chance more. */
const SHARE_BEYOND = 0.3;
/** The same where one earlier share alone is known. */
const SHARE_BEYOND_ONE = 0.5;
const BEYOND_CHANCE = 6;
/** So many, where so few are usual, are refused. */
const SHARE_REFUSED = 0.95;
const USUAL_REFUSED = 0.7;

/**
 * Makes `newest_repeats`: of every measure, type of area and category, and of each number of periods `back`, the
 * share of figures above zero in the newest period that are equal to those so many periods before, and
 * the largest such share of the periods before (`usual`, null where there were none). Figures that are
 * small and rounded are often equal; how often, their own past says.
 */
export async function layOutRepeats(
  database: Database,
  { changes, together, categories }: Newest,
): Promise<void> {
  const lags = BACK.filter((back) => back <= changes);
  const pairs = lags.flatMap((back) =>
    Array.from({ length: Math.min(MOST_BEFORE, changes - back) + 1 }, (_, ago) => ({ back, ago })),
  );
  const shares = pairs.map(({ back, ago }) => {
    const both = `v${ago} > 0 AND v${ago + back} IS NOT NULL`;
    return `count(*) FILTER (${both}) AS of_${back}_${ago}, count(*) FILTER (${both} AND v${ago} = v${ago + back}) AS same_${back}_${ago}`;
  });
  const share = (back: number, ago: number): string =>
    `CASE WHEN of_${back}_${ago} >= ${LEAST_FIGURES} THEN same_${back}_${ago} / of_${back}_${ago} END`;
  const before = pairs.filter(({ ago }) => ago > 0).map(({ back, ago }) => share(back, ago));
  const code = `coalesce(${[...categories.map((column) => `${column}::VARCHAR`), 'NULL'].join(', ')})`;
  const sets = [
    together.sets,
    ...categories.map((column) => `GROUPING SETS ((measure, shape, ${column}))`),
  ];
  const told = lags.map(
    (back) =>
      `SELECT measure, area_type, code, ${back} AS back, of_${back}_0 AS figures, same_${back}_0 AS same, usual, known FROM counted`,
  );
  await database.run(`CREATE OR REPLACE TABLE newest_repeats AS
    WITH counted AS (
      SELECT *, list_max(shares) AS usual, len(list_filter(shares, lambda x: x IS NOT NULL)) AS known FROM (
        SELECT *, [${before.join(', ')}]::DOUBLE[] AS shares FROM (
        SELECT ${together.columns}, ${code} AS code, ${shares.join(', ')}
        FROM newest GROUP BY GROUPING SETS (${sets.join(', ')}))))
    SELECT *, same / figures AS share FROM (${told.join(' UNION ALL ')})
    WHERE figures >= ${LEAST_FIGURES} AND (usual IS NOT NULL OR figures >= ${LEAST_UNTRIED})`);
}

/** Figures that have one of the period before to be equal to, of those above zero. */
const POWER = 'SELECT count(v1) AS examined, count(*) AS "of" FROM newest WHERE v0 > 0';
const SHOWN = `measure, area_type, code, back AS periods_back, figures, same, round(usual, 2) AS usual_share`;

/** Whether the newest period is an earlier one under a new date. Run over `newest_repeats`. */
export const repeatChecks: readonly SqlCheck[] = [
  {
    id: 'newest_not_repeated',
    level: 'error',
    what: 'The newest period does not hold the figures of an earlier one',
    unit: 'repetitions',
    from: 'newest_repeats',
    fault: `figures >= ${LEAST_UNTRIED} AND share >= ${SHARE_REFUSED} AND usual <= ${USUAL_REFUSED}`,
    shown: SHOWN,
    power: POWER,
  },
  {
    id: 'newest_repeats_usual',
    level: 'warning',
    what: 'No more figures of the newest period are equal to earlier ones than is usual',
    unit: 'repetitions',
    from: 'newest_repeats',
    fault: `CASE WHEN usual IS NULL THEN share >= ${SHARE_UNTRIED}
      ELSE share - usual >= CASE WHEN known > 1 THEN ${SHARE_BEYOND} ELSE ${SHARE_BEYOND_ONE} END * (1 - usual) AND figures * (share - usual) >= ${LEAST_BEYOND}
        AND share - usual >= ${BEYOND_CHANCE} * sqrt(greatest(usual, 1 / figures) * (1 - usual) / figures) END`,
    shown: SHOWN,
    power: POWER,
  },
];
