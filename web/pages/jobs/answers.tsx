import type { Child, FC } from 'hono/jsx';
import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobAdverts, JobAnswer, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { advertWords, changeWords, findFigure, sayFigure, trendWords } from '../../words/jobs.ts';
import { numberWords, shortFigure } from '../../words/number.ts';
import { isAbout } from './about-figures.ts';

/** Of which occupations and which place a number is, where it is not of those that were asked for. */
const OfWhat: FC<{ part: JobFigures }> = ({ part }) => (
  <>
    {part.cautions.filter(isAbout).map(({ message }) => (
      <p class="govuk-body-s app-job-of">{message}</p>
    ))}
  </>
);

/** Where a number is of, unless a caution beside it says so. */
const placeWords = ({ area, cautions }: JobFigures): string =>
  cautions.some(({ code }) => code === 'wider_area') ? '' : `, ${area.name}`;

interface AnswerProps {
  readonly id: string;
  readonly title: string;
  /** What is told in a number or a word or two; undefined where nothing is. */
  readonly number?: string | undefined;
  readonly children?: Child;
}

const Answer: FC<AnswerProps> = ({ id, title, number, children }) => (
  <section class="app-job-answer" aria-labelledby={id}>
    <h2 class="govuk-heading-s" id={id}>
      {title}
    </h2>
    {number !== undefined && <p class="app-job-number">{number}</p>}
    {children}
  </section>
);

interface NotHeldProps {
  readonly job: JobAnswer;
  readonly part: JobAnswer['not_held'][number]['code'];
}

const NotHeld: FC<NotHeldProps> = ({ job, part }) => (
  <>
    {job.not_held
      .filter(({ code }) => code === part)
      .map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
  </>
);

/** A count without its unit: the heading says what is counted. */
const sayCount = (count: CitedFigure): string =>
  count.value === null ? sayFigure(count) : numberWords(count.value);

const countOf = ({ figures: [count] }: JobAdverts): string => (count ? sayCount(count) : 'none');
const periodOf = ({ figures: [count] }: JobAdverts): string => count?.period_name ?? '';

/** How many adverts: those nearest to what was asked first, other counts after it. */
const Adverts: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first, other] = job.adverts;
  return (
    <Answer id="adverts" title="Adverts" number={first && countOf(first)}>
      {first && (
        <>
          <p class="govuk-body-s">
            {advertWords(first.kind, periodOf(first))}
            {placeWords(first)}
          </p>
          <OfWhat part={first} />
        </>
      )}
      {other && (
        <p class="govuk-body-s">
          “{other.occupation.name}” in {other.area.name}: <strong>{countOf(other)}</strong>{' '}
          {advertWords(other.kind, periodOf(other))}. Counted in another way: neither add nor
          compare the two.
        </p>
      )}
      <NotHeld job={job} part="adverts" />
    </Answer>
  );
};

/** Rising or not, and how sure. */
const Rising: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first] = job.adverts;
  if (!first) return <></>;
  const { head, why } = trendWords(first.trend);
  const { all_adverts: all } = first;
  const compared = job.adverts.find(({ earlier, trend }) => earlier ?? trend.change?.value);
  const past = compared?.earlier ?? (compared === first ? undefined : compared?.trend);
  return (
    <Answer id="rising" title="More than a year ago?" number={head}>
      <p class="govuk-body-s">{why}</p>
      {compared && past?.change && (
        <p class="govuk-body-s">
          {compared !== first && `“${compared.occupation.name}” in ${compared.area.name}, `}
          {past.change.period_name}: {changeWords(past.change)}.
        </p>
      )}
      {all && (
        <p class="govuk-body-s">
          All adverts in {first.area.name}, {all.period_name}: {changeWords(all)}.
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
      <p class="govuk-body-s">of adverts in {first.area.name}</p>
      {quotient && (
        <p class="govuk-body-s">
          <strong>{sayFigure(quotient)}</strong> times its share in England: 1 is the same share, 2
          is twice it.
        </p>
      )}
      <p class="govuk-body-s">No interval: one employer may place many adverts.</p>
    </Answer>
  );
};

const HOURLY = 'occupation_hourly_pay';
const YEARLY = 'occupation_median_annual_pay';

/** From one percentile of hourly pay to another; undefined where one of them has no number. */
function payRange(pay: JobFigures, low: number, high: number): string | undefined {
  const at = (each: number) => findFigure(pay, `${HOURLY}_p${each}`)?.value ?? null;
  const [from, to] = [at(low), at(high)];
  if (from === null || to === null) return undefined;
  return [from, to].map((pounds) => shortFigure(pounds, 'gbp_per_hour', 2)).join(' to ');
}

const Pay: FC<{ job: JobAnswer }> = ({ job }) => {
  const { pay } = job;
  const [median] = pay?.figures ?? [];
  const half = pay && payRange(pay, 25, 75);
  const most = pay && payRange(pay, 10, 90);
  const yearly = pay && findFigure(pay, YEARLY);
  return (
    <Answer id="pay" title="Pay" number={median && sayFigure(median)}>
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

const People: FC<{ job: JobAnswer }> = ({ job }) => {
  const { jobs } = job;
  const [people] = jobs?.figures ?? [];
  const { low = null, high = null } = people ?? {};
  return (
    <Answer id="people" title="People in this work" number={people && sayFigure(people)}>
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

/** Growth or decline: `15,659 jobs more`. */
const netWords = (net: CitedFigure): string =>
  net.value === null
    ? sayFigure(net)
    : `${numberWords(Math.abs(net.value))} jobs ${net.value < 0 ? 'fewer' : 'more'}`;

const openingsWords = ({ value }: CitedFigure): string =>
  value === null ? 'Withheld' : `${numberWords(value)} openings`;

const Outlook: FC<{ job: JobAnswer }> = ({ job }) => {
  const { outlook } = job;
  const [openings] = outlook?.figures ?? [];
  const net = outlook && findFigure(outlook, 'net_change');
  const replaced = outlook && findFigure(outlook, 'replacement_demand');
  return (
    <Answer id="outlook" title="Outlook" number={openings && openingsWords(openings)}>
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

/** What is known of the job in the place, one answer beside the other. */
export const Answers: FC<{ job: JobAnswer }> = ({ job }) => (
  <div class="app-job-answers">
    <Adverts job={job} />
    <Rising job={job} />
    <Beside job={job} />
    <Pay job={job} />
    <People job={job} />
    <Outlook job={job} />
  </div>
);
