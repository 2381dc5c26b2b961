import type { Box, MapPoint } from './shape.ts';

/** A number after another: a minus sign parts them as well as a space does. */
const next = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

/** Steps between the points of a ring, without those that go nowhere. */
function stepsOf(ring: readonly MapPoint[]): MapPoint[] {
  const steps: MapPoint[] = [];
  let [x, y] = ring[0] ?? [0, 0];
  for (const point of ring.slice(1)) {
    if (point[0] === x && point[1] === y) continue;
    steps.push([point[0] - x, point[1] - y]);
    [x, y] = point;
  }
  return steps;
}

const isSameWay = ([ax, ay]: MapPoint, [bx, by]: MapPoint): boolean =>
  ax * by === ay * bx && ax * bx + ay * by > 0;

/** Steps in one direction become one step. */
function joinSteps(steps: readonly MapPoint[]): MapPoint[] {
  const joined: MapPoint[] = [];
  for (const step of steps) {
    const before = joined.at(-1);
    if (before && isSameWay(before, step)) {
      joined[joined.length - 1] = [before[0] + step[0], before[1] + step[1]];
    } else joined.push(step);
  }
  return joined;
}

/**
 * Closed rings of whole numbers as path data, every step relative to the one before. A ring that
 * rounding left without an inside is not written, unless it is all that there is: then it is a dot of
 * one unit, so that no area vanishes.
 */
export function writePath(rings: readonly (readonly MapPoint[])[]): string {
  let [x, y] = [0, 0];
  const parts = rings.flatMap((ring) => {
    const steps = joinSteps(stepsOf(ring));
    // The last step only closes the ring, which `z` does.
    const drawn = steps.slice(0, -1);
    const [start] = ring;
    if (!start || drawn.length < 2) return [];
    const moved = `m${start[0] - x}${next(start[1] - y)}`;
    [x, y] = start;
    const [first, ...others] = drawn;
    const lines = first ? [`l${first[0]}${next(first[1])}`] : [];
    return [moved, ...lines, ...others.map(([dx, dy]) => next(dx) + next(dy)), 'z'];
  });
  const [start] = rings[0] ?? [];
  if (parts.length > 0 || !start) return parts.join('');
  return `m${start[0]}${next(start[1])}l1 0 0 1z`;
}

/** The least box around rings; one unit wide at least, so that it can be looked at. */
export function boxOfRings(rings: readonly (readonly MapPoint[])[]): Box {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(left + 1, ...xs), Math.max(top + 1, ...ys)];
}
