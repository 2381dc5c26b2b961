import type { FC } from 'hono/jsx';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { capital } from '../../../schemas/words/list.ts';
import { funnelHref } from '../../reading/providers/funnel-href.ts';
import { shortPosition } from '../../words/funnel.ts';
import { figureWords, numberWords, shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { RateStrip } from './rate-strip.tsx';

/** Percent of all people. */
const WHOLE = 100;

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

/** Whether limits hold every rate that there is, so that nobody of that size could stand outside. */
const isTooSmall = ({
  low_95,
  high_95,
}: NonNullable<ProviderMeasure['compared']>['limits']): boolean => low_95 <= 0 && high_95 >= WHOLE;

/** Where it stands among others like it, or why it stands beside nobody. */
export const BesideOthers: FC<MeasureProps> = ({ measure }) => {
  const { compared, not_compared: why, record } = measure;
  // That a count tells nothing beside other counts needs no words.
  if (!compared && (!why || why.code === 'not_a_rate')) return <></>;
  if (!compared) return <p class="govuk-body-s">Not compared: {why?.message}</p>;
  const { unit } = measure.latest;
  const say = (value: number): string => shortFigure(value, unit, Math.max(1, record.decimals));
  const { expected, group, median, together, limits, position } = compared;
  return (
    <>
      <RateStrip measure={measure} />
      <p class="govuk-body-s">
        Half of {numberWords(group.providers)} providers have {say(median)} or more; all their
        people together {say(together)}.{' '}
        {isTooSmall(limits) ? (
          <>It has too few people for this rate to tell it from the others, whatever it is. </>
        ) : (
          <>
            For one of this size the limits are {say(limits.low_95)} to {say(limits.high_95)}:{' '}
            {shortPosition(position)}.{' '}
          </>
        )}
        {expected && (
          <>
            Given whom it teaches,{' '}
            {[...new Set([expected.low, expected.high].map(say))].join(' to ')} would be expected:{' '}
            {shortPosition(expected.position)}.{' '}
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
