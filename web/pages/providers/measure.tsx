import type { FC } from 'hono/jsx';
import { nameIn } from '../../../schemas/answers/rows/rows.ts';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Table } from '../../parts/table.tsx';
import { BesideOthers, NewestRate, OnAYear } from '../../parts/provision/provider-rate.tsx';
import { numberWords } from '../../words/number.ts';

interface MeasureProps {
  readonly measure: ProviderMeasure;
}

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
      <NewestRate measure={measure} />
      <OnAYear measure={measure} />
      <BesideOthers measure={measure} />
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
