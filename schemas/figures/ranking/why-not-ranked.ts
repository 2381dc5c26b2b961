import type { MeasureRecord } from '../../dataset/measure.ts';

/** Why figures of a measure are put in no order, by code. */
export const NOT_RANKED = {
  by_provider:
    'Providers are put in no order: most of what sets their figures apart is chance and whom they teach.',
  of_provision:
    'Figures of what provision achieves are put in no order: whom it is for sets them apart as much as how good it is.',
  refused:
    'Figures of this measure are put in no order: what sets them apart is not the place alone.',
} as const;
/** Which of the {@link NOT_RANKED}. */
export type NotRankedCode = keyof typeof NOT_RANKED;

/**
 * Why figures of a measure, in a table with this key, are put in no order; undefined where they may
 * be. Those of providers and programmes never are: Goldstein and Spiegelhalter, League Tables and
 * Their Limitations, Journal of the Royal Statistical Society A 159 (1996), doi 10.2307/2983325.
 */
export function whyNotRanked(
  { ranking, frame }: Pick<MeasureRecord, 'ranking' | 'frame'>,
  key: readonly string[],
): NotRankedCode | undefined {
  if (key.includes('provider')) return 'by_provider';
  if (frame !== null) return 'of_provision';
  return ranking === 'refused' ? 'refused' : undefined;
}
