import type { FC } from 'hono/jsx';
import { nameIn } from '../../../schemas/answers/rows/rows.ts';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { capital } from '../../../schemas/words/list.ts';
import { funnelHref } from '../../reading/providers/funnel-href.ts';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { Fold } from '../../parts/fold.tsx';
import { shortPosition } from '../../words/funnel.ts';
import { Table } from '../../parts/table.tsx';
import { figureWords, numberWords, shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { RateStrip } from './rate-strip.tsx';

interface MeasureProps {
  readonly measure: ProviderMeasure;
}

/** The newest figure, its interval and what it is of. */
const Newest: FC<MeasureProps> = ({ measure: { latest, record } }) => {
  const { value, low, high, n, unit, status, period_name: period } = latest;
  const say = (number: number): string => figureWords(number, unit, record.decimals);
  return (
    <p class="govuk-body">
      {capital(period)}:{' '}
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

/** Where it stands among others like it, or why it stands beside nobody. */
const Beside: FC<MeasureProps> = ({ measure }) => {
  const { compared, not_compared: why, record } = measure;
  // That a count tells nothing beside other counts needs no words.
  if (!compared && (!why || why.code === 'not_a_rate')) return <></>;
  if (!compared) return <p class="govuk-body-s">Not compared: {why?.message}</p>;
  const { unit } = measure.latest;
  const say = (value: number): string => shortFigure(value, unit, Math.max(1, record.decimals));
  const { expected, group, middle, position } = compared;
  return (
    <>
      <RateStrip measure={measure} />
      <p class="govuk-body-s">
        The middle of {numberWords(group.providers)} providers is {say(middle)}:{' '}
        {shortPosition(position)}.{' '}
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

/** What is folded of a measure, by name: `About it, 3 periods, by level`. */
const foldTitle = ({ series, breakdowns }: ProviderMeasure): string =>
  [
    'About it',
    ...(series.length > 1 ? [`${numberWords(series.length)} periods`] : []),
    ...breakdowns.map(({ by }) => `by ${by.name.toLowerCase()}`),
  ].join(', ');

/** Every period of the whole, and the newest by each breakdown. */
const Tables: FC<MeasureProps & { readonly id: string }> = ({ measure, id }) => {
  const { series, breakdowns, record } = measure;
  const columns = (head: string) => [
    { head },
    { head: record.name, numeric: true },
    ...(record.base === null ? [] : [{ head: record.base, numeric: true }]),
  ];
  const cells = (figure: ProviderMeasure['latest']) => [
    <FigureCell row={figure} decimals={record.decimals} />,
    ...(record.base === null ? [] : [figure.n === null ? 'not published' : numberWords(figure.n)]),
  ];
  return (
    <>
      {series.length > 1 && (
        <Table
          id={`${id}-periods`}
          caption={`${measure.name}, by period`}
          columns={columns('Period')}
          rows={series.map((figure) => [figure.period_name, ...cells(figure)])}
        />
      )}
      {breakdowns.map(({ by, figures }) => (
        <Table
          id={`${id}-${by.id}`}
          caption={`${record.name}, ${measure.latest.period_name}, by ${by.name.toLowerCase()}`}
          columns={columns(by.name)}
          rows={figures.map((figure) => [nameIn(figure, by.id), ...cells(figure)])}
        />
      ))}
    </>
  );
};

/** One measure of a provider: its newest figure, beside others; what it is of and over time, folded. */
export const Measure: FC<MeasureProps> = ({ measure }) => {
  const { record, cautions, dataset, measure: code, latest } = measure;
  const id = `${dataset}-${code}`;
  return (
    <section aria-labelledby={id}>
      <h4 class="govuk-heading-s" id={id}>
        {measure.name}
      </h4>
      <Newest measure={measure} />
      <Beside measure={measure} />
      {cautions.map(({ message }) => (
        <p class="govuk-body-s app-caution">{message}</p>
      ))}
      <Fold title={foldTitle(measure)} of={measure.name}>
        <p class="govuk-body-s">
          {record.population}. {record.frame && `Outside it: ${record.frame.outside}.`}{' '}
          <a class="govuk-link" href={measure.data}>
            Data<span class="govuk-visually-hidden"> of {measure.name}</span>
          </a>
          {', '}
          <a class="govuk-link" href={latest.cite}>
            this figure<span class="govuk-visually-hidden"> of {measure.name}</span>
          </a>
        </p>
        <Tables measure={measure} id={id} />
      </Fold>
    </section>
  );
};
