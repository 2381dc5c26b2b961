import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** So many such pairs, by chance, are few enough to be sure. */
const MOST_BY_CHANCE = 0.001;

/**
 * Pairs of codes of one axis (two areas, two categories, two measures) whose revised figures are, to the
 * last digit, what the other had before. `by_chance`: how many pairs with as many equal figures their
 * number would make anyhow. A revised figure takes a given value as often as its measure has that value,
 * so on a coarse grid, where every tenth figure is 2,000, one pair says nothing and several do. A group
 * that is made of one part repeats its figure: equal figures count once.
 */
function exchangedAlong(axis: string, key: readonly string[]): string {
  const others = key.filter((column) => column !== axis).map(name);
  const same = others.map((column) => `one.${column} = other.${column}`).join(' AND ');
  const [code, list] = [name(axis), others.join(', ')];
  return `WITH changed AS (SELECT * FROM compared WHERE value <> value_before),
    often AS (SELECT measure, value_before AS value, count(*) / sum(count(*)) OVER (PARTITION BY measure) AS share
      FROM compared WHERE value_before IS NOT NULL GROUP BY measure, value_before),
    tried AS (SELECT sum(n * (n - 1) / 2) AS pairs FROM (SELECT count(*) AS n FROM changed GROUP BY ${list})),
    told AS (SELECT one.${code} AS code, other.${code} AS exchanged_with, one.value_before AS before, one.value AS value,
        count(*) AS figures, max(coalesce(of_one.share * of_other.share, 0)) AS share, any_value(one.source_row) AS source_row
      FROM changed AS one JOIN changed AS other ON ${same} AND one.${code} < other.${code}
        AND one.value = other.value_before AND other.value = one.value_before
      LEFT JOIN often AS of_one ON of_one.measure = one.measure AND of_one.value = one.value
      LEFT JOIN often AS of_other ON of_other.measure = other.measure AND of_other.value = other.value
      GROUP BY ALL)
    SELECT '${axis}' AS axis, code, exchanged_with, sum(figures) AS figures, any_value(pairs) * product(share) AS by_chance,
      any_value(before) AS before, any_value(value) AS value, any_value(source_row) AS source_row
    FROM told CROSS JOIN tried
    GROUP BY code, exchanged_with`;
}

/**
 * Figures that two codes exchanged since the release before, however few: whole places with many
 * figures are found by `<plural>_not_exchanged` as well. Run over `compared`.
 */
export function exchangedChecks(key: readonly string[]): SqlCheck[] {
  const axes = key.filter((column) => column !== 'period');
  return [
    {
      id: 'figures_not_exchanged',
      level: 'error',
      what: 'No two places, categories or measures have exchanged figures since the release before',
      unit: 'pairs',
      from: `(${axes.map((axis) => `(${exchangedAlong(axis, key)})`).join(' UNION ALL ')})`,
      fault: `by_chance < ${MOST_BY_CHANCE}`,
      shown: '*',
    },
  ];
}
