import type { FC } from 'hono/jsx';
import type { JobAnswer, JobFigures } from '../../../../schemas/answers/jobs/job.ts';
import { sayFigure } from '../../../words/figure.ts';
import { findFigure } from '../../../words/jobs.ts';
import { numberWords, shortFigure } from '../../../words/number.ts';
import { Answer, NotHeld, OfWhat, placeWords } from './answer.tsx';

const HOURLY = 'occupation_hourly_pay';
const YEARLY = 'occupation_median_annual_pay';

/** From one percentile of hourly pay to another; undefined where one of them has no number. */
function payRange(pay: JobFigures, low: number, high: number): string | undefined {
  const at = (each: number) => findFigure(pay, `${HOURLY}_p${each}`)?.value ?? null;
  const [from, to] = [at(low), at(high)];
  if (from === null || to === null) return undefined;
  return [from, to].map((pounds) => shortFigure(pounds, 'gbp_per_hour', 2)).join(' to ');
}

/** What it pays: the middle, the half around it, and eight in ten. */
export const Pay: FC<{ job: JobAnswer }> = ({ job }) => {
  const { pay } = job;
  const [median] = pay?.figures ?? [];
  const half = pay && payRange(pay, 25, 75);
  const most = pay && payRange(pay, 10, 90);
  const yearly = pay && findFigure(pay, YEARLY);
  return (
    <Answer id="pay" title="Pay" number={median && sayFigure(median)} part={pay} figure={median}>
      {pay && median && (
        <>
          <p class="govuk-body-s">
            in the middle, {median.period_name}
            {placeWords(pay)}.{' '}
            {half ? `Half earn ${half} an hour` : 'The range of the middle half is withheld'}
            {most && `, eight in ten ${most}`}.{' '}
            {yearly && `In the middle also ${sayFigure(yearly)}.`}
          </p>
          <OfWhat part={pay} />
        </>
      )}
      <NotHeld job={job} part="pay" />
    </Answer>
  );
};

/** How many people work in it. */
export const People: FC<{ job: JobAnswer }> = ({ job }) => {
  const { jobs } = job;
  const [people] = jobs?.figures ?? [];
  const { low = null, high = null } = people ?? {};
  return (
    <Answer
      id="people"
      title="People in this work"
      number={people && sayFigure(people)}
      part={jobs}
      before="in all"
      figure={people}
    >
      {jobs && people && (
        <>
          <p class="govuk-body-s">
            {low !== null &&
              high !== null &&
              `likely ${numberWords(low)} to ${numberWords(high)}, `}
            {people.period_name}
            {placeWords(jobs)}
          </p>
          <OfWhat part={jobs} />
        </>
      )}
      <NotHeld job={job} part="jobs" />
    </Answer>
  );
};
