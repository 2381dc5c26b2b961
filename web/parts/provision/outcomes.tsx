import type { FC } from 'hono/jsx';
import { listWords } from '../../../schemas/words/list.ts';
import { outcomeHref } from '../../reading/providers/funnel-href.ts';
import type { ReadOutcomes } from '../../reading/providers/read-outcomes.ts';
import { baseWords, centreWords, listOnce, pointsOf, rateWords } from './outcome-words.ts';
import { INSIDE_WORDS, shortPosition } from '../../words/funnel.ts';
import { numberWords } from '../../words/number.ts';
import { Table } from '../table.tsx';

interface OutcomesProps {
  readonly outcomes: ReadOutcomes;
  /** The providers whose own rates are shown, by UKPRN. */
  readonly providers: ReadonlySet<string>;
}

/** More than these are counted, and stand by name on the funnel of their subject. */
const MOST_SHOWN = 10;

/** How many are not shown, and where each of them stands. */
const More: FC<{ rows: ReturnType<typeof pointsOf> }> = ({ rows }) => (
  <p class="govuk-body app-outcomes-more">
    These are the first {MOST_SHOWN} of {numberWords(rows.length)} by name. All of them:{' '}
    {[...new Set(rows.map(({ outcome }) => outcome))].map((outcome, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={outcomeHref(outcome)}>
          {outcome.of.name}
        </a>
      </>
    ))}
    .
  </p>
);

/** The providers that are asked for, by name, each with its rate in each subject: the first of many. */
const OfProviders: FC<OutcomesProps> = ({ outcomes, providers }) => {
  const rows = pointsOf(outcomes, providers);
  const [first] = rows;
  if (!first) return <></>;
  const { measure, period } = first.outcome.funnel;
  const shown = rows.slice(0, MOST_SHOWN);
  const isOfOne = rows.every(({ outcome }) => outcome === first.outcome);
  const of = isOfOne ? `, ${first.outcome.of.name}` : '';
  return (
    <>
      <Table
        id="outcomes-of-providers"
        caption={`${measure.name}${of}, ${period.name}, providers by name`}
        columns={[
          { head: 'Provider' },
          ...(isOfOne ? [] : [{ head: 'Subject' }]),
          { head: 'Rate and 95% interval', numeric: true },
          { head: measure.base ?? 'Of', numeric: true },
          { head: 'Beside others' },
        ]}
        rows={shown.map(({ outcome, point }) => [
          <a class="govuk-link" href={`/providers/${point.provider}`}>
            {point.provider_name}
          </a>,
          ...(isOfOne ? [] : [outcome.of.name]),
          rateWords(outcome, point),
          baseWords(point),
          shortPosition(point.position),
        ])}
      />
      {shown.some(({ point }) => point.position === 'inside') && (
        <p class="govuk-body-s">{INSIDE_WORDS}</p>
      )}
      {rows.length > shown.length && <More rows={rows} />}
    </>
  );
};

/** What learners of subjects came to: all providers together, and some by name with their intervals. */
export const Outcomes: FC<OutcomesProps> = ({ outcomes, providers }) => {
  const { measure, told, notTold } = outcomes;
  if (told.length + notTold.length === 0) {
    return <p class="govuk-body">None known: no subject of courses is linked to it.</p>;
  }
  if (!measure) {
    return (
      <p class="govuk-body">
        None known: no rate of people in work is held by provider and subject.
      </p>
    );
  }
  return (
    <>
      {told.length > 0 && (
        <p class="govuk-body">
          {measure.population}. {measure.frame && `Outside it: ${measure.frame.outside}.`} In what
          job, and where, is not published.
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {listOnce(outcomes).map((outcome) => {
          const { of, subject } = outcome;
          return (
            <li>
              {of.name}
              {of.code !== subject.code && `, of which “${subject.name}” is a part`}:{' '}
              {centreWords(outcome)}.{' '}
              <a class="govuk-link" href={outcomeHref(outcome)}>
                Each by name, on a funnel
                <span class="govuk-visually-hidden">: {of.name}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <OfProviders outcomes={outcomes} providers={providers} />
      {notTold.length > 0 && (
        <p class="govuk-body">None known of {listWords(notTold.map(({ name }) => `“${name}”`))}.</p>
      )}
      {told[0] && (
        <p class="govuk-body-s">
          Source:{' '}
          <a class="govuk-link" href={`/datasets/${told[0].funnel.dataset}`}>
            {told[0].funnel.source}
          </a>
          , version {told[0].funnel.version}.
        </p>
      )}
    </>
  );
};
