import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { hasNumber, whichDrawn } from '../../charts/words/which-drawn.ts';
import { describeFigure } from '../figure/describe.ts';
import type { SharedChart } from '../shared-chart.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import { MOST_LINES } from '../choose/limits.ts';
import { spanQuery, withinSpan } from '../measure/read-span.ts';
import type { Comparison } from './load.ts';
import { areaNames } from './names.ts';
import { type SamePeriod, samePeriod } from '../../../schemas/figures/same-period.ts';

/** The two charts of a comparison. */
export type CompareTime = 'latest' | 'all';

/** A chart of a comparison, ready to draw, and where its rows are. */
export interface CompareChart extends Pick<
  SharedChart,
  'id' | 'address' | 'intent' | 'rows' | 'undrawn' | 'data' | 'query'
> {
  /** Areas beside that are in the table and not in the picture, so that lines can be told apart. */
  readonly leftOut: readonly string[];
}

/** The period at which a comparison stands still; undefined where no area has a figure. */
export function periodOf({ series, areas }: Comparison): SamePeriod | undefined {
  return (
    series &&
    samePeriod(
      series.rows,
      areas.map(({ code }) => code),
    )
  );
}

/**
 * A chart of a comparison: bars of one period, or lines over all; undefined where there is nothing
 * to draw. Areas stand in the order in which they were chosen, never in the order of their figures.
 * The age of the figures is told by `today`, an ISO date.
 */
export function compareChart(
  comparison: Comparison,
  time: CompareTime,
  today: string | undefined,
): CompareChart | undefined {
  const { series, areas, beside, span, periods } = comparison;
  const period = periodOf(comparison);
  if (!series || !period) return undefined;
  const { measure, manifest, name } = series;
  const all = [...areas, ...beside];
  const shown = time === 'latest' ? all : all.slice(0, MOST_LINES);
  const names = areaNames(all);
  const found = series.rows
    .filter((row) =>
      time === 'all' ? withinSpan([row], span).length > 0 : row.period === period.code,
    )
    .map((row) => ({ ...row, area_name: names.get(row.area ?? '') ?? row.area_name }));
  const rowsOf = (wanted: readonly AreaRecord[]) => {
    const codes = wanted.map(({ code }) => code);
    return toChartRows(
      found.filter(({ area }) => codes.includes(area ?? '')),
      [],
      codes,
    );
  };
  const rows = rowsOf(shown);
  const leftOut = all.slice(shown.length);
  const drawn = new Set(found.filter(hasNumber).map(({ area }) => area));
  const numbered = areas.filter(({ code }) => drawn.has(code)).length;
  return {
    id: `chart-${time}`,
    address: {
      path: '/compare',
      query: {
        areas: areas.map(({ code }) => code).join(','),
        measure: measure.id,
        time,
        ...(time === 'all' && span.from !== undefined ? { from: span.from } : {}),
        version: manifest.version,
      },
    },
    intent: {
      ...describeFigure(manifest, measure, {
        title: time === 'latest' ? `${name}, ${period.name}` : `${name}, over time`,
        kind: time === 'latest' ? 'bar' : 'line',
        name,
      }),
      chosen: areas.map(({ code, name }) => names.get(code) ?? name),
      references: beside.map(({ code, name }) => names.get(code) ?? name),
      which:
        numbered < areas.length
          ? whichDrawn(numbered, { of: areas.length, what: 'areas chosen' })
          : undefined,
      age: ageOfNewest(rows, manifest, today),
    },
    rows,
    undrawn: rowsOf(leftOut),
    data: series.data,
    query:
      time === 'latest'
        ? `${series.query}&period=${period.code}`
        : spanQuery(series.query, span, periods),
    leftOut: leftOut.map((area) => area.name),
  };
}
