import type { Earlier } from '../earlier.ts';
import type { Sum } from '../known.ts';
import type { Contribution } from './judge-cell.ts';

/** A table of sums over employers: who makes up each cell, and which cells add up to which. */
export interface EmployerTable {
  /** Cells that somebody makes up; all others are empty. */
  readonly cells: ReadonlyMap<string, readonly Contribution[]>;
  readonly sums: readonly Sum[];
  /** Cells that are parts of a sum and are never shown, whoever makes them up. */
  readonly unshown?: ReadonlySet<string>;
  /** What the release before shows of it. */
  readonly earlier?: Earlier | null;
}

/** What is left open of a hidden cell must span as many, so that no count below three is told. */
export const LEAST_WIDTH = 3;

/** The figure of a cell. */
export const addUp = (contributions: readonly Contribution[] = []): number =>
  contributions.reduce((sum, { amount }) => sum + amount, 0);
