import type { FC } from 'hono/jsx';
import type { JobAnswer, JobFigures } from '../../../../schemas/answers/jobs/job.ts';
import type { CitedFigure } from '../../../../schemas/answers/profile.ts';
import { isConfidence } from '../../../../schemas/figures/interval.ts';
import { capital } from '../../../../schemas/words/list.ts';
import { SaidFigure } from '../../../parts/job/answer.tsx';
import { adviseHref } from '../../../reading/jobs/advise-href.ts';
import type { Topic } from '../../../reading/search/question/words/asked.ts';
import { sayTold } from '../../../words/figure.ts';
import { apartWords, plainName } from '../../../words/jobs/plain-name.ts';
import { advertWords, findFigure, trendWords } from '../../../words/jobs/adverts.ts';
import { amountWords, openingsWords } from '../../../words/jobs/growth.ts';

interface LineProps {
  readonly part: JobFigures;
  readonly what: string;
  /** After the number: what it counts and when. */
  readonly words: string;
  /** The number in words, where its sign is said by a word: `8,821 fewer jobs`. */
  readonly said?: string;
}

/** A line with whether its group is wider than the job. */
interface ToldLine extends LineProps {
  readonly isWider: boolean;
}

/** One number of a job, with the group and the place that it is of. */
const Line: FC<ToldLine> = ({ part, what, words, said, isWider }) => {
  const [row] = part.figures;
  if (!row) return <></>;
  return (
    <li>
      <strong>
        {what}, {part.occupation.name}, {part.area.name}:
      </strong>{' '}
      <SaidFigure figure={row} said={said} plain />
      {surenessWords(row)}
      {words}. {isWider && 'This is a wider group than the job. '}
      <span class="app-status">{row.source}</span>
    </li>
  );
};

/** The interval of a number, in brackets after it; empty where none is held. */
function surenessWords({ interval, ...row }: CitedFigure): string {
  const range = row.value === null ? undefined : sayTold({ ...row, value: null });
  return range === undefined ? '' : ` (${isConfidence(interval) ? '95% interval: ' : ''}${range})`;
}

const periodOf = ({ figures: [row] }: JobFigures): string => row?.period_name ?? '';

/**
 * Adverts that an answer tells: of the kind that is nearest to what was asked, and of others only those
 * of the same job in the same place, so that none seems to be a part of another.
 */
const nearestAdverts = ({ adverts }: JobAnswer): JobAnswer['adverts'] => {
  const [first] = adverts;
  return adverts.filter(
    ({ occupation, area }) =>
      occupation.code === first?.occupation.code && area.code === first.area.code,
  );
};

/** Whether there will be more of such jobs, as projected; with the openings as people leave where that is asked. */
function outlookLines({ outlook }: JobAnswer, topic: Topic | undefined): LineProps[] {
  if (!outlook || outlook.growth.told === 'cannot_tell') return [];
  const net = findFigure(outlook, 'net_change');
  if (!net) return [];
  const openings = topic === 'outlook' ? openingsWords(outlook) : undefined;
  const more = openings === undefined ? '' : `. ${openings.replace(/\.$/, '')}`;
  const said = { said: amountWords(net), words: `, ${net.period_name}, projected${more}` };
  return [{ part: { ...outlook, figures: [net] }, what: 'Outlook', ...said }];
}

/** What is said of a job, in the order in which a topic asks for it. */
function listLines(job: JobAnswer, topic: Topic | undefined): LineProps[] {
  const { pay, jobs } = job;
  const wages = pay ? [{ part: pay, what: 'Pay', words: `, ${periodOf(pay)}` }] : [];
  const asked = nearestAdverts(job).map((part) => {
    const trend = capital(trendWords(part.trend)).replace(/\.$/, '');
    const words = ` ${advertWords(part.kind, periodOf(part))}. ${trend}`;
    return { part, what: 'Wanted', words };
  });
  const people = jobs ? [{ part: jobs, what: 'In work', words: `, ${periodOf(jobs)}` }] : [];
  const ahead = outlookLines(job, topic);
  if (topic === 'pay') return [...wages, ...asked, ...people, ...ahead];
  return topic === 'outlook'
    ? [...ahead, ...asked, ...wages, ...people]
    : [...asked, ...wages, ...people, ...ahead];
}

interface JobAnsweredProps {
  readonly job: JobAnswer;
  readonly topic: Topic | undefined;
  /** The place as it was typed. */
  readonly place: string | undefined;
}

/** A job in a place: what was asked of it first, and the page that says all of it. */
export const JobAnswered: FC<JobAnsweredProps> = ({ job, topic, place }) => {
  const { occupation, area, title, outlook, not_held } = job;
  const lines = listLines(job, topic);
  const apart = apartWords(occupation);
  const here = { place: place ?? area.name, area: area.code };
  const href = adviseHref({
    ...here,
    ...{ job: title?.text ?? occupation.name, soc: occupation.code },
  });
  return (
    <section class="app-answered" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        <a class="govuk-link" href={href}>
          {occupation.name}: {area.name}
        </a>
      </h2>
      {title && title.text.toLowerCase() !== occupation.name.toLowerCase() && (
        <p class="govuk-body">
          “{title.text}” is read as the occupation “{occupation.name}”.
        </p>
      )}
      {lines.length === 0 && <p class="govuk-body">No figures of it are held here.</p>}
      <ul class="govuk-list">
        {lines.map((line) => (
          <Line {...line} isWider={line.part.occupation.code !== occupation.code} />
        ))}
      </ul>
      {topic === 'adverts' && lines.length > 0 && (
        <p class="govuk-body-s">
          Vacancies are not counted by job or place: adverts online are, and one advert may be for
          several vacancies.
        </p>
      )}
      {topic === 'outlook' && outlook?.growth.told === 'cannot_tell' && (
        <p class="govuk-body-s">Outlook: cannot tell. {outlook.growth.reason.message}</p>
      )}
      {apart !== undefined && (
        <p class="govuk-body-s">
          {apart} Look at one of them:{' '}
          {occupation.apart_from.map(({ code, name }, at) => (
            <>
              {at > 0 && ', '}
              <a class="govuk-link" href={adviseHref({ ...here, job: name, soc: code })}>
                {plainName(name)}
              </a>
            </>
          ))}
          .
        </p>
      )}
      {not_held
        .filter(({ code }) => code !== 'pay' || topic !== 'pay')
        .map(({ message }) => (
          <p class="govuk-body-s">{message}</p>
        ))}
    </section>
  );
};
