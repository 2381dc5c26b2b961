import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { REGISTERS } from '../hold-registers.ts';
import { halfStep, HISTORY, LEAST_PERIODS } from './half-step.ts';

/** A whole that lay further than this from the sum of its parts is not made of them. */
const MOST_OFF = 0.02;
/**
 * Where a whole was never off by more than rounding, the newest may not be either. Estimates of a
 * survey are off by some thousandths, now more, now less: then it must be this many times as far off
 * as it ever was, and by this share of itself.
 */
const TIMES = 5;
const FAR_OFF = 0.05;

/** A query of `whole`, `part` and `part_type`: which codes of a column lie in which, and parts of one type. */
interface Tree {
  readonly column: string;
  readonly what: string;
  readonly links: string;
}

/** Which areas of the reference geography lie in which; those of one type together make the whole. */
const AREAS: Tree = {
  column: 'area',
  what: 'Every area that was the sum of the areas in it is their sum in the newest period',
  links: `SELECT DISTINCT try_cast(m.parent AS ${codeType('area')}) AS whole, l.area AS part, l.area_type AS part_type
    FROM ${REGISTERS.memberships} AS m
    JOIN area_list AS l ON l.area::VARCHAR = m.child
    WHERE try_cast(m.parent AS ${codeType('area')}) IS NOT NULL`,
};

/** Which codes of a dimension stand under which; those of level 1 without a parent make the total. */
function findTree(id: string, title: string, codes: readonly CodeItem[]): Tree[] {
  const total = codes.find(({ level }) => level === 0)?.code;
  const links = codes.flatMap(({ code, parent, level }) => {
    const whole = parent ?? (level === 1 ? total : undefined);
    return whole === undefined || whole === code ? [] : [`(${text(whole)}, ${text(code)})`];
  });
  if (links.length === 0) return [];
  const cast = (column: string): string => `try_cast(${column} AS ${codeType(id)})`;
  return [
    {
      column: id,
      what: `Every code of ${title} that was the sum of its parts is their sum in the newest period`,
      links: `SELECT ${cast('whole')} AS whole, ${cast('part')} AS part, '' AS part_type
        FROM (VALUES ${links.join(', ')}) AS list(whole, part)
        WHERE ${cast('whole')} IS NOT NULL AND ${cast('part')} IS NOT NULL`,
    },
  ];
}

/**
 * Each whole of the recent periods beside the sum of its parts, where all of them have a figure:
 * `off` is how far apart they are, `allowed` what rounding explains. With it, of the same whole,
 * measure and number of parts, how many periods before there are, and how far off it was at most.
 */
function compare({ column, links }: Tree, measures: string, key: readonly string[]): string {
  const others = key.filter((each) => each !== column).map(name);
  const list = others.join(', ');
  return `(WITH sums AS (SELECT try_cast(id AS ${codeType('measure')}) AS measure, half FROM (VALUES ${measures}) AS list(id, half)),
    near AS (
      SELECT f.${name(column)}, ${others.map((each) => `f.${each}`).join(', ')}, value, source_row, back, calendar, half
      FROM figures AS f JOIN dated_period ON dated_period.period = f.period JOIN sums ON sums.measure = f.measure
      WHERE back <= ${HISTORY}),
    links AS (${links}),
    parts AS (
      SELECT whole, part_type, ${list}, sum(value) AS sum_of_parts, count(*) AS parts
      FROM near JOIN links ON links.part = near.${name(column)}
      GROUP BY whole, part_type, ${list} HAVING count(value) = count(*)),
    beside AS (
      SELECT parts.*, near.value, source_row, back, calendar, half * (parts + 1) + 1e-6 AS allowed,
             abs(near.value - sum_of_parts) AS off
      FROM parts JOIN near ON near.${name(column)} = parts.whole AND ${others.map((each) => `near.${each} = parts.${each}`).join(' AND ')}
      WHERE near.value IS NOT NULL),
    habit AS (
      SELECT whole, part_type, measure, parts, calendar, count(DISTINCT back) AS periods,
             max(greatest(off - allowed, 0) / nullif(value, 0)) AS worst
      FROM beside WHERE back > 0 GROUP BY ALL HAVING count(DISTINCT back) >= ${LEAST_PERIODS})
    SELECT beside.*, worst FROM beside JOIN habit USING (whole, part_type, measure, parts, calendar)
    WHERE back = 0 AND coalesce(worst, 0) <= ${MOST_OFF})`;
}

/**
 * Wholes that were the sum of their parts in every recent period of the file, within rounding or
 * nearly, and are not in the newest: districts of a combined authority, a region or a country, and
 * codes under another. Nothing of it is declared: a whole that never was the sum is not judged. Empty
 * where no measure adds up. Run over `figures` and `dated_period`.
 */
export function sumsChecks(
  { measures, dimensions, entities }: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  key: readonly string[],
): SqlCheck[] {
  const sums = measures
    .filter(({ additive, nature }) => additive || nature === 'count')
    .map((measure) => `(${text(measure.id)}, ${halfStep(measure)})`);
  if (sums.length === 0) return [];
  const trees = [
    ...(entities.includes('area') ? [AREAS] : []),
    ...dimensions.flatMap(({ id, name: title }) => findTree(id, title, codes.get(id) ?? [])),
  ];
  return trees.map((tree) => ({
    id: `${tree.column}_sums_as_before`,
    // Invented figures, which are honest, were refused by it: it is told until that is understood.
    level: 'warning',
    what: tree.what,
    unit: 'sums',
    from: compare(tree, sums.join(', '), key),
    fault: `off > allowed AND (worst IS NULL OR worst = 0 OR off - allowed > greatest(${TIMES} * worst, ${FAR_OFF}) * value)`,
    shown: '* EXCLUDE (back, calendar, part_type)',
    tellsExamined: true,
  }));
}
