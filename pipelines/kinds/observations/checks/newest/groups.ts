import { name } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { FIGURES_JUDGED } from './figures.ts';
import { eachBack } from './lay-out-newest.ts';
import type { Newest } from './lay-out-newest.ts';
import {
  farthest,
  isTooFar,
  LEAST_PAST,
  moderated,
  pastList,
  rest,
  robustSpread,
  spreadAboutZero,
} from './robust.ts';

/** Groups of fewer figures are judged as figures. */
const LEAST_FIGURES = 3;
/** A group that moved by less than this beside the others (0.1 is 11 %) is left alone. */
const LEAST_MOVE = 0.1;
/** A group whose past is not known may move by some hundredths as well as not. */
const SPREAD_UNTRIED = 0.03;
/** The middle of fewer changes than these is not taken off: it would be the group itself. */
const LEAST_SIBLINGS = 8;

/** The groups of one axis: every code, with all that its figures have in common. */
function groupsOf(axis: string, { judged }: Newest): string {
  const moves = eachBack(
    judged,
    (ago) =>
      `median(c${ago} - CASE WHEN n${ago} >= ${LEAST_SIBLINGS} THEN m${ago} ELSE 0 END) AS g${ago}`,
  );
  return `SELECT * FROM (
    SELECT *, ${spreadAboutZero('g0', ' OVER of_measure')} AS spread_now, count(*) OVER of_measure AS groups
    FROM (
      SELECT ${axis}::VARCHAR AS code, '${axis.replaceAll('"', '')}' AS axis, measure, shape, median(newest.lapse) AS gap,
        count(c0) AS figures, 1.25 * median(newest.noise) / sqrt(count(c0)) AS chance, ${moves.join(', ')}
      FROM newest JOIN (FROM newest_levels WHERE area_type IS NULL) AS whole USING (measure, shape)
      GROUP BY ${axis}, measure, shape)
    WHERE g0 IS NOT NULL AND figures >= ${LEAST_FIGURES} WINDOW of_measure AS (PARTITION BY measure, shape)) WHERE groups > 1`;
}

/**
 * Makes `newest_groups`: of every code of every axis (an area, an industry, a size band), how its
 * figures moved in the newest period beside the middle of the measure (`g0`, the middle of
 * ln ratios), in spreads: that of its own earlier moves, moderated by that of all codes today, and
 * at least a third of what chance explains (the middle of n normal values spreads 1.25 ÷ √n of theirs).
 * With few periods before it is the larger of the latter two. `farthest` is what all codes of the
 * measure but two stayed below before, each in its own spreads, `rest` what all but three are below today.
 */
export async function layOutGroups(database: Database, newest: Newest): Promise<void> {
  const { axes, judged } = newest;
  const past = pastList(eachBack(judged, (ago) => `g${ago}`, 1));
  const groups = axes.map((axis) => groupsOf(axis, newest));
  await database.run(`CREATE OR REPLACE TABLE newest_groups AS
    WITH moved AS (${groups.length === 0 ? `SELECT NULL WHERE false` : groups.join(' UNION ALL BY NAME ')}),
    known AS (SELECT *, ${past} AS past, len(past) >= ${LEAST_PAST} AS has_past,
        CASE WHEN has_past THEN list_aggregate(past, 'median') ELSE 0 END AS usual,
        sqrt(gap) * greatest(0.005, CASE WHEN has_past THEN greatest(${moderated(robustSpread('past'), 'len(past)', 'spread_now')}, chance / 3)
          ELSE greatest(spread_now, chance, ${SPREAD_UNTRIED}) END) AS spread FROM moved),
    far AS (SELECT *, abs(g0 - usual) / spread AS away,
        list_max(list_transform(past, lambda x: abs(x - usual))) / spread AS away_before FROM known)
    SELECT axis, code, measure, figures, g0, usual, spread, away, farthest, rest, judged FROM far JOIN (
      SELECT axis, measure, shape, ${farthest('away_before')} AS farthest, ${rest('away')} AS rest, count(*) AS judged FROM far GROUP BY ALL
    ) USING (axis, measure, shape)`);
}

/**
 * A place or a category whose figures all moved away from the others in the newest period, by more
 * than it ever did. Such things happen, so they are said. Run over `newest_groups`.
 */
export const groupChecks: readonly SqlCheck[] = [
  {
    id: 'newest_groups_usual',
    level: 'warning',
    what: 'No place and no category moved away from the others in the newest period by more than such ones did before',
    unit: 'groups',
    from: 'newest_groups',
    fault: `abs(g0) > ${LEAST_MOVE} AND ${isTooFar('away', 'farthest', 'rest', 'judged')}`,
    shown: `${name('axis')}, code, measure, figures, round(g0, 3) AS move, round(usual, 3) AS usual, round(spread, 3) AS spread`,
    power: FIGURES_JUDGED,
  },
];
