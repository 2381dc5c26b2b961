import type { Caution, CautionCode } from '../../../schemas/figures/cautions/codes.ts';

/**
 * Warnings of an answer that a chart says itself, in its own words: its gaps, breaks and windows,
 * totals beside their parts, areas without figures.
 */
const SAID_BY_CHARTS: ReadonlySet<CautionCode> = new Set([
  'totals_beside_parts',
  'overlapping_periods',
  'rows_without_a_number',
  'areas_without_rows',
  'break_in_series',
]);

/** All other warnings of an answer: those a chart would keep from its reader. Pure. */
export const passedOn = (warnings: readonly Caution[]): Caution[] =>
  warnings
    .filter(({ code }) => !SAID_BY_CHARTS.has(code))
    .map(({ code, message }) => ({ code, message }));
