import type { FC } from 'hono/jsx';
import type { CitedFigure } from '../../../../schemas/answers/profile.ts';
import type { JobAdverts, JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import { sayFigure } from '../../../words/figure.ts';
import { advertWords, changeWords, findFigure, trendWords } from '../../../words/jobs.ts';
import { capital } from '../../../../schemas/words/list.ts';
import { numberWords } from '../../../words/number.ts';
import { Answer, NotHeld, OfWhat, isOfGroup, placeWords } from './answer.tsx';

/** A count without its unit: the heading says what is counted. */
const sayCount = (count: CitedFigure): string =>
  count.value === null ? sayFigure(count) : numberWords(count.value);

const countOf = ({ figures: [count] }: JobAdverts): string => (count ? sayCount(count) : 'none');
const periodOf = ({ figures: [count] }: JobAdverts): string => count?.period_name ?? '';

/** How many adverts: those nearest to what was asked first, other counts after it. */
export const Adverts: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first, other] = job.adverts;
  return (
    <Answer
      id="adverts"
      title="Adverts"
      number={first && countOf(first)}
      part={first}
      before="adverts for all"
      figure={first?.figures[0]}
    >
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
          {other.cautions
            .filter(({ code }) => code === 'break_in_series')
            .map(({ message }) => ` ${message}`)}
        </p>
      )}
      <NotHeld job={job} part="adverts" />
    </Answer>
  );
};

/** Rising or not, and how sure. */
export const Rising: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first] = job.adverts;
  if (!first) return <></>;
  const { head, why } = trendWords(first.trend);
  const group = isOfGroup(first) ? `of group ${first.occupation.code}, ` : '';
  const { all_adverts: all } = first;
  const compared = job.adverts.find(({ earlier, trend }) => earlier ?? trend.change?.value);
  const past = compared?.earlier ?? (compared === first ? undefined : compared?.trend);
  return (
    <Answer id="rising" title="More than a year ago?" number={head}>
      <p class="govuk-body-s">
        {capital(`${group}${advertWords(first.kind, periodOf(first))}. `)}
        {why}
      </p>
      {compared && past?.change && (
        <p class="govuk-body-s">
          {compared !== first && `“${compared.occupation.name}” in ${compared.area.name}, `}
          {past.change.period_name}: {changeWords(past.change)}.
        </p>
      )}
      {all && (
        <p class="govuk-body-s">
          Adverts of every kind in {first.area.name}, {all.period_name}: {changeWords(all)}.
        </p>
      )}
    </Answer>
  );
};

/** The share of all adverts of the place, beside England's. */
export const Beside: FC<{ job: JobAnswer }> = ({ job }) => {
  const [first] = job.adverts;
  const share = first && findFigure(first, 'advert_share');
  const quotient = first && findFigure(first, 'advert_location_quotient');
  if (!first || !share) return <></>;
  return (
    <Answer
      id="share"
      title="Share of all adverts"
      number={sayFigure(share)}
      part={first}
      figure={share}
    >
      <p class="govuk-body-s">
        of adverts in {first.area.name}, {advertWords(first.kind, share.period_name)}
      </p>
      <p class="govuk-body-s">
        {quotient && (
          <>
            <strong>{sayFigure(quotient)}</strong> times its share in England: 1 is the same
            share.{' '}
          </>
        )}
        No interval: one employer may place many adverts.
      </p>
    </Answer>
  );
};
