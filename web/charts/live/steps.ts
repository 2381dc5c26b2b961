import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { drawnBars } from '../draw/bar.ts';
import { labelledNames } from '../draw/roles.ts';
import { seriesNames } from '../draw/series.ts';
import type { ChartIntent, ChartKind, ChartRow, Drawing } from '../intent.ts';
import { arrange } from '../ranked/arrange.ts';
import { drawnRanks } from '../ranked/drawn.ts';
import { FIELD_WORDS, type Step } from './live-chart.ts';
import { toldWords } from '../words/row-words.ts';

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A series without a row in a period is told as the table tells it. */
const NONE = 'no figure';

/** Names of the lines that are grey until a reader brings one forward. Pure. */
export function greyNames(intent: ChartIntent, rows: readonly ChartRow[]): string[] {
  if (intent.kind !== 'line') return [];
  const names = seriesNames(rows);
  const labelled = new Set(labelledNames(intent, names));
  return names.filter((name) => !labelled.has(name));
}

function lineSteps(intent: ChartIntent, rows: readonly ChartRow[]): Step[] {
  const { measure } = intent;
  const names = labelledNames(intent, seriesNames(rows));
  const grey = greyNames(intent, rows);
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const periods = new Map(ordered.map((row) => [row.period, row]));
  const held = new Map(rows.map((row) => [`${row.period} ${row.series}`, row]));
  return [...periods.values()].map(({ period, period_name, period_end }) => {
    const say = (name: string): string => {
      const row = held.get(`${period} ${name}`);
      return row ? toldWords(row, measure) : NONE;
    };
    return {
      at: time(period_end),
      name: period_name,
      lines: names.map((name) =>
        names.length + grey.length > 1 ? `${name}: ${say(name)}` : say(name),
      ),
      ...(grey.length > 0 && {
        others: Object.fromEntries(
          grey.map((name) => {
            const value = held.get(`${period} ${name}`)?.value ?? null;
            return [name, { words: say(name), value }];
          }),
        ),
      }),
      period,
    };
  });
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

/** What a browser tells of a chart before anybody points at a place of it. */
export interface FirstTold {
  /** A line each: the place, what it is about, its figures. */
  readonly words: string;
  /** What the field is called that goes from place to place. */
  readonly field: string;
  /** Whether there is a list of grey lines to choose from. */
  readonly others: boolean;
}

/**
 * What is told first: of the newest period, or of the first bar. Undefined where there is only one
 * place, and nothing to move between. Pure.
 */
export function firstTold(intent: ChartIntent, rows: readonly ChartRow[]): FirstTold | undefined {
  const steps = chartSteps(intent, rows, 'narrow');
  const first = steps.at(intent.kind === 'line' ? -1 : 0);
  if (!first || steps.length < 2) return undefined;
  return {
    words: [first.name, aboutWords(intent), ...first.lines].join('\n'),
    field: FIELD_WORDS[intent.kind === 'line' ? 'line' : 'bar'],
    others: greyNames(intent, rows).length > 0,
  };
}
