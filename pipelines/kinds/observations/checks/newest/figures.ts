import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { eachBack } from './lay-out-newest.ts';
import type { Newest } from './lay-out-newest.ts';
import {
  farthest,
  isTooFar,
  LEAST_PAST,
  MAD_SCALE,
  moderated,
  pastList,
  rest,
  robustSpread,
} from './robust.ts';

/** Fewer siblings than these have no middle of their own; all of the measure have. */
const LEAST_SIBLINGS = 8;
/** A figure that moved by less than this (0.18 is 20 %) beside its siblings is left alone. */
const LEAST_MOVE = 0.18;
/** So many spreads off is odd enough to look for the figure elsewhere. */
const ODD = 4;
const LEAST_ODD = 0.1;

/**
 * Makes `newest_odd`: the figures of the newest period that moved far from their siblings, those of the
 * same measure and category in other areas. `r0` is how far beside the middle of the siblings (of all
 * of the measure where they are few), `spread` that of its own earlier moves, moderated by that of
 * all figures of the measure today, and at least a third of what chance explains; with few periods
 * before, the larger of the latter two. `farthest`: what all figures of the measure but two stayed below
 * before, each in its own spreads; `rest` what all but three stay below today. `newest_moves` has all
 * figures that could be judged.
 */
export async function layOutFigures(
  database: Database,
  { series, judged, categories }: Newest,
): Promise<void> {
  const middles = eachBack(
    judged,
    (ago) => `median(c${ago}) AS f${ago}, count(c${ago}) AS k${ago}`,
  );
  const moves = eachBack(
    judged,
    (ago) =>
      `c${ago} - CASE WHEN k${ago} >= ${LEAST_SIBLINGS} THEN f${ago} WHEN n${ago} >= ${LEAST_SIBLINGS} THEN m${ago} ELSE 0 END AS r${ago}`,
  );
  const like = ['measure', 'shape', ...categories].join(', ');
  await database.run(`CREATE OR REPLACE TABLE newest_moves AS
    WITH middles AS (SELECT ${like}, ${middles.join(', ')} FROM newest GROUP BY ${like}),
    moved AS (
      SELECT ${series.map((column) => `newest.${column}`).join(', ')}, newest.shape, newest.lapse, newest.noise, "offset", v0, before, c0, ${MAD_SCALE} * s0 AS spread_now, ${moves.join(', ')}
      FROM newest JOIN middles USING (${like})
      JOIN (FROM newest_levels WHERE area_type IS NULL) AS whole USING (measure, shape)
      WHERE c0 IS NOT NULL),
    known AS (SELECT *, c0 - r0 AS sibling_move, ${pastList(eachBack(judged, (ago) => `r${ago}`, 1))} AS past, len(past) >= ${LEAST_PAST} AS has_past FROM moved)
    SELECT * EXCLUDE (past, has_past, ${eachBack(judged, (ago) => `r${ago}`, 1).join(', ')}),
      sqrt(lapse) * greatest(0.005, CASE WHEN has_past THEN greatest(${moderated(robustSpread('past'), 'len(past)', 'spread_now')}, noise / 3)
        ELSE greatest(spread_now, noise) END) AS spread, abs(r0) / spread AS away,
      list_max(list_transform(past, lambda x: abs(x))) / spread AS away_before
    FROM known`);
  await database.run(`CREATE OR REPLACE TABLE newest_odd AS
    SELECT * FROM newest_moves JOIN (
      SELECT measure, shape, ${farthest('away_before')} AS farthest, ${rest('away')} AS rest, count(*) AS judged FROM newest_moves GROUP BY ALL) USING (measure, shape)
    WHERE abs(r0) > ${LEAST_ODD} AND away > ${ODD}`);
}

/** Figures that could be judged, of those of the newest period. */
export const FIGURES_JUDGED = `SELECT (SELECT count(*) FROM newest_moves) AS examined, (SELECT count(*) FROM newest) AS "of"`;

/** Single figures that left their siblings. Run over `newest_moves` and `newest_odd`. */
export const figureChecks = ({ series }: Newest): readonly SqlCheck[] => [
  {
    id: 'newest_figures_usual',
    level: 'warning',
    what: 'No figure moved away from its siblings in the newest period by more than such figures did before',
    unit: 'figures',
    from: 'newest_odd',
    fault: `abs(r0) > ${LEAST_MOVE} AND ${isTooFar('away', 'farthest', 'rest', 'judged')}`,
    shown: `${series.join(', ')}, before, v0 AS value, round(sibling_move, 3) AS siblings, round(r0, 3) AS move, round(spread, 3) AS spread`,
    power: FIGURES_JUDGED,
  },
];
