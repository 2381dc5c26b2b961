/** A row as far as its area and period say where it stands. */
interface Placed {
  readonly area?: string | undefined;
  readonly period: string;
  readonly period_name: string;
  readonly period_end: string;
}

/** One period for everyone, so that areas are compared at the same time. */
export interface SamePeriod {
  readonly code: string;
  readonly name: string;
  /** Areas asked for that have no row in it. */
  readonly without: readonly string[];
  /** A newer period that only some of the areas have; undefined when there is none. */
  readonly newer: string | undefined;
}

/**
 * The newest period for which all areas have a row; where there is none, the newest of those for
 * which most have one. Undefined when none has any. Pure.
 */
export function samePeriod(
  rows: readonly Placed[],
  areas: readonly string[],
): SamePeriod | undefined {
  const held = new Map<string, { row: Placed; areas: Set<string> }>();
  for (const row of rows) {
    if (row.area === undefined || !areas.includes(row.area)) continue;
    const entry = held.get(row.period) ?? { row, areas: new Set() };
    entry.areas.add(row.area);
    held.set(row.period, entry);
  }
  const ordered = [...held.values()].sort((a, b) => (a.row.period_end < b.row.period_end ? 1 : -1));
  const most = Math.max(...ordered.map((entry) => entry.areas.size), 0);
  const best = ordered.find((entry) => entry.areas.size === most);
  if (!best) return undefined;
  const [newest] = ordered;
  return {
    code: best.row.period,
    name: best.row.period_name,
    without: areas.filter((code) => !best.areas.has(code)),
    newer: newest && newest !== best ? newest.row.period_name : undefined,
  };
}
