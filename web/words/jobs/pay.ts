import type { CitedFigure, ToldDifference } from '../../../schemas/answers/profile.ts';
import type { JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { say, sayFigure } from '../figure.ts';
import { shortFigure } from '../number.ts';
import { findFigure } from './adverts.ts';

const HOURLY = 'occupation_hourly_pay';
const YEARLY = 'occupation_median_annual_pay';

const pounds = (value: number): string => shortFigure(value, 'gbp_per_hour', 2);

/** From one percentile of hourly pay to another: `£11.90 to £13.92 an hour`; undefined where one has no number. */
function rangeWords(pay: JobFigures, low: number, high: number): string | undefined {
  const at = (each: number) => findFigure(pay, `${HOURLY}_p${each}`)?.value ?? null;
  const [from, to] = [at(low), at(high)];
  if (from === null || to === null) return undefined;
  return `${pounds(from)} to ${pounds(to)} an hour`;
}

/** How pay spreads: the middle half, and eight in ten where that is held. A sentence. */
export function spreadWords(pay: JobFigures): string {
  const [half, most] = [rangeWords(pay, 25, 75), rangeWords(pay, 10, 90)];
  if (half === undefined) return 'What the middle half earn is withheld.';
  return most === undefined ? `Half earn ${half}.` : `Half earn ${half}; eight in ten, ${most}.`;
}

/** Pay by year, and of whom it is; undefined where it is not held. */
export function yearlyWords(pay: JobFigures): string | undefined {
  const yearly = findFigure(pay, YEARLY);
  if (!yearly) return undefined;
  return `By the year: ${sayFigure(yearly)} in the middle, of those a year or more in the job, part-time work among it.`;
}

/** How pay differs from that of a job: `£2.10 an hour more`, or that it cannot be told; undefined where unknown. */
export function differenceWords(difference: ToldDifference | null): string | undefined {
  if (!difference) return undefined;
  const { told, difference: by, low, high } = difference;
  if (told === 'unknown') return 'cannot tell which pays more: no margin of error is held';
  if (told === 'not_apart') return 'cannot tell which pays more';
  const ends = [low, high].flatMap((end) => (end === null ? [] : [Math.abs(end)]));
  const [least = 0, greatest = 0] = ends.toSorted((a, b) => a - b);
  const amount = `${say(Math.abs(by), 'gbp_per_hour')} ${by > 0 ? 'more' : 'less'}`;
  return `${amount}, likely ${pounds(least)} to ${pounds(greatest)}`;
}

/** How sure the middle is: its margin of error, or that none is held. A sentence. */
export function sureOfPayWords({ value, low, high, flags }: CitedFigure): string {
  const care = flags.includes('low_reliability') ? ' Its publisher asks for care.' : '';
  if (value === null || low === null || high === null) return `No margin of error is held.${care}`;
  return `The true middle is likely ${pounds(low)} to ${pounds(high)}.${care}`;
}
