import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { drawnBars } from '../draw/bar.ts';
import type { ChartIntent, ChartKind, ChartRow, Drawing } from '../intent.ts';
import { arrange } from '../ranked/arrange.ts';
import { drawnRanks } from '../ranked/drawn.ts';
import type { Step } from './live-chart.ts';
import { toldWords } from '../words/row-words.ts';

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A series without a row in a period is told as the table tells it. */
const NONE = 'no figure';

function lineSteps({ measure }: ChartIntent, rows: readonly ChartRow[]): Step[] {
  const names = [...new Set(rows.map(({ series }) => series))];
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const periods = new Map(ordered.map((row) => [row.period, row]));
  const held = new Map(rows.map((row) => [`${row.period} ${row.series}`, row]));
  return [...periods.values()].map(({ period, period_name, period_end }) => ({
    at: time(period_end),
    name: period_name,
    lines: names.map((name) => {
      const row = held.get(`${period} ${name}`);
      const words = row ? toldWords(row, measure) : NONE;
      return names.length > 1 ? `${name}: ${words}` : words;
    }),
  }));
}

function barSteps(intent: ChartIntent, rows: readonly ChartRow[], drawing: Drawing): Step[] {
  const bars = drawnBars(intent, rows, drawing);
  return rows.map((row, index) => ({
    at: bars[index]?.middle ?? 0,
    name: `${row.series}, ${row.period_name}`,
    lines: [toldWords(row, intent.measure)],
  }));
}

/** Rows in the order drawn, each with what the ground behind it says. */
function rankedSteps(intent: ChartIntent, rows: readonly ChartRow[], drawing: Drawing): Step[] {
  const { placed, without, about, equal } = arrange(intent, rows);
  const drawn = drawnRanks(intent, rows, drawing);
  const ordered = [...placed.map(({ figure }) => figure), ...without];
  return ordered.map((row, index) => ({
    at: drawn[index]?.middle ?? 0,
    name: `${row.series}, ${row.period_name}`,
    lines: [
      toldWords(row, intent.measure),
      ...(about && row !== about && equal.has(row)
        ? [`cannot be told apart from ${about.series}`]
        : []),
    ],
  }));
}

type Walk = (intent: ChartIntent, rows: readonly ChartRow[], drawing: Drawing) => Step[];
const STEPS: Readonly<Record<ChartKind, Walk>> = {
  line: lineSteps,
  bar: barSteps,
  ranked: rankedSteps,
};

/** Every place of a chart in the order in which the keyboard goes through them. Pure. */
export function chartSteps(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
): Step[] {
  return STEPS[intent.kind](intent, rows, drawing);
}

/** What the words of the steps are about: the measure with its unit, and that it is invented. */
export function aboutWords({ measure, invented }: ChartIntent): string {
  const unit = UNITS[measure.unit];
  const words = measure.name.toLowerCase() === unit ? measure.name : `${measure.name}, ${unit}`;
  return invented ? `${words} (invented figures)` : words;
}
