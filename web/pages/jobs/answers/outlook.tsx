import type { FC } from 'hono/jsx';
import type { CitedFigure } from '../../../../schemas/answers/profile.ts';
import type { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import { sayFigure } from '../../../words/figure.ts';
import { findFigure } from '../../../words/jobs.ts';
import { numberWords } from '../../../words/number.ts';
import { Answer, NotHeld, OfWhat, placeWords } from './answer.tsx';

/** Growth or decline: `15,659 jobs more`. */
const netWords = (net: CitedFigure): string =>
  net.value === null
    ? sayFigure(net)
    : `${numberWords(Math.abs(net.value))} jobs ${net.value < 0 ? 'fewer' : 'more'}`;

const openingsWords = ({ value }: CitedFigure): string =>
  value === null ? 'Withheld' : `${numberWords(value)} openings`;

/** Projected openings: growth, and those who leave. */
export const Outlook: FC<{ job: JobAnswer }> = ({ job }) => {
  const { outlook } = job;
  const [openings] = outlook?.figures ?? [];
  const net = outlook && findFigure(outlook, 'net_change');
  const replaced = outlook && findFigure(outlook, 'replacement_demand');
  return (
    <Answer
      id="outlook"
      title="Outlook"
      number={openings && openingsWords(openings)}
      part={outlook}
      figure={openings}
    >
      {outlook && openings && (
        <>
          <p class="govuk-body-s">
            projected, {openings.period_name}
            {placeWords(outlook)}
            {net && replaced && `: ${netWords(net)}, ${sayFigure(replaced)} to replace leavers`}
            {openings.flags.includes('low_reliability') && '. Low reliability'}
          </p>
          <OfWhat part={outlook} />
        </>
      )}
      <NotHeld job={job} part="outlook" />
    </Answer>
  );
};
