import type { Flag, Status } from '../../words/vocabulary.ts';
import { LEAST_CHANGE } from './trend.ts';

/** What may be said of a projected change in jobs, by code. */
export const GROWTHS = {
  growing: 'more jobs projected',
  shrinking: 'fewer jobs projected',
  about_same: 'about as many jobs projected',
  cannot_tell: 'cannot tell',
} as const;
export type Growth = keyof typeof GROWTHS;

/** How sure that is, or why nothing is told, by code; each a whole sentence. */
export const GROWTH_REASONS = {
  projected:
    'A projection is what a model expects if past patterns go on: it has no margin of error, and it is no promise.',
  small: 'A change of under 5% of the jobs is called about as many, whatever its direction.',
  few_jobs: 'It rests on so few jobs that those who made it ask for care.',
  hidden: 'The projected change has no number here.',
} as const;
export type GrowthReason = keyof typeof GROWTH_REASONS;

/** What is said, and how sure it is or why nothing is told. */
export interface JudgedGrowth {
  readonly told: Growth;
  readonly reason: GrowthReason;
}

/** A projected change: its number, and what its publisher says of it. */
interface Projected {
  readonly value: number | null;
  readonly status: Status;
  readonly flags: readonly Flag[];
}

/**
 * What may be said of a projected net change in jobs and the same in percent of the jobs at the start.
 * Nothing is said where the publisher asks for care. Where the percent is not held, any change counts
 * in its direction.
 */
export function judgeGrowth(
  net: Projected | undefined,
  percent: Pick<Projected, 'value'> | undefined,
): JudgedGrowth {
  const value = net?.value ?? null;
  if (!net || value === null) return { told: 'cannot_tell', reason: 'hidden' };
  if (net.flags.includes('low_reliability')) return { told: 'cannot_tell', reason: 'few_jobs' };
  const share = percent?.value ?? null;
  if (value === 0 || (share !== null && Math.abs(share) < LEAST_CHANGE))
    return { told: 'about_same', reason: 'small' };
  return { told: value > 0 ? 'growing' : 'shrinking', reason: 'projected' };
}
