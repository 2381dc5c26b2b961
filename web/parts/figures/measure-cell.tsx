import type { FC } from 'hono/jsx';
import { findPeriod } from '../../../schemas/words/period.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import type { FigureRow } from '../../reading/answers/rows.ts';
import { ageWords } from '../../charts/words/age.ts';
import type { Series } from '../../reading/measures/read-series.ts';

interface MeasureCellProps {
  readonly series: Series;
  /** The latest row of the area. */
  readonly row: FigureRow;
  /** Today as an ISO date; without it the age is told from the dataset's newest period. */
  readonly today: string | undefined;
}

/** What a line of the latest figures is: measure, period, its age where it is old, unit, source. */
export const MeasureCell: FC<MeasureCellProps> = ({ series, row, today }) => {
  const { dataset, measure, about } = series;
  const { source, regularity, date } = dataset.labels;
  const day = today ?? findPeriod(date.last_period ?? '')?.end ?? row.period_end;
  const age = ageWords(row.period_end, day, regularity.value);
  return (
    <>
      <a class="govuk-link" href={`/datasets/${dataset.id}`}>
        {measure.name}
      </a>
      <span class="app-source">
        {row.period_name}
        {age !== undefined && <strong>, {age}</strong>}
        {['', ...about, UNITS[measure.unit]].join(', ')}.
        {measure.unit === 'gbp_per_year' && ` ${measure.clock}.`}
        <span class="app-source__more">
          {' '}
          {source.publisher}, {source.name}
        </span>
      </span>
    </>
  );
};
