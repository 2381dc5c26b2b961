import type { ChartRow } from '../intent.ts';
import { LINE_PX, type PlacedText, wrap } from './look.ts';

/** A stroke between two places of a drawing, in the colour and the dashes of a series. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly series: string;
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

/** A key above the plot, for where names do not fit beside the lines: one stroke and name a line. */
export function keyAbove(
  names: readonly string[],
  wordsOf: (name: string) => string,
  { left, bottom, room }: { left: number; bottom: number; room: number },
) {
  const strokes: Stroke[] = [];
  const texts: PlacedText[] = [];
  let y = bottom;
  for (const name of names.toReversed()) {
    const lines = wrap(wordsOf(name), room - 44);
    y -= lines.length * LINE_PX + 6;
    strokes.push({ x: -left, x2: -left + 36, y: y + 10, y2: y + 10, series: name });
    for (const [line, words] of lines.entries()) {
      texts.push({ x: -left + 44, y: y + 15 + line * LINE_PX, words });
    }
  }
  return { strokes, texts, top: y };
}
