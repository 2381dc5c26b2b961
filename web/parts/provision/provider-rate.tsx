import type { FC } from 'hono/jsx';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { capital } from '../../../schemas/words/list.ts';
import { funnelHref } from '../../reading/providers/funnel-href.ts';
import { shortPosition } from '../../words/funnel.ts';
import { figureWords, numberWords, shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { tellOnAYear } from '../tiles/tell-on-a-year.ts';
import { RateStrip } from './rate-strip.tsx';

interface MeasureProps {
  readonly measure: ProviderMeasure;
}

/** The newest figure, its interval and what it is of. */
export const NewestRate: FC<MeasureProps> = ({ measure: { latest, record } }) => {
  const { value, low, high, n, unit, status, period_name: period, area_name: area } = latest;
  const say = (number: number): string => figureWords(number, unit, record.decimals);
  return (
    <p class="govuk-body">
      {capital(period)}
      {area !== undefined && `, ${area}`}:{' '}
      <strong>
        {value !== null
          ? say(value)
          : low !== null && high !== null
            ? `${say(low)} to ${say(high)}`
            : STATUS_WORDS[status]}
      </strong>
      {value !== null && low !== null && high !== null && `, likely ${say(low)} to ${say(high)}`}
      {n !== null &&
        record.base !== null &&
        `; of ${numberWords(n)} (${record.base.toLowerCase()})`}
      .
    </p>
  );
};

type Compared = NonNullable<ProviderMeasure['compared']>;

/** What must be added where a printed number seems to say another thing than its position. */
function roundedWords(value: number | null, { limits, position }: Compared): string {
  const isPrintedOutside = value !== null && (value < limits.low_95 || value > limits.high_95);
  return position === 'inside' && isPrintedOutside
    ? ': its rate is rounded, and one that rounds to it is inside'
    : '';
}

/** The same of the rate that is expected of it, beside the interval of its own. */
function widerWords(
  { low, high }: ProviderMeasure['latest'],
  expected: NonNullable<Compared['expected']>,
): string {
  const isApart = low !== null && high !== null && (expected.low > high || expected.high < low);
  return expected.position === 'inside' && isApart
    ? ', which allow besides for rounding and for how much providers differ, so are wider than its own interval'
    : '';
}

/** How the newest figure stands to that of a year before, and which cohorts are too young to be it. */
export const OnAYear: FC<MeasureProps> = ({ measure }) => {
  const { latest, too_young: young, record, year_before: before } = measure;
  const { sign, words } = tellOnAYear(measure, record.decimals);
  const then = before?.value ?? null;
  return (
    <p class="govuk-body-s app-on-a-year">
      {young && `${young.words} `}
      {latest.value !== null && (
        <>
          {sign !== undefined && <span aria-hidden="true">{sign} </span>}
          {words}
          {before &&
            then !== null &&
            ` (${before.period_name}: ${figureWords(then, before.unit, record.decimals)})`}
          .
        </>
      )}
    </p>
  );
};

/** Where it stands among others like it, or why it stands beside nobody. */
export const BesideOthers: FC<MeasureProps> = ({ measure }) => {
  const { compared, not_compared: why, record } = measure;
  // That a count tells nothing beside other counts needs no words.
  if (!compared && (!why || why.code === 'not_a_rate')) return <></>;
  if (!compared) return <p class="govuk-body-s">Not compared: {why?.message}</p>;
  const { unit } = measure.latest;
  const say = (value: number): string => shortFigure(value, unit, Math.max(1, record.decimals));
  const { expected, group, median, together, limits, position, nobody_outside: nobody } = compared;
  return (
    <>
      <RateStrip measure={measure} />
      <p class="govuk-body-s">
        Half of {numberWords(group.providers)} providers have {say(median)} or more; all their
        people together {say(together)}.{' '}
        {nobody ? (
          <>{nobody.message} </>
        ) : (
          <>
            For one of this size the 95% limits are {say(limits.low_95)} to {say(limits.high_95)}:{' '}
            {shortPosition(position)}
            {roundedWords(measure.latest.value, compared)}.{' '}
          </>
        )}
        {!expected &&
          'What rate would be expected of one that teaches whom it teaches is not held. '}
        {expected && (
          <>
            Given whom it teaches,{' '}
            {[...new Set([expected.low, expected.high].map(say))].join(' to ')} would be expected
            {/* What tells nobody apart says nothing of a provider beside its own mix either. */}
            {!nobody && (
              <>
                : {shortPosition(expected.position)}
                {expected.position === 'inside' && ' about it'}
                {widerWords(measure.latest, expected)}
              </>
            )}
            .{' '}
          </>
        )}
        <a class="govuk-link" href={funnelHref(compared.funnel)}>
          All of them on a funnel
          <span class="govuk-visually-hidden"> of {measure.name}</span>
        </a>
      </p>
    </>
  );
};
