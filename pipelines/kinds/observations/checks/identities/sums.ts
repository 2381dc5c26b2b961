import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { HELD_REGISTERS } from '../hold-registers.ts';
import { halfStep, HISTORY } from './half-step.ts';

/** Wholes of one kind that were all the sum of their parts, so many of them, are sums and not near to it by chance. */
const LEAST_WHOLES = 12;
/** Of a file of one period the same, but for so many. */
const MOST_BROKEN = 0.1;
/** Then a whole is told that is off by so many times what rounding leaves open, and by this share of itself. */
const TIMES_OPEN = 2;
const OFF_BESIDE = 0.01;
/** A whole says something where it is so many times what rounding leaves open. */
const CLEAR = 4;
/** Over fewer periods nothing is said of how far a whole is usually off. */
const LEAST_PERIODS = 3;
/**
 * Wholes of a survey are estimated by themselves and off by some thousandths, now more, now less. One that
 * never was off by more than the first is told when it is so many times as far off as it ever was, and
 * by this share of itself.
 */
const MOST_OFF = 0.02;
const TIMES = 5;
const FAR_OFF = 0.05;

/**
 * A query of `whole`, `whole_type`, `part` and `part_type`: which codes of a column lie in which; wholes of
 * one type, and the parts of one type in each, are of a kind.
 */
interface Tree {
  readonly column: string;
  readonly of: string;
  readonly links: string;
}

/** Which areas of the reference geography lie in which; those of one type together make the whole. */
const AREAS: Tree = {
  column: 'area',
  of: 'areas',
  links: `SELECT DISTINCT w.area AS whole, w.area_type AS whole_type, l.area AS part, l.area_type AS part_type
    FROM ${HELD_REGISTERS.memberships} AS m
    JOIN area_list AS l ON l.area::VARCHAR = m.child
    JOIN area_list AS w ON w.area::VARCHAR = m.parent`,
};

/** Which codes of a dimension stand under which; those of level 1 without a parent make the total. */
function findTree(id: string, title: string, codes: readonly CodeItem[]): Tree[] {
  const total = codes.find(({ level }) => level === 0)?.code;
  const links = codes.flatMap(({ code, parent, level }) => {
    const whole = parent ?? (level === 1 ? total : undefined);
    return whole === undefined || whole === code
      ? []
      : [`(${text(whole)}, ${text(String(level))}, ${text(code)})`];
  });
  if (links.length === 0) return [];
  const cast = (column: string): string => `try_cast(${column} AS ${codeType(id)})`;
  return [
    {
      column: id,
      of: `codes of ${title}`,
      links: `SELECT ${cast('whole')} AS whole, part_type AS whole_type, ${cast('part')} AS part, part_type
        FROM (VALUES ${links.join(', ')}) AS list(whole, part_type, part)
        WHERE ${cast('whole')} IS NOT NULL AND ${cast('part')} IS NOT NULL`,
    },
  ];
}

/**
 * Each whole of the newest period beside the sum of its parts, where all of them have a figure: `off` is
 * how far apart they are, `allowed` what rounding explains. With it `before`, how many wholes of its
 * kind and measure the periods before had, and how many of them were `broken_before`; the same of the newest;
 * and, of the same whole and number of parts, how far off it was at most (`worst`, a share).
 */
function compare({ column, links }: Tree, measures: string, key: readonly string[]): string {
  const others = key.filter((each) => each !== column).map(name);
  const list = others.join(', ');
  const kind = 'measure, whole_type, part_type';
  return `(WITH sums AS (SELECT try_cast(id AS ${codeType('measure')}) AS measure, half FROM (VALUES ${measures}) AS list(id, half)),
    near AS (
      SELECT f.${name(column)}, ${others.map((each) => `f.${each}`).join(', ')}, value, source_row, back, calendar, half
      FROM figures AS f JOIN dated_period ON dated_period.period = f.period JOIN sums ON sums.measure = f.measure
      WHERE back <= ${HISTORY}),
    links AS (${links}),
    parts AS (
      SELECT whole, whole_type, part_type, ${list}, sum(value) AS sum_of_parts, count(*) AS parts, any_value(held) AS held
      FROM near JOIN (SELECT *, count(*) OVER (PARTITION BY whole, part_type) AS held FROM links) AS links ON links.part = near.${name(column)}
      GROUP BY whole, whole_type, part_type, ${list} HAVING count(value) = count(*)),
    beside AS (
      SELECT parts.*, near.value, source_row, back, calendar, half * (parts + 1) + 1e-6 AS allowed,
             abs(near.value - sum_of_parts) AS off, off > allowed AS is_off, near.value > ${CLEAR} * half * (parts + 1) AS is_clear
      FROM parts JOIN near ON near.${name(column)} = parts.whole AND ${others.map((each) => `near.${each} = parts.${each}`).join(' AND ')}
      WHERE near.value IS NOT NULL),
    kinds AS (
      SELECT ${kind}, count(*) FILTER (back > 0) AS before, count(*) FILTER (back > 0 AND is_off) AS broken_before,
             count(*) FILTER (back = 0) AS now, count(*) FILTER (back = 0 AND is_off) AS broken_now
      FROM beside WHERE is_clear GROUP BY ALL),
    habit AS (
      SELECT whole, part_type, measure, parts, calendar, count(DISTINCT back) AS periods,
             max(greatest(off - allowed, 0) / nullif(value, 0)) AS worst
      FROM beside WHERE back > 0 GROUP BY ALL)
    SELECT beside.*, before, broken_before, now, broken_now, periods, worst
    FROM beside JOIN kinds USING (${kind}) LEFT JOIN habit USING (whole, part_type, measure, parts, calendar)
    WHERE back = 0 AND (periods IS NOT NULL OR parts = held))`;
}

/** Whether a whole is off where all of its kind were sums. */
const BROKEN = `is_off AND before >= ${LEAST_WHOLES} AND broken_before = 0`;
/** The same where that is seen in the newest period alone, or of this whole alone. */
const UNLIKE = `CASE WHEN NOT is_off OR (${BROKEN}) THEN false
  WHEN before = 0 THEN is_clear AND off > greatest(${TIMES_OPEN} * allowed, ${OFF_BESIDE} * value) AND now >= ${LEAST_WHOLES} AND broken_now <= ${MOST_BROKEN} * now
  WHEN periods >= ${LEAST_PERIODS} AND coalesce(worst, 0) <= ${MOST_OFF}
    THEN (coalesce(worst, 0) = 0 AND periods > ${LEAST_PERIODS} AND broken_before < ${MOST_BROKEN} * before)
      OR off - allowed > greatest(${TIMES} * coalesce(worst, 0), ${FAR_OFF}) * value END`;

/**
 * Wholes of the newest period that are not the sum of their parts: districts of a combined authority, a
 * region or a country, and codes under another. Refused where all wholes of the kind were sums in the
 * recent periods, within rounding; told where the others of the kind are sums in the newest period, or
 * where this whole was nearly one before. Nothing of it is declared: what never was a sum is not judged.
 * Empty where no measure adds up. Run over `figures` and `dated_period`.
 */
export function sumsChecks(
  { measures, dimensions, entities }: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  key: readonly string[],
): SqlCheck[] {
  const listSums = (isShare: boolean): string =>
    measures
      .filter(
        ({ additive, nature }) => additive || nature === 'count' || (isShare && nature === 'share'),
      )
      .map((measure) => `(${text(measure.id)}, ${halfStep(measure)})`)
      .join(', ');
  // Shares of categories make that of all of them; those of districts make nothing.
  const trees = [
    ...(entities.includes('area') ? [{ ...AREAS, sums: listSums(false) }] : []),
    ...dimensions.flatMap(({ id, name: title }) =>
      findTree(id, title, codes.get(id) ?? []).map((tree) => ({ ...tree, sums: listSums(true) })),
    ),
  ];
  return trees.flatMap(({ of, sums, ...tree }): SqlCheck[] => {
    if (sums === '') return [];
    const common = {
      unit: 'sums',
      from: compare({ of, ...tree }, sums, key),
      shown: '* EXCLUDE (back, calendar, whole_type, part_type, held, is_off, is_clear)',
    } as const;
    return [
      {
        ...common,
        id: `${tree.column}_sums_as_before`,
        level: 'error',
        what: `Where all ${of} were the sums of those in them, all are in the newest period`,
        fault: BROKEN,
        canTell: `before >= ${LEAST_WHOLES}`,
      },
      {
        ...common,
        id: `${tree.column}_sums_near`,
        level: 'warning',
        what: `No ${of} that are nearly the sum of those in them, or are so beside others, are far off it in the newest period`,
        fault: UNLIKE,
        canTell: `before >= ${LEAST_WHOLES} OR now >= ${LEAST_WHOLES} OR periods >= ${LEAST_PERIODS}`,
      },
    ];
  });
}
