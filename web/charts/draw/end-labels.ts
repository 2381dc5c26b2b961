import { AWAY, distanceTo, findRoom, nearestOf, pointsAlong } from './find-room.ts';
import type { ChartRow } from '../intent.ts';
import { type Box, type Label, type Point, stackBoxes, textsIn } from './label-box.ts';
import { labelWords } from './labels.ts';
import { LINE_PX, type PlacedText, wrap } from './look.ts';
import { seriesStyle } from './palette.ts';
import { drawnRows, seriesNames } from './series.ts';

/** The plot that labels are put into, in pixels; times in milliseconds UTC. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly number[];
  readonly from: number;
  readonly until: number;
  /** Times of upright rules. */
  readonly rules: readonly number[];
}

/** Labels of lines: those in the column beside the plot, and those inside it at the ends of lines. */
export interface EndLabels {
  readonly beside: readonly PlacedText[];
  readonly inside: readonly PlacedText[];
  /** The end of each line that is named inside the plot. */
  readonly ends: readonly (Point & { readonly colour: string })[];
  /** Strokes from such an end to words that could not stand right beside it. */
  readonly leaders: readonly (Point & { x2: number; y2: number; colour: string })[];
}

/** A line that ends this near to another, in pixels, is named in one column with it. */
const NEAR = 24;
/** Words this near to the end of their line need no stroke to it. */
const TOUCHING = 16;

/** Widths inside of the plot, as times of the width beside it: there are fewer lines in a wide one. */
const ROOMS = [2.5, 1.6, 1] as const;

const byHeight = (a: Label, b: Label): number => a.end.y - b.end.y;

/** Labels by the time at which their lines end, the latest first. */
function columnsOf(labels: readonly Label[]): Label[][] {
  const columns: Label[][] = [];
  for (const label of labels.toSorted((a, b) => b.end.x - a.end.x)) {
    const column = columns.at(-1);
    if (column && (column[0]?.end.x ?? 0) - label.end.x <= NEAR) column.push(label);
    else columns.push([label]);
  }
  return columns.map((column) => column.toSorted(byHeight));
}

/** Where each line runs, as paths of pixels that stop where it stops. */
function pathsOf(rows: readonly ChartRow[], { width, height, domain, from, until }: Plot) {
  const [floor = 0, ceiling = 1] = domain;
  // Vega draws the one time of a domain without length in its middle.
  const across = (time: number) => width * (until > from ? (time - from) / (until - from) : 0.5);
  const drawn = drawnRows(rows, () => false);
  const lines = seriesNames(rows).map((name) => {
    const paths: Point[][] = [[]];
    for (const { time, value } of drawn.filter(({ series }) => series === name)) {
      if (value === null) paths.push([]);
      else {
        const y = height * (1 - (value - floor) / (ceiling - floor));
        paths.at(-1)?.push({ x: across(time), y });
      }
    }
    return { name, paths: paths.filter(({ length }) => length > 0) };
  });
  return { lines, across };
}

/** The words of a label on lines of at most `room` pixels. */
const rewrapped = (label: Label, room: number): Label => ({
  ...label,
  lines: wrap(label.lines.join(' '), room),
});

/**
 * The name of each series at the end of its line, in its colour. Lines that go on to the last are
 * named in a column beside it, `room` pixels wide at most; one that ends before is named inside the
 * plot, where it ends, so that it does not read as current. Pure.
 */
export function endLabels(rows: readonly ChartRow[], plot: Plot, room: number): EndLabels {
  const { lines, across } = pathsOf(rows, plot);
  const wordsOf = labelWords(rows);
  const labels = lines.flatMap(({ name, paths }, index): Label[] => {
    const end = paths.at(-1)?.at(-1);
    if (!end) return [];
    return [{ lines: wrap(wordsOf(name), room), colour: seriesStyle(index).colour, end }];
  });
  const [current = [], ...ended] = columnsOf(labels);
  const column = Math.max(...current.map(({ end }) => end.x)) + AWAY;
  const right = stackBoxes(current, {
    left: column,
    top: -LINE_PX,
    bottom: plot.height + LINE_PX,
  });
  const taken: Box[] = [...right];
  const rules = plot.rules.map((time) => [
    { x: across(time), y: 0 },
    { x: across(time), y: plot.height },
  ]);
  const ink = [...lines.flatMap(({ paths }) => paths), ...rules].flatMap(pointsAlong);
  const bounds = { left: 0, right: plot.width, top: -LINE_PX / 2, bottom: plot.height };
  const placed = ended.flatMap((together) => {
    const [best] = ROOMS.flatMap((times) => {
      const wrapped = together.map((label) => rewrapped(label, room * times));
      const found = findRoom(wrapped, bounds, { labels: taken, ink });
      return found ? [{ wrapped, ...found }] : [];
    }).toSorted((a, b) => a.cost - b.cost);
    taken.push(...(best?.boxes ?? []));
    return (best?.wrapped ?? []).flatMap((label, index) => {
      const box = best?.boxes[index];
      return box ? [{ label, box }] : [];
    });
  });
  return {
    beside: current.flatMap((label, index) => {
      const box = right[index];
      return box ? textsIn(label, box) : [];
    }),
    inside: placed.flatMap(({ label, box }) => textsIn(label, box)),
    ends: placed.map(({ label: { end, colour } }) => ({ ...end, colour })),
    leaders: placed
      .filter(({ label, box }) => distanceTo(box, label.end) > TOUCHING)
      .map(({ label: { end, colour }, box }) => {
        const { x, y } = nearestOf(box, end);
        return { ...end, x2: x, y2: y, colour };
      }),
  };
}
