import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { ALL_THREE, ALWAYS, kindColumns, powerOf, seriesWithType } from './codes.ts';

/** Fewer series than this, or a smaller share of them, can change by themselves. */
const LEAST = 6;
const SHARE = 0.5;
/** So many series of an area or a kind turn at once in a file with few periods before it is told. */
const LEAST_TOLD = 3;

/**
 * How many series of the newest period had a figure in some of the periods before and none in others: as
 * many as that may turn in the newest, and nothing is said of each.
 */
const IN_AND_OUT = `(SELECT count(*) FROM series_list
  WHERE back = 0 AND ${ALWAYS} AND recent_figures BETWEEN 1 AND before - 1)`;

/** What a series had in all recent periods, and that the newest has something else. */
interface Turn {
  readonly id: string;
  /** What is true of the series that are looked at. */
  readonly of: string;
  readonly turned: string;
  /** Whether series that go in and out of print do the same. */
  readonly isHabit: boolean;
  /** What is claimed of most series of a kind, of each, and of most by only one or two periods. */
  readonly most: string;
  readonly each: string;
  readonly together: string;
}

const TURNS: readonly Turn[] = [
  {
    id: 'figures_became_blank',
    of: 'recent_figures = before',
    turned: 'NOT has_figure',
    isHabit: true,
    most: 'No measure, category or type of area lost most of the figures that it always had',
    each: 'Every series that always had a figure has one in the newest period',
    together:
      'No code lost most of its figures since the one or two periods before, where there are no more',
  },
  {
    id: 'blanks_became_figures',
    of: 'recent_figures = 0',
    turned: 'has_figure',
    isHabit: true,
    most: 'No measure, category or type of area has figures where most were always withheld or missing',
    each: 'No series that was always withheld or missing has a figure in the newest period',
    together:
      'No code has figures where most were withheld or missing in the one or two periods before, where there are no more',
  },
  {
    id: 'marks_became_others',
    of: 'recent_figures = 0 AND recent_mark IS NOT NULL AND mark IS NOT NULL',
    turned: 'mark <> recent_mark',
    isHabit: false,
    most: 'No measure, category or type of area has another mark where most always had the same',
    each: 'Every series that always had the same mark, and no figure, has that mark in the newest period',
    together:
      'No code has another mark where most had the same in the one or two periods before, where there are no more',
  },
];

/**
 * Figures, blanks and marks of the newest period where a series had the same in all of the periods
 * before. Single series turn, as people in a cell pass the threshold below which they are hidden; most
 * of a kind at once do not; and where others came and went in the periods before, as many may again, one of
 * them a whole place. With fewer than three periods before, that most of a code turned is told,
 * and nothing is refused; nor where the pipelines withhold cells themselves. Run over `series_list`.
 */
export function marksChecks(declaration: FiguresDeclaration): SqlCheck[] {
  const { entities, dimensions } = declaration;
  const listed = kindColumns(declaration);
  const columns = listed.map(name).join(', ');
  const setsOf = (of: readonly string[]): string =>
    of.map((column) => `(${name(column)})`).join(', ');
  const codes = [...entities, ...listed];
  const series = [...entities, ...dimensions.map(({ id }) => id), 'measure'].map(name).join(', ');
  const isPlace = entities.map((entity) => `grouping(${name(entity)}) = 0`).join(' OR ') || 'false';
  return TURNS.flatMap(({ id, of, turned, isHabit, most, each, together }): SqlCheck[] => {
    const usual = isHabit ? IN_AND_OUT : '0';
    const looked = `${of} AND ${ALL_THREE} AND back = 0`;
    return [
      {
        id: `${id}_together`,
        level: 'warning',
        what: together,
        unit: 'codes',
        from: `(SELECT ${codes.map(name).join(', ')}, count(*) AS series, count(*) FILTER (${turned}) AS turned,
            ${isPlace} AS is_place, sum(count(*) FILTER (${turned})) OVER (PARTITION BY grouping(${codes.map(name).join(', ')})) AS all_turned
          FROM ${seriesWithType(declaration)} WHERE ${of} AND ${ALWAYS} AND NOT ${ALL_THREE} AND back = 0
          GROUP BY GROUPING SETS (${setsOf(codes)}))`,
        fault: `turned >= ${LEAST_TOLD} AND turned >= ${SHARE} * series AND (NOT is_place OR all_turned > ${usual})`,
        shown: '* EXCLUDE (is_place, all_turned)',
        power: powerOf(`${of} AND ${ALWAYS}`),
      },
      {
        id: `${id}_widely`,
        level: declaration.checks.withholds_by_count ? 'warning' : 'error',
        what: most,
        unit: 'codes',
        from: `(SELECT ${columns}, count(*) AS series, count(*) FILTER (${turned}) AS turned
          FROM ${seriesWithType(declaration)} WHERE ${looked} GROUP BY GROUPING SETS (${setsOf(listed)}))`,
        fault: `turned >= ${LEAST} AND turned >= ${SHARE} * series`,
        shown: '*',
        power: powerOf(`${of} AND ${ALL_THREE}`),
      },
      {
        id,
        level: 'warning',
        what: each,
        unit: 'series',
        from: `(SELECT ${series}, recent_mark, mark, ${turned} AS is_turned, count(*) FILTER (${turned}) OVER () AS all_turned
          FROM series_list WHERE ${looked})`,
        fault: `is_turned AND all_turned > ${usual}`,
        shown: '* EXCLUDE (is_turned, all_turned)',
        power: powerOf(`${of} AND ${ALL_THREE}`),
      },
    ];
  });
}
