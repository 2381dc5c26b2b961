import { type Box, heightOf, type Label, type Point, widthOf } from './label-box.ts';

/** What labels must keep away from. */
export interface Occupied {
  /** Other labels: never covered while there is any other room. */
  readonly labels: readonly Box[];
  /** Places on lines: covered as seldom as can be. */
  readonly ink: readonly Point[];
}

/** From the end of a line to the words about it. */
export const AWAY = 10;
const CLEAR = 3;
const STEP = 4;
const LABEL_COST = 10_000;
const INK_COST = 8;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a stroke from the end of a line meets the box of its words. */
export function nearestOf({ left, right, top, bottom }: Box, { x }: Point): Point {
  return { x: x <= left ? left - 2 : right + 2, y: (top + bottom) / 2 };
}

/** How far the words of a line are from its end. */
export function distanceTo(box: Box, end: Point): number {
  const near = nearestOf(box, end);
  return Math.hypot(near.x - end.x, near.y - end.y);
}

/** Places along a path, a few pixels from each other. */
export function pointsAlong(path: readonly Point[]): Point[] {
  return path.flatMap((from, index) => {
    const to = path[index + 1] ?? from;
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP) || 1;
    return Array.from({ length: count }, (_, at) => {
      const share = at / count;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
}

interface Stack {
  readonly boxes: readonly Box[];
  readonly cost: number;
}

const cheaper = (a: Stack | undefined, b: Stack | undefined): Stack | undefined =>
  a === undefined || (b !== undefined && b.cost < a.cost) ? b : a;

/** How many places on lines are above a height, to a few pixels: counted once for many heights. */
function inkAbove(ink: readonly Point[], { top, bottom }: Box): (y: number) => number {
  const most = Math.ceil((bottom - top) / STEP) + 1;
  const bin = (y: number): number => Math.max(0, Math.min(most, Math.round((y - top) / STEP)));
  const counts = new Array<number>(most + 1).fill(0);
  for (const { y } of ink) counts[bin(y)] = (counts[bin(y)] ?? 0) + 1;
  const sums: number[] = [0];
  for (const count of counts) sums.push((sums.at(-1) ?? 0) + count);
  return (y) => sums[bin(y)] ?? 0;
}

/** Every box of a label with this left end, from the top of the bounds down, and what it costs. */
function boxesAt(label: Label, left: number, bounds: Box, { labels: taken, ink }: Occupied) {
  const [right, height] = [left + widthOf(label), heightOf(label)];
  const outside = left < bounds.left || right > bounds.right ? 1 : 0;
  const near = ink.filter(({ x }) => x > left - CLEAR && x < right + CLEAR);
  const above = inkAbove(near, bounds);
  const boxes: { readonly box: Box; readonly cost: number }[] = [];
  for (let top = bounds.top; top + height <= bounds.bottom; top += STEP) {
    const box = { left, right, top, bottom: top + height };
    const covered = above(box.bottom + CLEAR) - above(top - CLEAR);
    const wrong = outside + taken.filter((other) => overlap(other, box)).length;
    const cost = wrong * LABEL_COST + covered * INK_COST + distanceTo(box, label.end);
    boxes.push({ box, cost });
  }
  return boxes;
}

/**
 * Boxes of labels whose lines end at about one time, given from the topmost line down: one below
 * the other in that order, to the right or to the left of the ends, inside of `bounds`, off other
 * labels and off lines where there is room, and as near to the ends as can be. All places that are
 * a few pixels apart are weighed. Undefined where the labels are higher than the bounds. Pure.
 */
export function findRoom(
  labels: readonly Label[],
  bounds: Box,
  occupied: Occupied,
): Stack | undefined {
  const ends = labels.map(({ end }) => end.x);
  const stackAt = (leftOf: (label: Label) => number): Stack | undefined => {
    let stacks: Stack[] = [{ boxes: [], cost: 0 }];
    for (const label of labels) {
      let above: Stack | undefined;
      let seen = 0;
      const next: Stack[] = [];
      for (const { box, cost } of boxesAt(label, leftOf(label), bounds, occupied)) {
        while (seen < stacks.length && (stacks[seen]?.boxes.at(-1)?.bottom ?? box.top) <= box.top) {
          above = cheaper(above, stacks[seen]);
          seen += 1;
        }
        if (above) next.push({ boxes: [...above.boxes, box], cost: above.cost + cost });
      }
      stacks = next;
    }
    return stacks.reduce<Stack | undefined>(cheaper, undefined);
  };
  return cheaper(
    stackAt(() => Math.max(...ends) + AWAY),
    stackAt((label) => Math.min(...ends) - AWAY - widthOf(label)),
  );
}
