import type { ChartRow } from './intent.ts';
import { LINE_PX, type PlacedText, wrap } from './look.ts';
import { seriesStyle } from './palette.ts';

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly number[];
}

interface Label {
  readonly lines: readonly string[];
  readonly colour: string;
  middle: number;
}

function lastValue(rows: readonly ChartRow[], name: string): number | undefined {
  const own = rows.filter(({ series, value }) => series === name && value !== null);
  const ordered = own.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  return ordered.at(-1)?.value ?? undefined;
}

/**
 * What stands at the end of each line: its name, with its last period where other lines go on, so
 * that it does not read as current. Pure.
 */
export function labelWords(rows: readonly ChartRow[]): (name: string) => string {
  const valued = rows
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const newest = valued.at(-1)?.period_end;
  return (name) => {
    const last = valued.findLast(({ series }) => series === name);
    return !last || last.period_end === newest ? name : `${name}, until ${last.period_name}`;
  };
}

const heightOf = ({ lines }: Label): number => lines.length * LINE_PX + 4;

/** Moves labels apart, from the top down and then back up from the bottom, keeping their order. */
function spread(labels: readonly Label[], height: number): void {
  let free = -LINE_PX;
  for (const label of labels) {
    label.middle = Math.max(label.middle, free + heightOf(label) / 2);
    free = label.middle + heightOf(label) / 2;
  }
  let limit = height + LINE_PX;
  for (const label of labels.toReversed()) {
    label.middle = Math.min(label.middle, limit - heightOf(label) / 2);
    limit = label.middle - heightOf(label) / 2;
  }
}

/** The name of each series at the end of its line, in its colour, none on top of another. */
export function endLabels(
  rows: readonly ChartRow[],
  names: readonly string[],
  plot: Plot,
  room: number,
): PlacedText[] {
  const [floor = 0, ceiling = 1] = plot.domain;
  const wordsOf = labelWords(rows);
  const labels = names.flatMap((name, index): Label[] => {
    const value = lastValue(rows, name);
    if (value === undefined) return [];
    const middle = plot.height * (1 - (value - floor) / (ceiling - floor));
    return [{ lines: wrap(wordsOf(name), room), colour: seriesStyle(index).colour, middle }];
  });
  labels.sort((a, b) => a.middle - b.middle);
  spread(labels, plot.height);
  return labels.flatMap(({ lines, colour, middle }) =>
    lines.map((words, line) => ({
      x: plot.width + 10,
      y: middle + (line - (lines.length - 1) / 2) * LINE_PX + 5,
      words,
      colour,
      bold: true,
    })),
  );
}

/** A key above the plot, for where names do not fit beside the lines: one stroke and name a line. */
export function keyAbove(
  names: readonly string[],
  wordsOf: (name: string) => string,
  { left, bottom, room }: { left: number; bottom: number; room: number },
) {
  const strokes: { x: number; x2: number; y: number; series: string }[] = [];
  const texts: PlacedText[] = [];
  let y = bottom;
  for (const name of names.toReversed()) {
    const lines = wrap(wordsOf(name), room - 44);
    y -= lines.length * LINE_PX + 6;
    strokes.push({ x: -left, x2: -left + 36, y: y + 10, series: name });
    for (const [line, words] of lines.entries()) {
      texts.push({ x: -left + 44, y: y + 15 + line * LINE_PX, words });
    }
  }
  return { strokes, texts, top: y };
}
