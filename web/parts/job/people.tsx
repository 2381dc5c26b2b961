import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { numberWords } from '../../words/number.ts';
import { Answer, Beside, NotHeld, Said, SaidFigure, aboutWords, ofWhomWords } from './answer.tsx';

/** How many people work in it. */
export const People: FC<{ job: JobAnswer }> = ({ job }) => {
  const { jobs } = job;
  const [people] = jobs?.figures ?? [];
  const { low = null, high = null } = people ?? {};
  return (
    <Answer id="people" title="How many people do it?">
      {jobs && people && (
        <>
          <Said>
            <SaidFigure figure={people} /> in {ofWhomWords(jobs)}, {jobs.area.name},{' '}
            {people.period_name}
            {low !== null &&
              high !== null &&
              `, likely ${numberWords(low)} to ${numberWords(high)}`}
            .
          </Said>
          <Beside source={people}>{aboutWords(jobs)}</Beside>
        </>
      )}
      <NotHeld job={job} part="jobs" />
    </Answer>
  );
};
