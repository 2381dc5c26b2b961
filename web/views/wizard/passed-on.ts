/**
 * Warnings of an answer that a chart says itself, in its own words: its gaps, breaks and windows,
 * totals beside their parts, areas without figures.
 */
const SAID_BY_CHARTS: ReadonlySet<string> = new Set([
  'totals_beside_parts',
  'overlapping_periods',
  'rows_without_a_number',
  'areas_without_rows',
  'break_in_series',
]);

/** The words of all other warnings of an answer: those a chart would keep from its reader. Pure. */
export function passedOn(
  warnings: readonly { readonly code: string; readonly message: string }[],
): string[] {
  return warnings.filter(({ code }) => !SAID_BY_CHARTS.has(code)).map(({ message }) => message);
}
