import type { SqlCheck } from '../../../checks/check.ts';
import type { Newest } from './lay-out-newest.ts';

/** An exchanged figure fits the past of the other within two of its spreads, and leaves most of its own move there. */
const FIT = 0.25;
const WITHIN = 2;
/** So many pairs that fit by chance are too many to call one an exchange, or to speak of one. */
const CHANCE_REFUSED = 0.005;
const CHANCE_TOLD = 0.5;
/** Of several figures of the same two codes, chance is asked less. */
const SEVERAL = 3;
const CHANCE_SEVERAL = 0.05;
const REFUSED = `by_chance < CASE WHEN figures >= ${SEVERAL} THEN ${CHANCE_SEVERAL} ELSE ${CHANCE_REFUSED} END`;

/**
 * Two codes of an axis whose newest figures fit each other's past and not their own. Only figures that
 * are odd already are compared. `by_chance` is how many such pairs their number would make anyhow: of n
 * odd figures beside each other n (n − 1) / 2 pairs, and each fits where the density of siblings, of
 * standard deviation `width` on the logarithm, puts it there: 2 · 2 spreads / (√(2π) width) at most.
 */
function exchangedAlong(axis: string, series: readonly string[]): string {
  const others = [...series.filter((column) => column !== axis), 'shape'];
  const same = others.map((column) => `one.${column} = other.${column}`).join(' AND ');
  const fits = (a: string, b: string): string =>
    `abs(ln((${a}.v0 + ${a}."offset") / (${b}.before + ${b}."offset")) - ${b}.sibling_move)
      < least(${WITHIN} * ${b}.spread, ${FIT} * least(abs(one.r0), abs(other.r0)))`;
  const chance = (row: string): string =>
    `least(1, 2 * ${WITHIN} * ${row}.spread / (sqrt(2 * pi()) * greatest(width, ${row}.spread)))`;
  return `WITH odd AS (SELECT *, count(*) OVER (PARTITION BY ${others.join(', ')}) AS beside FROM newest_odd)
    SELECT '${axis.replaceAll('"', '')}' AS axis, one.${axis}::VARCHAR AS code, other.${axis}::VARCHAR AS exchanged_with,
      count(*) AS figures, min(one.beside * (one.beside - 1) / 2 * ${chance('one')} * ${chance('other')}) AS by_chance,
      any_value(one.before) AS before, any_value(one.v0) AS value, any_value(other.before) AS other_before, any_value(other.v0) AS other_value
    FROM odd AS one JOIN odd AS other ON ${same} AND one.${axis} < other.${axis} AND one.r0 * other.r0 < 0
      AND ${fits('one', 'other')} AND ${fits('other', 'one')}
    JOIN (SELECT measure, shape, width FROM newest_levels WHERE area_type IS NULL) AS level ON level.measure = one.measure AND level.shape = one.shape
    GROUP BY ALL`;
}

/** Two areas, industries or bands that exchanged their newest figures. Run over `newest_odd`. */
export const exchangeChecks = ({ axes, series }: Newest): readonly SqlCheck[] => {
  if (axes.length === 0) return [];
  const pairs = axes.map((axis) => `(${exchangedAlong(axis, series)})`).join(' UNION ALL ');
  return [
    {
      id: 'newest_not_exchanged',
      // Where few periods came before, invented figures, which are honest, have such pairs too.
      level: 'warning',
      what: 'No two places or categories have each other’s figures in the newest period',
      unit: 'pairs',
      from: `(${pairs})`,
      fault: REFUSED,
      shown: '*',
    },
    {
      id: 'newest_figures_in_place',
      level: 'warning',
      what: 'No two figures of the newest period fit each other’s past and not their own',
      unit: 'pairs',
      from: `(${pairs})`,
      fault: `by_chance < ${CHANCE_TOLD} AND NOT (${REFUSED})`,
      shown: '*',
    },
  ];
};
