import { z } from 'zod';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';

/** The newest period is judged by so many before it: the changes of a year of months. */
const MOST_BEFORE = 12;

/** Of these changes so many say how things usually move; older ones say less of today and cost as much. */
const MOST_USUAL = 8;

/** A figure whose period before was blank is held against the last one known, so many periods earlier. */
const MOST_SKIPPED = 3;

/** What the checks of the newest period read: table `newest`, laid out for one dataset. */
export interface Newest {
  /** Columns of the key but the period, quoted. With `shape` they name a row of `newest`. */
  readonly series: readonly string[];
  /** Of these, all but the measure: what figures can be exchanged along. */
  readonly axes: readonly string[];
  /** Of these, the dimensions: figures of one category in other places are its siblings. */
  readonly categories: readonly string[];
  /** How many changes a series has at most; nothing can be judged when it is 0. */
  readonly changes: number;
  /** The columns `c0` to `c…` of them that are judged: the newest, and those that say what is usual. */
  readonly judged: number;
  /**
   * SQL that puts series of a measure and shape together, once all of them (`area_type` null) and once
   * for each type of area: the columns, and what follows GROUP BY.
   */
  readonly together: { readonly columns: string; readonly sets: string };
}

/** What is laid out where no period came before. */
export const NOTHING: Newest = {
  ...{ series: [], axes: [], categories: [], changes: 0, judged: 0 },
  together: { columns: '', sets: '' },
};

/** SQL of one column for each of `count` periods, counted back from `from`. */
export const eachBack = <T = string>(count: number, column: (ago: number) => T, from = 0): T[] =>
  Array.from({ length: Math.max(0, count - from) }, (_, i) => column(from + i));

/** Half a step of the printed figures, which keeps the logarithm of a zero finite. */
function weigh(measure: MeasureDeclaration): string {
  const { id, nature, role, rounding, decimals, value_type: type, plausible } = measure;
  const step = rounding?.to ?? 10 ** -decimals;
  const isCounted = nature === 'count' && role === 'figure';
  const hasRatio = type === 'number' && plausible.min >= 0;
  const offset = Math.max(step / 2, isCounted ? 0.5 : 0);
  return `(${[text(id), hasRatio, offset, step, isCounted].join(', ')})`;
}

/**
 * `recent`: of every measure and shape of period (a month, a year, three months …), its periods that
 * have figures, the newest with `ago` 0, and how many usual steps it lies from the one before.
 */
const RECENT = `CREATE OR REPLACE TABLE recent AS
  WITH dated AS (
    SELECT measure, period, period_start, dense_rank() OVER (ORDER BY shape)::UTINYINT AS shape
    FROM (SELECT measure, period FROM figures WHERE value IS NOT NULL GROUP BY measure, period)
    JOIN (SELECT period::${codeType('period')} AS period, period_start,
            period_type || '/' || split_part(period, '/', 2) AS shape FROM period_list) USING (period)),
  stepped AS (
    SELECT *, row_number() OVER w - 1 AS ago, date_diff('day', lead(period_start) OVER w, period_start) AS days
    FROM dated WINDOW w AS (PARTITION BY measure, shape ORDER BY period_start DESC, period DESC))
  SELECT measure, period, shape, ago::UTINYINT AS ago,
    greatest(1, coalesce(days / median(days) OVER (PARTITION BY measure, shape), 1)) AS gap
  FROM stepped QUALIFY ago <= ${MOST_BEFORE}`;

const Depth = z.object({ depth: z.coerce.number() });

/** Whether any calendar has a period before its newest. Without one there is nothing to lay out. */
export async function hasHistory(database: Database): Promise<boolean> {
  const { depth } = await database.row(
    'SELECT coalesce(max(back), 0) + 1 AS depth FROM dated_period',
    Depth,
  );
  return depth > 1;
}

/**
 * Makes `recent` and `newest`. A row of `newest` is a series that has a figure in the newest period
 * of its measure: `v0` that figure, `v1` the one before …; `c0` the change from `before`, the last one
 * known, `lapse` usual steps earlier; `c1` that from `v2` to `v1` …, each as ln((v + o) / (v before + o)) with o half a printed step, so that a figure half
 * as large again is +0.41 in any unit. No change is told of two zeros, of ordinals, or where a
 * measure may be negative. `noise` is the standard deviation of `c0` that chance alone explains: the
 * printed step, √(1/v0 + 1/v1) of counts (the delta method on two Poisson counts), and what the
 * published interval says, whichever is most.
 */
export async function layOutNewest(
  database: Database,
  { measures, entities }: Pick<FiguresDeclaration, 'measures' | 'entities'>,
  key: readonly string[],
): Promise<Newest> {
  const series = key.filter((column) => column !== 'period').map(name);
  const hasAreas = entities.includes('area');
  await database.run(RECENT);
  const { depth } = await database.row(
    'SELECT coalesce(max(ago), 0) + 1 AS depth FROM recent',
    Depth,
  );
  const judged = Math.min(depth - 1, MOST_USUAL + 1);
  const value = (column: string): string => `${column} + "offset"`;
  const ratio = (now: string, before: string): string =>
    `CASE WHEN has_ratio AND least(${now}, ${before}) >= 0 AND ${now} + ${before} > 0
       THEN ln((${value(now)}) / (${value(before)})) END`;
  const change = (ago: number): string =>
    ratio(`v${ago}`, ago === 0 ? 'before' : `v${ago + 1}`) + ` AS c${ago}`;
  const earlier = eachBack(Math.min(depth, MOST_SKIPPED + 2), Number, 1);
  const noise = `greatest(step / 2 / (least(v0, before) + "offset"),
    CASE WHEN is_counted THEN sqrt(1 / (${value('v0')}) + 1 / (${value('before')})) ELSE 0 END,
    coalesce(half / 1.96 * sqrt(2) / (${value('v0')}), 0))`;
  await database.run(`CREATE OR REPLACE TABLE newest AS
    WITH wide AS (
      SELECT ${series.join(', ')}, shape, ${eachBack(depth, (ago) => `max(value) FILTER (ago = ${ago}) AS v${ago}`).join(', ')},
        max((high - low) / 2) FILTER (ago = 0 AND starts_with("interval", 'ci95.')) AS half
      FROM figures JOIN recent USING (measure, period) WHERE value IS NOT NULL GROUP BY ALL HAVING v0 IS NOT NULL),
    told AS (SELECT *, coalesce(${['NULL', ...earlier.map((ago) => `v${ago}`)].join(', ')})::DOUBLE AS before,
        coalesce(${[...earlier.map((ago) => `CASE WHEN v${ago} IS NOT NULL THEN ${ago - 1} END`), '0'].join(', ')}) AS skipped FROM wide)
    SELECT told.* ${hasAreas ? ', area_type' : ''}, step, "offset", gap, gap + skipped AS lapse,
      ${[...eachBack(judged, change), depth > 1 ? `CASE WHEN c0 IS NOT NULL THEN ${noise} END AS noise` : 'NULL::DOUBLE AS noise'].join(', ')}
    FROM told JOIN (SELECT measure, shape, gap FROM recent WHERE ago = 0) USING (measure, shape)
    JOIN (SELECT try_cast(id AS ${codeType('measure')}) AS measure, * EXCLUDE (id)
      FROM (VALUES ${measures.map(weigh).join(', ')}) AS list(id, has_ratio, "offset", step, is_counted)) USING (measure)
    ${hasAreas ? 'JOIN named_area USING (area)' : ''}`);
  const axes = series.filter((column) => column !== name('measure'));
  return {
    series,
    axes,
    categories: axes.filter((axis) => !entities.some((entity) => name(entity) === axis)),
    changes: depth - 1,
    judged,
    together: {
      columns: `measure, shape, ${hasAreas ? 'area_type' : 'NULL'}::VARCHAR AS area_type`,
      sets: `GROUPING SETS ((measure, shape)${hasAreas ? ', (measure, shape, area_type)' : ''})`,
    },
  };
}
