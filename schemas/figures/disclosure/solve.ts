import { openSolver } from './open-solver.ts';
import type { Solver } from './open-solver.ts';
import { rangeIn } from './known.ts';
import type { Known, Range, Sum } from './known.ts';

/** The sums that hang together with one cell: all that bears on it. */
function findBearing(cell: string, { sums }: Known): Known['sums'] {
  const sumsOf = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const each of [sum.whole, ...sum.parts]) {
      sumsOf.set(each, [...(sumsOf.get(each) ?? []), sum]);
    }
  }
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
 * The least and the most that a cell of a table may be, given all sums that bear on it at once: two
 * linear programmes, as in the attack of Fischetti and Salazar (2001, "Solving the cell suppression
 * problem on tabular data with linear constraints", Management Science 47, 1008-1027). Solved by
 * HiGHS. Never wider than `ranges` says.
 */
export async function solveCell(cell: string, known: Known): Promise<Range> {
  const sums = findBearing(cell, known);
  // Of one sum, bounds propagation has told all already.
  if (sums.length < 2) return rangeIn(known.ranges, cell);
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
    const { low, high } = rangeIn(known.ranges, each);
    return ` ${low} <= ${name} <= ${Number.isFinite(high) ? high : '+inf'}`;
  });
  const rest = [aim, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
  const solver = await openSolver();
  const before = rangeIn(known.ranges, cell);
  return {
    low: Math.max(before.low, solveEnd(solver, 'Minimize', rest) ?? before.low),
    high: Math.min(before.high, solveEnd(solver, 'Maximize', rest) ?? before.high),
  };
}
