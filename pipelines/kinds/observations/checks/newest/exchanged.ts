import { z } from 'zod';
import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { FIGURES_JUDGED } from './figures.ts';
import type { Newest } from './lay-out-newest.ts';

/** An exchanged figure fits the past of the other within two of its spreads, and leaves most of its own move there. */
const FIT = 0.25;
const WITHIN = 2;
/** So many pairs of codes that fit by chance are few enough to refuse, or to speak of. */
const CHANCE_REFUSED = 0.0001;
const CHANCE_TOLD = 0.005;
/** With fewer siblings than these, what other odd figures did says how likely a fit is. */
const LEAST_SIBLINGS = 10;

/** How far the figure of one code lies from the past of the other, moved as the siblings of that moved. */
const distance = (now: string, past: string): string =>
  `abs(ln((${now}.v0 + ${past}."offset") / (${past}.before + ${past}."offset")) - ${past}.sibling_move)`;

/** Pairs of odd figures beside each other along an axis that moved in opposite directions. */
function pairsAlong(axis: string, series: readonly string[], units: string): string {
  const others = series.filter((column) => column !== axis);
  const isMeasure = axis === name('measure');
  const same = [...others, 'shape'].map((column) => `one.${column} = other.${column}`);
  const window = (of: string): string =>
    `least(${WITHIN} * ${of}.spread, ${FIT} * least(abs(one.r0), abs(other.r0)))`;
  const alike = isMeasure
    ? ` JOIN (VALUES ${units}) AS units(a, b) ON units.a = one.measure::VARCHAR AND units.b = other.measure::VARCHAR`
    : '';
  return `SELECT ${text(axis.replaceAll('"', ''))} AS axis, one.${axis}::VARCHAR AS code, other.${axis}::VARCHAR AS exchanged_with,
      hash(${['one.shape', ...others.map((column) => `one.${column}`)].join(', ')}) AS cell,
      one.before, one.v0, one.r0, other.before AS other_before, other.v0 AS other_v0, other.r0 AS other_r0,
      one."offset", one.sibling_move AS move, other.sibling_move AS other_move, one.measure, other.measure AS other_measure,
      ${window('one')} AS near, ${window('other')} AS other_near,
      ${distance('one', 'other')} < ${window('other')} AND ${distance('other', 'one')} < ${window('one')} AS is_fit
    FROM newest_odd AS one JOIN newest_odd AS other ON ${same.join(' AND ')} AND one.${axis} < other.${axis} AND one.r0 * other.r0 < 0${alike}`;
}

/** Of the siblings beside each pair along its axis, how many would fit as well as the exchanged ones do. */
function siblingsAlong(axis: string, series: readonly string[]): string {
  const others = series.filter((column) => column !== axis);
  const cell = `hash(${['shape', ...others].join(', ')})`;
  const near = (before: string, move: string, window: string): string =>
    `count(*) FILTER (figure >= 0 AND abs(ln((figure + f."offset") / (f.${before} + f."offset")) - f.${move}) < f.${window})`;
  return `SELECT f.axis, f.code, f.exchanged_with, f.cell, count(*) AS siblings,
      ${near('other_before', 'other_move', 'other_near')} AS like_one, ${near('before', 'move', 'near')} AS like_other
    FROM fits AS f JOIN (SELECT ${axis}::VARCHAR AS sibling, ${cell} AS cell, v0 AS figure FROM newest) AS beside ON beside.cell = f.cell
    WHERE f.axis = ${text(axis.replaceAll('"', ''))} AND sibling NOT IN (f.code, f.exchanged_with) GROUP BY ALL`;
}

const Odd = z.object({ odd: z.coerce.number() });

/** Ids of measures of one unit, as pairs in the order in which they are declared. */
function unitPairs(measures: readonly MeasureDeclaration[]): string[] {
  return measures.flatMap((one, at) =>
    measures
      .slice(at + 1)
      .filter(({ unit, role }) => unit === one.unit && role === one.role)
      .flatMap(({ id }) => [`(${text(one.id)}, ${text(id)})`, `(${text(id)}, ${text(one.id)})`]),
  );
}

/**
 * Makes `newest_pairs` of `newest_odd`: of two codes of an axis, in how many cells both are odd in
 * opposite directions (`tried`), in how many each fits the past of the other (`figures`), and
 * `by_chance`: how many such pairs of codes their number would make anyhow. The chance of one fit is the
 * share of siblings whose figure would fit as well: on a coarse grid, where many figures are 1,750 or 2,000,
 * many do. Figures of the same two places move together, a merger moves all of them, so that several say
 * no more than one of middling chance. Where siblings are few, as categories are, the chance is the share of
 * odd figures that made the same move, and n of them say as much as √n that are independent.
 */
export async function layOutPairs(
  database: Database,
  { axes, series }: Newest,
  measures: readonly MeasureDeclaration[],
): Promise<void> {
  const units = unitPairs(measures);
  const along = [...axes, ...(units.length > 0 ? [name('measure')] : [])];
  const { odd } = await database.row('SELECT count(*) AS odd FROM newest_odd', Odd);
  if (along.length === 0 || odd < 2) {
    await database.run(`CREATE OR REPLACE TABLE newest_pairs AS SELECT 1 AS by_chance WHERE false`);
    return;
  }
  const pairs = along.map((axis) => pairsAlong(axis, series, units.join(', ')));
  const siblings = along.map((axis) => siblingsAlong(axis, series));
  const moved = (r0: string, window: string, measure: string): string =>
    `(SELECT count(*) FILTER (abs(odd.r0 - fits.${r0}) < fits.${window}) / (1 + count(*)) FROM newest_odd AS odd WHERE odd.measure = fits.${measure})`;
  await database.run(`CREATE OR REPLACE TEMP TABLE pairs AS ${pairs.join(' UNION ALL ')}`);
  await database.run(`CREATE OR REPLACE TABLE newest_pairs AS
    WITH fits AS (FROM pairs WHERE is_fit),
    beside AS (${siblings.join(' UNION ALL ')}),
    likely AS (
      SELECT fits.*, siblings, CASE WHEN siblings >= ${LEAST_SIBLINGS} THEN (1 + like_one) / (1 + siblings) * (1 + like_other) / (1 + siblings)
        ELSE ${moved('r0', 'near', 'measure')} * ${moved('other_r0', 'other_near', 'other_measure')} END AS chance
      FROM fits LEFT JOIN beside USING (axis, code, exchanged_with, cell)),
    told AS (
      SELECT axis, code, exchanged_with, count(*) AS figures, avg(ln(chance) * CASE WHEN siblings >= ${LEAST_SIBLINGS} THEN 1 ELSE sqrt(number) END) AS ln_chance, any_value(measure) AS measure,
        any_value(before) AS before, any_value(v0) AS value, any_value(other_before) AS other_before, any_value(other_v0) AS other_value
      FROM (SELECT *, count(*) OVER (PARTITION BY axis, code, exchanged_with) AS number FROM likely) GROUP BY axis, code, exchanged_with),
    numbers AS (SELECT axis, code, exchanged_with, count(*) AS tried, count(*) OVER (PARTITION BY axis) AS codes FROM pairs GROUP BY axis, code, exchanged_with)
    SELECT told.* EXCLUDE (ln_chance), tried,
      codes * exp(lgamma(tried + 1) - lgamma(figures + 1) - lgamma(tried - figures + 1) + ln_chance) AS by_chance
    FROM told JOIN numbers USING (axis, code, exchanged_with)`);
}

/** Two areas, industries, bands or measures that exchanged their newest figures. Run over `newest_pairs`. */
export const exchangeChecks: readonly SqlCheck[] = [
  {
    id: 'newest_not_exchanged',
    level: 'error',
    what: 'No two places, categories or measures have each other’s figures in the newest period',
    unit: 'pairs',
    from: 'newest_pairs',
    fault: `by_chance < ${CHANCE_REFUSED}`,
    shown: '*',
    power: FIGURES_JUDGED,
  },
  {
    id: 'newest_figures_in_place',
    level: 'warning',
    what: 'No two figures of the newest period fit each other’s past and not their own',
    unit: 'pairs',
    from: 'newest_pairs',
    fault: `by_chance >= ${CHANCE_REFUSED} AND by_chance < ${CHANCE_TOLD}`,
    shown: '*',
    power: FIGURES_JUDGED,
  },
];
