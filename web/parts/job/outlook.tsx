import type { Child, FC } from 'hono/jsx';
import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobAnswer, JobOutlook } from '../../../schemas/answers/jobs/job.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { findFigure } from '../../words/jobs/adverts.ts';
import { amountWords, netWords, openingsWords } from '../../words/jobs/growth.ts';
import { Answer, Beside, NotHeld, SaidFigure, aboutWords, ofWhomWords } from './answer.tsx';
import { SaidOf } from './said-of.tsx';

interface ProjectedProps {
  readonly job: JobAnswer;
  readonly outlook: JobOutlook;
  readonly net: CitedFigure;
}

/** Whether more jobs are projected, or why that cannot be told. */
const Projected: FC<ProjectedProps> = ({ job, outlook, net }) => {
  const { growth, area } = outlook;
  const where = `for ${ofWhomWords(outlook)}, ${area.name}, ${net.period_name}`;
  if (growth.told === 'cannot_tell')
    return (
      <SaidOf
        job={job}
        part={outlook}
        more={`cannot tell, ${net.period_name}. ${growth.reason.message}`}
      >
        <strong class="app-job-number">Cannot tell.</strong> {growth.reason.message} The projection
        is {where}.
      </SaidOf>
    );
  return (
    <SaidOf
      job={job}
      part={outlook}
      more={
        <>
          <SaidFigure figure={net} said={amountWords(net)} plain /> {net.period_name}, projected.
        </>
      }
    >
      <SaidFigure figure={net} said={netWords(growth.told, net)} /> projected {where}.
    </SaidOf>
  );
};

/** That a small change is called none, where it is one. */
const smallWords = ({ growth: { told, reason } }: JobOutlook): string =>
  told === 'about_same' ? reason.message : '';

/** Whether it grows: the projected change in jobs, the openings as people leave, and adverts. */
export const Outlook: FC<{ job: JobAnswer; children?: Child }> = ({ job, children }) => {
  const { outlook } = job;
  const net = outlook && findFigure(outlook, 'net_change');
  const openings = outlook && openingsWords(outlook);
  return (
    <Answer id="growth" title={QUESTIONS.growth}>
      {outlook && net && <Projected job={job} outlook={outlook} net={net} />}
      <NotHeld job={job} part="outlook" />
      {outlook && (
        <Beside source={net ?? undefined}>
          {[aboutWords(outlook), smallWords(outlook), openings].join(' ')}
        </Beside>
      )}
      {children !== undefined && <Beside source={job.adverts[0]?.figures[0]}>{children}</Beside>}
    </Answer>
  );
};
