import type { FC } from 'hono/jsx';
import { findPeriod } from '../../../schemas/words/period.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { ageWords } from '../../charts/words/age.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** What is known of a measure where its figures stand in a table. */
interface NamedMeasure extends Pick<Series, 'dataset' | 'shown' | 'name'> {
  readonly measure: Pick<MeasureRecord, 'id' | 'unit' | 'clock'>;
}

interface MeasureCellProps {
  readonly series: NamedMeasure;
  /** Codes of the areas that the line is of, for the chart of them that it leads to. */
  readonly areas: readonly string[];
  /** The latest row of the area. */
  readonly row: Pick<FigureRow, 'period_name' | 'period_end'>;
  /** Today as an ISO date; without it the age is told from the dataset's newest period. */
  readonly today: string | undefined;
}

/**
 * What a line of the latest figures is: measure, period, its age where it is old, unit, source. It
 * leads to the same figures as a chart, and to their dataset.
 */
export const MeasureCell: FC<MeasureCellProps> = ({ series, areas, row, today }) => {
  const { dataset, measure, shown, name } = series;
  const { source, regularity, date } = dataset.labels;
  const day = today ?? findPeriod(date.last_period ?? '')?.end ?? row.period_end;
  const age = ageWords(row.period_end, day, regularity.value);
  const chart = measureHref(measure.id, { areas, dataset: dataset.id, ...shown.fix });
  return (
    <>
      <a class="govuk-link" href={chart}>
        {name}
      </a>
      <span class="app-source">
        {row.period_name}
        {age !== undefined && <strong>, {age}</strong>}
        {`, ${UNITS[measure.unit]}`}.{measure.unit === 'gbp_per_year' && ` ${measure.clock}.`}
        <span class="app-source__more">
          {' '}
          <a class="govuk-link" href={`/datasets/${dataset.id}`}>
            {source.publisher}, {source.name}
          </a>
        </span>
      </span>
    </>
  );
};
