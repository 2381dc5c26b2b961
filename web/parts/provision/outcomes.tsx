import type { FC } from 'hono/jsx';
import { POSITIONS } from '../../../schemas/figures/provision/funnel/funnel.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { STATUS_WORDS } from '../../../schemas/words/vocabulary.ts';
import type { ReadOutcomes, SubjectOutcome } from '../../reading/providers/read-outcomes.ts';
import { apiPath } from '../../reading/api-client.ts';
import { numberWords, shortFigure } from '../../words/number.ts';
import { Table } from '../table.tsx';

interface OutcomesProps {
  readonly outcomes: ReadOutcomes;
  /** The providers whose own rates are shown, by UKPRN. */
  readonly providers: ReadonlySet<string>;
}

type Point = SubjectOutcome['funnel']['points'][number];

/** One outcome of each subject that has figures of its own: parts may share those of their area. */
const unique = (told: readonly SubjectOutcome[]): SubjectOutcome[] => [
  ...new Map(told.map((each) => [each.of.code, each])).values(),
];

const funnelHref = ({ funnel, of }: SubjectOutcome): string =>
  apiPath('/funnel', { measure: funnel.measure.id, subject: of.code });

/** A rate with its interval, a range, or why there is none. */
function rateWords({ funnel: { measure } }: SubjectOutcome, point: Point): string {
  const { value, low, high, status } = point;
  const say = (rate: number): string => shortFigure(rate, measure.unit, measure.decimals);
  if (low === null || high === null) return value === null ? STATUS_WORDS[status] : say(value);
  const likely = `${say(low)} to ${say(high)}`;
  return value === null ? likely : `${say(value)}, likely ${likely}`;
}

/** The providers that are asked for, by name, each with its rate in each subject. */
const OfProviders: FC<OutcomesProps> = ({ outcomes, providers }) => {
  const rows = unique(outcomes.told)
    .flatMap((outcome) =>
      outcome.funnel.points
        .filter(({ provider }) => providers.has(provider))
        .map((point) => ({ outcome, point })),
    )
    .toSorted((a, b) => a.point.provider_name.localeCompare(b.point.provider_name, 'en-GB'));
  const [first] = rows;
  if (!first) return <></>;
  const { measure } = first.outcome.funnel;
  return (
    <Table
      id="outcomes-of-providers"
      caption={`${measure.name}, ${first.outcome.funnel.period.name}, providers by name`}
      columns={[
        { head: 'Provider' },
        { head: 'Subject' },
        { head: 'Rate and 95% interval', numeric: true },
        { head: measure.base ?? 'Of', numeric: true },
        { head: 'Beside others' },
      ]}
      rows={rows.map(({ outcome, point }) => [
        <a class="govuk-link" href={`/providers/${point.provider}`}>
          {point.provider_name}
        </a>,
        outcome.of.name,
        rateWords(outcome, point),
        point.n === null ? 'not published' : numberWords(point.n),
        POSITIONS[point.position],
      ])}
    />
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
        {unique(told).map((outcome) => {
          const { funnel, of, subject } = outcome;
          return (
            <li>
              {of.name}
              {of.code !== subject.code && `, of which “${subject.name}” is a part`}:{' '}
              {shortFigure(funnel.centre, measure.unit, Math.max(1, measure.decimals))} of the
              people of {numberWords(funnel.group.providers)} providers in {funnel.period.name}{' '}
              together.{' '}
              <a class="govuk-link" href={funnelHref(outcome)}>
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
