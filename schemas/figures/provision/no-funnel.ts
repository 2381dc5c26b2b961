/** Why figures are not put on a funnel, by code. */
export const NO_FUNNEL = {
  not_by_provider: 'The figures are not by provider.',
  not_a_rate:
    'The funnel is of rates of people who are counted. This is no such rate: its chance cannot be told from its size.',
  no_base: 'The number of people that the rate is of is not published, so chance cannot be told.',
  no_number: 'The provider has no number here.',
  immature: 'The clock of this cohort has not run for everybody, so it is compared with nobody.',
  few: 'Fewer than three providers that are alike have a number.',
  not_alike: 'These are compared only with those that are alike.',
} as const;
/** Which of the {@link NO_FUNNEL}. */
export type NoFunnelCode = keyof typeof NO_FUNNEL;

/** With fewer providers than this, one and another are compared, and not a group. */
export const LEAST_COMPARED = 3;

/** What of a measure decides whether it has a funnel. */
interface Judged {
  readonly unit: string;
  readonly base_measure: string | null;
  readonly nature: string;
}

/** Why figures of a measure have no funnel; undefined where they have one. */
export function whyNoFunnel(
  { unit, base_measure, nature }: Judged,
  key: readonly string[],
): NoFunnelCode | undefined {
  if (!key.includes('provider')) return 'not_by_provider';
  const isRate = nature === 'rate' || nature === 'share';
  if (!isRate || (unit !== 'percent' && unit !== 'proportion')) return 'not_a_rate';
  return base_measure === null ? 'no_base' : undefined;
}
