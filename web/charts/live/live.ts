import { compile } from 'vega-lite';
import { chartData, chartSpec } from '../chart.ts';
import { lineAxis } from '../draw/line-axis.ts';
import type { ChartIntent, ChartRow, Drawing } from '../intent.ts';
import type { LiveChart } from './live-chart.ts';
import { aboutWords, chartSteps, greyNames } from './steps.ts';

/** Fields of a row that a spec reads; the others stay on the server. */
const READ = new Set(
  [
    'series time value low high alone confidence name nameAt top bottom middle under end figure empty',
    'place above below numbered colour own equal',
  ].flatMap((fields) => fields.split(' ')),
);

function lean(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => READ.has(key)));
}

/**
 * One drawing of a chart, ready for Vega in a browser: the same picture as the SVG of the server,
 * with a signal that marks one place of it, and the words of every place. Pure.
 */
export function liveChart(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
): LiveChart {
  const values = chartData(intent, rows, drawing).map(lean);
  const spec = { ...chartSpec(intent, rows, drawing, true), data: { name: 'rows', values } };
  return {
    spec: compile(spec).spec,
    kind: intent.kind === 'line' ? 'line' : 'bar',
    about: aboutWords(intent),
    steps: chartSteps(intent, rows, drawing),
    others: greyNames(intent, rows),
    domain: intent.kind === 'line' ? lineAxis(intent, rows).domain : [],
  };
}
