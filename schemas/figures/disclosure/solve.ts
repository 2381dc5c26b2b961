import { openSolver } from './open-solver.ts';
import type { Solver } from './open-solver.ts';
import { rangeIn } from './known.ts';
import type { Known, Range, Sum } from './known.ts';

/** The sums that each cell stands in. */
function indexSums(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const sumsOf = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const each of [sum.whole, ...sum.parts]) {
      const own = sumsOf.get(each);
      if (own) own.push(sum);
      else sumsOf.set(each, [sum]);
    }
  }
  return sumsOf;
}

/** The sums that hang together with one cell: all that bears on it. */
function findBearing(cell: string, sumsOf: ReturnType<typeof indexSums>): readonly Sum[] {
  const found = new Set<Sum>();
  const waiting = [cell];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const sum of sumsOf.get(next) ?? []) {
      if (found.has(sum)) continue;
      found.add(sum);
      waiting.push(sum.whole, ...sum.parts);
    }
  }
  return [...found];
}

/** One end of what a cell may be; undefined where the programme has no finite answer. */
function solveEnd(solver: Solver, aim: 'Minimize' | 'Maximize', rest: string): number | undefined {
  const { Status, ObjectiveValue } = solver(`${aim}\n${rest}`);
  return Status === 'Optimal' ? ObjectiveValue : undefined;
}

/**
 * Opens a table: answers the least and the most that a cell may be, given all sums that bear on it at
 * once: two linear programmes, as in the attack of Fischetti and Salazar (2001, "Solving the cell suppression
 * problem on tabular data with linear constraints", Management Science 47, 1008-1027). Solved by
 * HiGHS. Never wider than `ranges` says.
 */
export function openCells({ sums, ranges }: Known): (cell: string) => Promise<Range> {
  const sumsOf = indexSums(sums);
  return async (cell) => {
    const bearing = findBearing(cell, sumsOf);
    // Of one sum, bounds propagation has told all already.
    return bearing.length < 2 ? rangeIn(ranges, cell) : solveCell(cell, { sums: bearing, ranges });
  };
}

/** The two programmes of one cell and the sums that bear on it. */
async function solveCell(cell: string, { sums, ranges }: Known): Promise<Range> {
  const names = new Map<string, string>();
  const nameOf = (each: string): string => {
    const name = names.get(each) ?? `x${names.size}`;
    names.set(each, name);
    return name;
  };
  const aim = ` obj: ${nameOf(cell)}`;
  const rows = sums.map(({ whole, parts }, at) => {
    const added = parts.map((part) => `+ ${nameOf(part)}`).join(' ');
    return ` c${at}: ${added} - ${nameOf(whole)} = 0`;
  });
  const bounds = [...names].map(([each, name]) => {
    const { low, high } = rangeIn(ranges, each);
    return ` ${low} <= ${name} <= ${Number.isFinite(high) ? high : '+inf'}`;
  });
  const rest = [aim, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
  const solver = await openSolver();
  const before = rangeIn(ranges, cell);
  return {
    low: Math.max(before.low, solveEnd(solver, 'Minimize', rest) ?? before.low),
    high: Math.min(before.high, solveEnd(solver, 'Maximize', rest) ?? before.high),
  };
}
