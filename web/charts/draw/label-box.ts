import { LINE_PX, type PlacedText, textWidth } from './look.ts';

/** A place in a drawing, in pixels from the top left corner of its plot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of a drawing, in the same pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a line, where it ends. */
export interface Label {
  readonly lines: readonly string[];
  readonly colour: string;
  readonly end: Point;
}

/** Bold letters of the widest fonts are this much wider than {@link textWidth} allows for. */
const BOLD = 1.15;

/** Height of a label in pixels, with a little room below it. */
export const heightOf = ({ lines }: Label): number => lines.length * LINE_PX + 4;
/** Width that a label takes at most, in pixels. */
export const widthOf = ({ lines }: Label): number => BOLD * Math.max(...lines.map(textWidth));

/**
 * Boxes of labels one below the other in their order, each as near to the end of its line as the
 * others let it, from `top` to `bottom`; `left` is where their words start. Pure.
 */
export function stackBoxes(
  labels: readonly Label[],
  { left, top, bottom }: Pick<Box, 'left' | 'top' | 'bottom'>,
): Box[] {
  let free = top;
  const down = labels.map((label) => {
    const start = Math.max(label.end.y - heightOf(label) / 2, free);
    free = start + heightOf(label);
    return start;
  });
  let limit = bottom;
  const tops = labels.toReversed().map((label, index) => {
    const start = Math.min(down[labels.length - 1 - index] ?? top, limit - heightOf(label));
    limit = start;
    return start;
  });
  return labels.map((label, index) => {
    const start = tops[labels.length - 1 - index] ?? top;
    return { left, right: left + widthOf(label), top: start, bottom: start + heightOf(label) };
  });
}

/** The words of a label, placed in its box. Pure. */
export function textsIn({ lines, colour }: Label, { left, top, bottom }: Box): PlacedText[] {
  const middle = (top + bottom) / 2;
  return lines.map((words, line) => ({
    x: left,
    y: middle + (line - (lines.length - 1) / 2) * LINE_PX + 5,
    words,
    colour,
    bold: true,
  }));
}
