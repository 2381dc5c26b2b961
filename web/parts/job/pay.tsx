import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import type { Outside } from '../../reading/search/answers/find-outside.ts';
import { spreadWords, sureOfPayWords, yearlyWords } from '../../words/jobs/pay.ts';
import { Answer, Beside, NotHeld, SaidFigure, aboutWords, ofWhomWords } from './answer.tsx';
import { SaidOf } from './said-of.tsx';
import { OutsideLink } from '../outside-link.tsx';

interface PayProps {
  readonly job: JobAnswer;
  /** Where it is published, where none is held. */
  readonly elsewhere: Outside | undefined;
}

/** What it pays: the middle and how sure it is, the half around it, and pay by year; or where that stands. */
export const Pay: FC<PayProps> = ({ job, elsewhere }) => {
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
      {!pay && elsewhere && (
        <p class="govuk-body-s app-no-print">
          Published in the <OutsideLink href={elsewhere.url}>{elsewhere.name}</OutsideLink>.
        </p>
      )}
    </Answer>
  );
};
