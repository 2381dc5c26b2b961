import type { FC } from 'hono/jsx';
import { estimatedFrom } from '../../../schemas/figures/estimated-from.ts';
import { capital } from '../../../schemas/words/list.ts';
import { breaksOfMeasure } from '../../charts/breaks.ts';
import { datedWords, yearBeforeWords } from '../../parts/figure/year-before.tsx';
import type { MeasureView } from '../../views/measure/load.ts';

/** Of each place that was chosen: the newest figure, that of a year before, and the change. */
export const YearsBefore: FC<{ view: MeasureView }> = ({ view }) => {
  const { areas, series, manifest, measure } = view;
  const isEstimate = estimatedFrom(manifest) !== undefined;
  const told = areas.flatMap(({ code, name }) => {
    const rows = series.rows.filter(({ area }) => area === code);
    const [row] = rows
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => b.period_end.localeCompare(a.period_end));
    if (!row) return [];
    const breaks = breaksOfMeasure(manifest, measure.id);
    const then = yearBeforeWords({ row, rows, fineness: measure, breaks, isEstimate });
    return [`${capital(name)}: ${datedWords(row, measure.decimals)}. ${then}`];
  });
  if (told.length === 0) return <></>;
  return (
    <ul class="govuk-list govuk-body-s app-years-before">
      {told.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  );
};
