import type { Child, FC } from 'hono/jsx';
import type { JobAdverts, JobAnswer, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import type { Caution } from '../../../schemas/figures/cautions/codes.ts';
import { advertWords, changeWords, findFigure, sayFigure, trendWords } from '../../words/jobs.ts';
import { numberWords } from '../../words/number.ts';

/** Cautions that say what a number is of; they stand beside it. */
const ABOUT: readonly Caution['code'][] = ['group_of_occupations', 'wider_area', 'hidden_figures'];

/** Of which occupations and which place a number is, where it is not of those that were asked for. */
const OfWhat: FC<{ part: JobFigures }> = ({ part }) => (
  <>
    {part.cautions
      .filter(({ code }) => ABOUT.includes(code))
      .map(({ message }) => (
        <p class="govuk-body-s app-job-of">{message}</p>
      ))}
  </>
);

const Answer: FC<{ id: string; title: string; number?: string; children?: Child }> = ({
  id,
  title,
  number,
  children,
}) => (
  <section class="app-job-answer" aria-labelledby={id}>
    <h2 class="govuk-heading-s" id={id}>
      {title}
    </h2>
    {number !== undefined && <p class="app-job-number">{number}</p>}
    {children}
  </section>
);

const NotHeld: FC<{ held: JobAnswer['not_held']; part: JobAnswer['not_held'][number]['code'] }> = ({
  held,
  part,
}) => (
  <>
    {held
      .filter(({ code }) => code === part)
      .map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
  </>
);

const countOf = (adverts: JobAdverts): string => {
  const { value = null } = findFigure(adverts, 'adverts') ?? {};
  return value === null ? 'a range only' : numberWords(value);
};

/** How many adverts: of the kind that is known of the place first. */
const Adverts: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first, ...others] = job.adverts;
  return (
    <Answer id="adverts" title="Adverts" {...(first && { number: countOf(first) })}>
      {first && (
        <>
          <p class="govuk-body-s">
            {advertWords(first.kind, first.figures[0]?.period_name ?? '')}, {first.area.name}
          </p>
          <OfWhat part={first} />
        </>
      )}
      {others.map((each) => (
        <p class="govuk-body-s">
          “{each.occupation.name}” in {each.area.name}: <strong>{countOf(each)}</strong>{' '}
          {advertWords(each.kind, each.figures[0]?.period_name ?? '')}. Another count: not to be set
          beside the first.
        </p>
      ))}
      <NotHeld held={job.not_held} part="adverts" />
    </Answer>
  );
};

/** Rising or not, and how sure. */
const Rising: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first, ...others] = job.adverts;
  if (!first) return <></>;
  const { head, why } = trendWords(first.trend);
  const all = first.all_adverts;
  const compared = others.find(({ earlier, trend }) => earlier ?? trend.change?.value);
  const past = compared && (compared.earlier ?? compared.trend);
  return (
    <Answer id="rising" title="More than a year ago?" number={head}>
      <p class="govuk-body-s">{why}</p>
      {all && (
        <p class="govuk-body-s">
          All adverts in {first.area.name}: {changeWords(all)} ({all.period_name}).
        </p>
      )}
      {compared && past?.change && (
        <p class="govuk-body-s">
          “{compared.occupation.name}” in {compared.area.name}, {past.change.period_name}:{' '}
          {changeWords(past.change)}.
        </p>
      )}
    </Answer>
  );
};

/** The share of all adverts of the place, beside England's. */
const Beside: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first] = job.adverts;
  const share = first && findFigure(first, 'advert_share');
  const quotient = first && findFigure(first, 'advert_location_quotient');
  if (!first || !share) return <></>;
  return (
    <Answer id="share" title="Share of all adverts" number={sayFigure(share)}>
      <p class="govuk-body-s">
        of adverts in {first.area.name}
        {quotient && (
          <>
            . That is <strong>{sayFigure(quotient)}</strong> times its share in England (1 is the
            same share)
          </>
        )}
        . No interval: adverts come in clusters of one employer.
      </p>
    </Answer>
  );
};

const Pay: FC<{ job: JobAnswer }> = ({ job }) => {
  const { pay } = job;
  const [median] = pay?.figures ?? [];
  return (
    <Answer id="pay" title="Pay" {...(median && { number: sayFigure(median) })}>
      {pay && median && (
        <>
          <p class="govuk-body-s">
            in the middle, {median.period_name}, {pay.area.name}
          </p>
          <OfWhat part={pay} />
        </>
      )}
      <NotHeld held={job.not_held} part="pay" />
    </Answer>
  );
};

const Jobs: FC<{ job: JobAnswer }> = ({ job }) => {
  const { jobs } = job;
  const [people] = jobs?.figures ?? [];
  const { low = null, high = null } = people ?? {};
  return (
    <Answer id="jobs" title="People in this work" {...(people && { number: sayFigure(people) })}>
      {jobs && people && (
        <>
          <p class="govuk-body-s">
            {low !== null &&
              high !== null &&
              `likely ${numberWords(low)} to ${numberWords(high)}, `}
            {people.period_name}, {jobs.area.name}
          </p>
          <OfWhat part={jobs} />
        </>
      )}
      <NotHeld held={job.not_held} part="jobs" />
    </Answer>
  );
};

const Outlook: FC<{ job: JobAnswer }> = ({ job }) => {
  const { outlook } = job;
  const [openings] = outlook?.figures ?? [];
  const net = outlook && findFigure(outlook, 'net_change');
  const replaced = outlook && findFigure(outlook, 'replacement_demand');
  return (
    <Answer
      id="outlook"
      title="Outlook"
      {...(openings && { number: `${numberWords(openings.value ?? 0)} openings` })}
    >
      {outlook && openings && (
        <>
          <p class="govuk-body-s">
            projected, {openings.period_name}, {outlook.area.name}
            {net &&
              replaced &&
              `: ${sayFigure(net)} more, ${sayFigure(replaced)} to replace people who leave`}
            {openings.flags.includes('low_reliability') && '. Low reliability'}
          </p>
          <OfWhat part={outlook} />
        </>
      )}
      <NotHeld held={job.not_held} part="outlook" />
    </Answer>
  );
};

/** What is known of the job in the place, one answer beside the other. */
export const Answers: FC<{ job: JobAnswer }> = ({ job }) => (
  <div class="app-job-answers">
    <Adverts job={job} />
    <Rising job={job} />
    <Beside job={job} />
    <Pay job={job} />
    <Jobs job={job} />
    <Outlook job={job} />
  </div>
);
