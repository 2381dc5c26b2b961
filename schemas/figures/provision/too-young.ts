import { listWords } from '../../words/list.ts';
import { COHORT_CLOCKS } from '../../words/provision/stages.ts';
import type { Frame } from '../../dataset/provision/frame.ts';

/** What of a figure tells whether its clock has run. */
interface Dated {
  readonly flags: readonly string[];
  readonly status: string;
}

/**
 * Whether the clock of the cohort of a figure has not run for everybody: flagged so, or, as some
 * publishers print it, not applicable.
 */
export const isTooYoung = ({ flags, status }: Dated): boolean =>
  flags.includes('immature') || status === 'not_applicable';

/** Whether figures of a measure are of cohorts whose outcome is known only after some months. */
export const hasCohortClock = (frame: Frame | null): frame is Frame =>
  typeof frame?.clock.months === 'number' && COHORT_CLOCKS.includes(frame.clock.from);

/** `Too young to tell, since 12 months have not passed for all of them: September 2025 and October 2025.` */
export function tooYoungWords(frame: Frame, periods: readonly string[]): string {
  const shown =
    periods.length > 3 ? `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}` : listWords(periods);
  return `Too young to tell, since ${String(frame.clock.months)} months have not passed for all of them: ${shown}.`;
}
