import type { FC, PropsWithChildren } from 'hono/jsx';
import type { JobAdverts, JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { ageWords } from '../../charts/words/age.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { shareWords, advertWords, changeWords, trendWords } from '../../words/jobs/adverts.ts';
import { inDemandWords } from '../../words/jobs/in-demand.ts';
import {
  Answer,
  Beside,
  NotHeld,
  SaidFigure,
  aboutWords,
  isOfGroup,
  ofWhomWords,
} from './answer.tsx';
import { SaidOf } from './said-of.tsx';

const periodOf = ({ figures: [count] }: JobAdverts): string => count?.period_name ?? '';

/** Whom adverts are for, amid a sentence. */
const inMiddle = (part: JobAdverts): string => `${ofWhomWords(part)}${isOfGroup(part) ? ',' : ''}`;

interface Dated {
  /** Today as an ISO date; without it no age is told. */
  readonly today: string | undefined;
}

interface CountProps extends Dated {
  readonly adverts: JobAdverts;
  readonly plain?: true;
}

/** How old a count of adverts is, after its period: adverts come and go within weeks. */
function agedWords({ period_end }: { readonly period_end: string }, today?: string): string {
  const age = today === undefined ? undefined : ageWords(period_end, today, 'monthly');
  return age === undefined ? '' : ` (${age})`;
}

/** How many adverts there are of one kind, in one sentence. */
const Count: FC<CountProps> = ({ adverts, plain, today }) => {
  const { figures, area, kind } = adverts;
  const [count] = figures;
  if (!count) return <></>;
  return (
    <>
      <SaidFigure figure={count} {...(plain && { plain })} /> for {ofWhomWords(adverts)},{' '}
      {area.name}, {advertWords(kind, count.period_name)}
      {agedWords(count, today)}.
    </>
  );
};

/** Adverts that are counted in another way: those of another period, group or place. */
const OtherCount: FC<Dated & { other: JobAdverts }> = ({ other, today }) => (
  <>
    {' '}
    <Count adverts={other} plain today={today} /> {shareWords(other, inMiddle(other))} Counted in
    another way: neither add nor compare the two.
    {other.cautions
      .filter(({ code }) => code === 'break_in_series')
      .map(({ message }) => ` ${message}`)}
  </>
);

/**
 * Whether it is asked for: adverts, those nearest to what was asked first; and how unusual its growth
 * is. What else is told of adverts stands below.
 */
export const AskedFor: FC<PropsWithChildren<Dated & { job: JobAnswer }>> = ({
  job,
  today,
  children,
}) => {
  const [first, other] = job.adverts;
  const [count] = first?.figures ?? [];
  const share = first ? shareWords(first, inMiddle(first)) : '';
  const inDemand = inDemandWords(job);
  // What is known of the job itself is seen beside what is known of its group.
  const isOwn = first && other && isOfGroup(first) && !isOfGroup(other);
  return (
    <Answer id="asked" title={QUESTIONS.asked}>
      {first && count && (
        <SaidOf
          job={job}
          part={first}
          more={
            <>
              <SaidFigure figure={count} plain /> {advertWords(first.kind, count.period_name)}
              {agedWords(count, today)}.
            </>
          }
        >
          <Count adverts={first} today={today} />
        </SaidOf>
      )}
      {share !== '' && <p class="govuk-body-s">{share}</p>}
      {isOwn && (
        <p class="govuk-body">
          <OtherCount other={other} today={today} />
        </p>
      )}
      <NotHeld job={job} part="adverts" />
      <Beside source={count}>
        {first && `${aboutWords(first)} `}
        {inDemand !== undefined && (
          <a class="govuk-link" href="/datasets/occupations-in-demand">
            {inDemand}
          </a>
        )}
        {other && !isOwn && (
          <span class="app-job-more">
            <OtherCount other={other} today={today} />
          </span>
        )}
      </Beside>
      {children}
    </Answer>
  );
};

/** Whether adverts are more than a year ago and how sure that is, or why it cannot be told. */
export const Trend: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first] = job.adverts;
  if (!first) return <></>;
  const { all_adverts: all, trend } = first;
  const compared = job.adverts.find(({ earlier, trend: each }) => earlier ?? each.change?.value);
  const past = compared?.earlier ?? (compared === first ? undefined : compared?.trend);
  return (
    <>
      {' '}
      {trend.told === 'cannot_tell'
        ? 'Whether there are more adverts than a year ago cannot be told. '
        : `Adverts for ${ofWhomWords(first)}, ${advertWords(first.kind, periodOf(first))}: `}
      {trendWords(trend)}
      {compared &&
        past?.change &&
        ` ${past === compared.earlier ? 'The newest period that can be compared with a year before is' : 'Of'} ${past.change.period_name}: adverts for ${inMiddle(compared)} in ${compared.area.name} ${changeWords(past.change)}.`}
      {all && (
        <span class="app-job-more">
          {` Adverts of every kind, ${first.area.name}, ${all.period_name}: ${changeWords(all)}.`}
        </span>
      )}
    </>
  );
};
