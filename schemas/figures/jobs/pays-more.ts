import type { Difference } from '../difference.ts';

/** A difference in pay from that of a job, and whether it is told. */
interface PayDifference {
  readonly told: Difference['told'];
  readonly difference: number;
}

/** Whether a job is told to pay more than another; null where the two were not compared. Pure. */
export const paysMore = (by: PayDifference | null): boolean =>
  by?.told === 'apart' && by.difference > 0;
