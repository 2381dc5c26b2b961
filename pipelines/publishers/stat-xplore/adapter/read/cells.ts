import type { AxisItem, TableQuery } from '../ask/axis.ts';
import { readCells } from './reply.ts';
import type { Reply } from './reply.ts';

/** One cell of a cube, with what it is of. */
export interface Cell {
  /** Its place in the cube, counted from 1 along the last dimension first. */
  readonly place: number;
  readonly measure: string;
  /** As it stands in the cube. */
  readonly printed: unknown;
  /** What it is of, by `area`, `period` and our dimensions. */
  readonly of: ReadonlyMap<string, AxisItem>;
}

/** The items at a place of the cube. */
function itemsAt({ axes }: TableQuery, place: number): Map<string, AxisItem> {
  const of = new Map<string, AxisItem>();
  let left = place;
  for (const { is, items } of axes.toReversed()) {
    const item = items[left % items.length];
    left = Math.floor(left / items.length);
    if (item) of.set(is, item);
  }
  return of;
}

/**
 * The cells of a reply under our own labels, which come from the question: what the service writes
 * beside a custom aggregate does not line up with its cube.
 */
export function labelCells(reply: Reply, query: TableQuery): Cell[] {
  return Object.entries(query.measures).flatMap(([uri, measure], cube) => {
    const cells = readCells(reply, uri, query);
    return cells.map((printed, at) => ({
      ...{ place: cube * cells.length + at + 1, measure, printed },
      of: itemsAt(query, at),
    }));
  });
}
