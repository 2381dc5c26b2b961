import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { eachBack } from './lay-out-newest.ts';
import type { Newest } from './lay-out-newest.ts';
import { LEAST_PAST, pastList, robustSpread, TOO_FAR } from './robust.ts';

/** Fewer siblings than these have no middle of their own; all of the measure have. */
const LEAST_SIBLINGS = 8;
/** A figure that moved by less than this (0.18 is 20 %) beside its siblings is left alone. */
const LEAST_MOVE = 0.18;
/** So many spreads off is odd enough to look for the figure elsewhere. */
const ODD = 4;
/** Beyond the farthest that any figure of the measure ever lay, in its own spreads. */
const BEYOND = 1.25;

/**
 * Makes `newest_odd`: the figures of the newest period that moved far from their siblings, those of the
 * same measure and category in other areas. `r0` is how far beside the middle of the siblings (of all
 * of the measure where they are few), `spread` the larger of the spread of its own earlier moves, half
 * that of all figures today and a third of what chance explains; with few periods before, of the
 * latter two in whole. `farthest`: how far any figure of the measure moved before, in its own spreads.
 * Answers `figures`, how many were judged, in `newest_judged`.
 */
export async function layOutFigures(
  database: Database,
  { series, changes }: Newest,
  siblings: readonly string[],
): Promise<void> {
  const middles = eachBack(
    changes,
    (ago) => `median(c${ago}) AS f${ago}, count(c${ago}) AS k${ago}`,
  );
  const moves = eachBack(
    changes,
    (ago) =>
      `c${ago} - CASE WHEN k${ago} >= ${LEAST_SIBLINGS} THEN f${ago} WHEN n${ago} >= ${LEAST_SIBLINGS} THEN m${ago} ELSE 0 END AS r${ago}`,
  );
  const like = ['measure', 'shape', ...siblings].join(', ');
  await database.run(`CREATE OR REPLACE TABLE newest_moves AS
    WITH middles AS (SELECT ${like}, ${middles.join(', ')} FROM newest GROUP BY ${like}),
    moved AS (
      SELECT ${series.map((column) => `newest.${column}`).join(', ')}, newest.shape, newest.gap, newest.noise, "offset", v0, v1, c0, s0, ${moves.join(', ')}
      FROM newest JOIN middles USING (${like})
      JOIN (FROM newest_levels WHERE area_type IS NULL) AS whole USING (measure, shape)
      WHERE c0 IS NOT NULL),
    known AS (SELECT *, c0 - r0 AS sibling_move, ${pastList(eachBack(changes, (ago) => `r${ago}`, 1))} AS past, len(past) >= ${LEAST_PAST} AS has_past FROM moved)
    SELECT * EXCLUDE (past, has_past, ${eachBack(changes, (ago) => `r${ago}`, 1).join(', ')}),
      sqrt(gap) * greatest(0.005, CASE WHEN has_past THEN greatest(${robustSpread('past')}, 1.4826 * s0 / 2, noise / 3)
        ELSE greatest(1.4826 * s0, noise) END) AS spread, abs(r0) / spread AS away,
      list_max(list_transform(past, lambda x: abs(x))) / spread AS away_before
    FROM known`);
  await database.run(`CREATE OR REPLACE TABLE newest_odd AS
    SELECT * FROM newest_moves JOIN (
      SELECT measure, shape, coalesce(max(away_before), 0) AS farthest, count(*) AS judged FROM newest_moves GROUP BY ALL) USING (measure, shape)
    WHERE abs(r0) > 0.1 AND away > ${ODD}`);
}

/** Single figures that left their siblings. Run over `newest_moves` and `newest_odd`. */
export const figureChecks = ({ series }: Newest): readonly SqlCheck[] => [
  {
    id: 'newest_figures_usual',
    level: 'warning',
    what: 'No figure moved away from its siblings in the newest period by more than such figures did before',
    unit: 'figures',
    from: 'newest_odd',
    fault: `abs(r0) > ${LEAST_MOVE} AND away > greatest(${TOO_FAR}, ${BEYOND} * farthest)`,
    shown: `${series.join(', ')}, v1 AS before, v0 AS value, round(sibling_move, 3) AS siblings, round(r0, 3) AS move, round(spread, 3) AS spread`,
  },
];

/** Of exchanged cells, each fits the past of the other so well, against how far it left its own. */
const FIT = 0.25;
/** So many pairs of cells are no chance. */
const LEAST_PAIRS = 3;

/**
 * Two codes of an axis whose newest figures fit each other's past and not their own. Only figures that
 * are odd already are compared, so a pair costs little and is no likeness of neighbours.
 */
function exchangedAlong(axis: string, series: readonly string[]): string {
  const same = series
    .filter((column) => column !== axis)
    .map((column) => `one.${column} = other.${column}`);
  const fits = (a: string, b: string): string =>
    `abs(ln((${a}.v0 + ${a}."offset") / (${b}.v1 + ${b}."offset")) - ${b}.sibling_move) < ${FIT} * least(abs(one.r0), abs(other.r0))`;
  return `SELECT '${axis.replaceAll('"', '')}' AS axis, one.${axis}::VARCHAR AS code, other.${axis}::VARCHAR AS exchanged_with,
      count(*) AS figures, max(least(one.away, other.away)) AS away, any_value(one.v1) AS before, any_value(one.v0) AS value
    FROM newest_odd AS one JOIN newest_odd AS other ON ${[...same, 'one.shape = other.shape'].join(' AND ')}
      AND one.${axis} < other.${axis} AND one.r0 * other.r0 < 0
      AND ${fits('one', 'other')} AND ${fits('other', 'one')}
    WHERE one.away > greatest(${TOO_FAR}, one.farthest) OR other.away > greatest(${TOO_FAR}, other.farthest)
    GROUP BY ALL`;
}

/** Two areas, industries or bands that exchanged their newest figures. Run over `newest_odd`. */
export const exchangeChecks = ({ axes, series }: Newest): readonly SqlCheck[] => {
  if (axes.length === 0) return [];
  const pairs = axes.map((axis) => exchangedAlong(axis, series)).join(' UNION ALL ');
  return [
    {
      id: 'newest_not_exchanged',
      level: 'error',
      what: 'No two places or categories have each other’s figures in the newest period',
      unit: 'pairs',
      offenders: `FROM (${pairs}) WHERE figures >= ${LEAST_PAIRS}`,
    },
    {
      id: 'newest_figures_in_place',
      level: 'warning',
      what: 'No two figures of the newest period fit each other’s past and not their own',
      unit: 'pairs',
      offenders: `FROM (${pairs}) WHERE figures < ${LEAST_PAIRS}`,
    },
  ];
};
