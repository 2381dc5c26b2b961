import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { spreadWords, sureOfPayWords, yearlyWords } from '../../words/jobs/pay.ts';
import { Answer, Beside, NotHeld, SaidFigure, aboutWords, ofWhomWords } from './answer.tsx';
import { SaidOf } from './said-of.tsx';

/** What it pays: the middle and how sure it is, the half around it, and pay by year. */
export const Pay: FC<{ job: JobAnswer }> = ({ job }) => {
  const { pay } = job;
  const [median] = pay?.figures ?? [];
  const yearly = pay && yearlyWords(pay);
  return (
    <Answer id="pay" title={QUESTIONS.pay}>
      {pay && median && (
        <>
          <SaidOf
            job={job}
            part={pay}
            more={
              <>
                <SaidFigure figure={median} plain /> in the middle, {median.period_name}.
              </>
            }
          >
            <SaidFigure figure={median} /> in the middle, for {ofWhomWords(pay)}, {pay.area.name},{' '}
            {median.period_name}.
          </SaidOf>
          <Beside source={median}>
            {aboutWords(pay)} {sureOfPayWords(median)} {spreadWords(pay)} {yearly}
          </Beside>
        </>
      )}
      <NotHeld job={job} part="pay" />
    </Answer>
  );
};
