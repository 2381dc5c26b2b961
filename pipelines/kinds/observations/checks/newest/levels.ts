import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { eachBack } from './lay-out-newest.ts';
import type { Newest } from './lay-out-newest.ts';
import { LEAST_PAST, MAD_SCALE, pastList, robustSpread, tooFar } from './robust.ts';

/** Fewer changes than these have no middle that chance does not move. */
const LEAST_CHANGES = 5;
/** A middle that moved by less, as a logarithm (0.15 is 16 %), is no mistake of level. */
const LEAST_SHIFT = 0.15;
/** With few periods before it the middle may move so far (0.3 is 35 %); real ones stay below. */
const SHIFT_UNTRIED = 0.3;
/** Farther than this (39 %), and than twice what is allowed, no middle moves by itself. */
const SHIFT_REFUSED = 0.33;
/** A spread that grew by more than this over the widest before it, and than chance explains. */
const WIDENED = 1.35;
/** With fewer spreads before it, the widest of them is not known. */
const LEAST_SPREADS = 3;
/**
 * SQL: by how much the spreads of n changes differ from one to the other at most by chance, four standard
 * deviations: that of the logarithm of a median absolute deviation is 1.17 ÷ √n (its efficiency is
 * 37 %, Rousseeuw and Croux 1993), that of a ratio of two √2 as much.
 */
const BY_CHANCE = 'exp(4 * 1.17 * sqrt(2 / n0))';
/** A spread of fewer changes than these is itself not known. */
const LEAST_SPREAD = 30;

/**
 * Makes `newest_levels`: of every measure and shape of period, all areas together (`area_type` null)
 * and each type of area: the middle change `m0` of the newest period and the spread `s0` about it
 * (median absolute deviation), those of the periods before, how widely its figures spread (`width`, of
 * their logarithms), and `gap`: a change over more than one usual step is allowed √gap as much, as a sum of independent steps has.
 */
export async function layOutLevels(database: Database, newest: Newest): Promise<void> {
  const { judged, together } = newest;
  const columns = eachBack(
    judged,
    (ago) => `median(c${ago}) AS m${ago}, mad(c${ago}) AS s${ago}, count(c${ago}) AS n${ago}`,
  );
  /** A middle of few series beside many today says nothing of theirs. */
  const like = (column: string): string =>
    pastList(eachBack(judged, (ago) => `CASE WHEN 4 * n${ago} >= n0 THEN ${column}${ago} END`, 1));
  await database.run(`CREATE OR REPLACE TABLE newest_levels AS
    SELECT *, ${robustSpread('past')} AS spread,
      CASE WHEN len(past) >= ${LEAST_PAST} THEN list_aggregate(past, 'median') ELSE 0 END AS usual,
      m0 - usual AS off,
      sqrt(gap) * greatest(step, 5 * noise / sqrt(n0), CASE WHEN len(past) >= ${LEAST_PAST}
        THEN greatest(${LEAST_SHIFT}, ${tooFar('count(*) OVER ()')} * spread)
        ELSE greatest(${SHIFT_UNTRIED}, 3 * coalesce(list_max(list_transform(past, lambda x: abs(x))), 0)) END) AS allowed
    FROM (SELECT *, ${like('m')} AS past, ${like('s')} AS past_spreads FROM (
      SELECT ${together.columns}, max(gap) AS gap, median(noise) AS noise,
        median(step / (v0 + "offset")) FILTER (c0 IS NOT NULL) AS step,
        ${MAD_SCALE} * mad(CASE WHEN c0 IS NOT NULL THEN ln(v0 + "offset") END) AS width, ${columns.join(', ')}
      FROM newest GROUP BY ${together.sets}) WHERE n0 > 0)`);
}

const SHOWN = `measure, area_type, n0 AS figures, round(m0, 3) AS change, round(usual, 3) AS usual, round(allowed, 3) AS allowed, len(past) AS periods_before`;
/** Measures that could be judged, of those that have a newest period. */
const measuresJudged = (where: string): string =>
  `SELECT (SELECT count(*) FROM ${where} WHERE area_type IS NULL) AS examined, (SELECT count(*) FROM recent WHERE ago = 0) AS "of"`;
const SPREADS = `(FROM newest_levels WHERE n0 >= ${LEAST_SPREAD} AND len(past_spreads) >= ${LEAST_SPREADS})`;
const JUDGED = `(FROM newest_levels WHERE n0 >= ${LEAST_CHANGES} OR len(past) >= ${LEAST_PAST})`;

/**
 * Whether the newest period as a whole is on the level of the periods before it. The middle change of
 * a measure is judged by the middle changes before it: what moves one area moves no middle, and what
 * moves all of them (a unit, a factor, another population) moves nothing else. Run over `newest_levels`.
 */
export const levelChecks: readonly SqlCheck[] = [
  {
    id: 'newest_level_kept',
    level: 'error',
    what: 'The middle figure of a measure does not leap in the newest period beyond all that its periods before allow',
    unit: 'levels',
    from: JUDGED,
    power: measuresJudged(
      `(FROM newest_levels WHERE len(past) >= ${LEAST_PAST} AND n0 >= ${LEAST_CHANGES})`,
    ),
    fault: `len(past) >= ${LEAST_PAST} AND n0 >= ${LEAST_CHANGES} AND abs(off) > greatest(${SHIFT_REFUSED}, 2 * allowed)`,
    shown: SHOWN,
  },
  {
    id: 'newest_level_usual',
    level: 'warning',
    what: 'The middle figure of a measure changed in the newest period as it did in the periods before',
    unit: 'levels',
    from: JUDGED,
    power: measuresJudged(JUDGED),
    fault: 'abs(off) > allowed',
    shown: SHOWN,
  },
  {
    id: 'newest_spread_usual',
    level: 'warning',
    what: 'Figures of the newest period lie as near to their own past as those of the periods before',
    unit: 'levels',
    from: SPREADS,
    power: measuresJudged(SPREADS),
    fault: `s0 > sqrt(gap) * greatest(greatest(${WIDENED}, ${BY_CHANCE}) * list_max(past_spreads), step)`,
    shown: `measure, area_type, n0 AS figures, round(s0, 3) AS spread, round(list_max(past_spreads), 3) AS widest_before`,
  },
];
