import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';

/** An occupation near the one that was asked for. */
export type Move = JobAnswer['related']['occupations'][number];

/**
 * Occupations that somebody could move to from one: those that are told to pay more first, by how much;
 * then those of which it cannot be told, as the answer has them, those without a figure of pay last; then
 * those told to pay less. Those of another group are in {@link listTrainedFor}. Pure.
 */
export function listMoves({ related }: Pick<JobAnswer, 'related'>): readonly Move[] {
  const told = ({ pay_difference: difference }: Move): number =>
    difference?.told === 'apart' ? difference.difference : 0;
  const hasPay = ({ pay }: Move): number => Number(pay !== null);
  return related.occupations
    .slice(1)
    .filter(({ subject }) => subject === null)
    .toSorted((a, b) => told(b) - told(a) || hasPay(b) - hasPay(a));
}

/** Occupations of other groups that courses of the same subject lead to, and that pay more. Pure. */
export const listTrainedFor = ({ related }: Pick<JobAnswer, 'related'>): readonly Move[] =>
  related.occupations.filter(({ subject }) => subject !== null);
