import type { FC } from 'hono/jsx';
import { UNITS } from '../../../schemas/vocabulary.ts';
import type { AreaRecord } from '../../answers/area.ts';
import type { FigureRow } from '../../answers/rows.ts';
import { isConfidence } from '../../charts/intent.ts';
import { Figure } from '../../parts/figure.tsx';
import { StatusNotes } from '../../parts/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { shortFigure } from '../../words/number.ts';
import { latestOf, sameTime, yearBefore } from './latest.ts';
import type { Series } from './read-series.ts';

/** A figure with its interval below it. */
export const GlanceCell: FC<{ row: FigureRow | undefined; decimals: number }> = ({
  row,
  decimals,
}) => {
  const { value = null, low = null, high = null, interval = null } = row ?? {};
  const figure = <Figure row={row} decimals={decimals} />;
  if (!row || value === null || low === null || high === null) return figure;
  return (
    <>
      {figure}
      <span class="app-figure app-status app-range">
        {isConfidence(interval) ? 'likely' : 'between'}{' '}
        {[low, high].map((end) => shortFigure(end, row.unit, decimals)).join(' to ')}
      </span>
    </>
  );
};

/** The rows of one line of the table: now, a year before, and beside it; undefined without figures. */
export function glanceRows(series: Series, area: AreaRecord, beside: readonly AreaRecord[]) {
  const now = latestOf(series.rows, area.code);
  if (!now) return undefined;
  return {
    now,
    before: yearBefore(series.rows, now),
    beside: beside.map(({ code }) => sameTime(series.rows, now, code)),
  };
}

interface GlanceProps {
  readonly area: AreaRecord;
  readonly beside: readonly AreaRecord[];
  readonly series: readonly Series[];
  readonly invented: boolean;
}

/** The latest figure of every measure, the one a year before, and those beside it. */
export const Glance: FC<GlanceProps> = ({ area, beside, series, invented }) => {
  const lines = series.flatMap((each) => {
    const found = glanceRows(each, area, beside);
    return found ? [{ ...each, found }] : [];
  });
  const shown = lines.flatMap(({ found }) => [found.now, found.before, ...found.beside]);
  const sources = [
    ...new Set(lines.map(({ dataset }) => dataset.licence.attribution.replace(/^Source: /, ''))),
  ];
  return (
    <>
      <Table
        id="figures"
        caption={`${area.name} and areas beside it${invented ? ' (invented figures)' : ''}`}
        columns={[
          { head: 'Measure', words: true },
          { head: area.name, numeric: true },
          { head: 'A year before', numeric: true },
          ...beside.map(({ name }) => ({ head: name, numeric: true })),
          { head: 'Data' },
        ]}
        rows={lines.map(({ dataset, measure, about, found, data, query }) => [
          <>
            <a class="govuk-link" href={`/datasets/${dataset.id}`}>
              {measure.name}
            </a>
            <span class="app-source">
              {[found.now.period_name, ...about, UNITS[measure.unit]].join(', ')}.
              <span class="app-source__more">
                {' '}
                {dataset.labels.source.publisher}, {dataset.labels.source.name}
              </span>
            </span>
          </>,
          <GlanceCell row={found.now} decimals={measure.decimals} />,
          <GlanceCell row={found.before} decimals={measure.decimals} />,
          ...found.beside.map((row) => <GlanceCell row={row} decimals={measure.decimals} />),
          <a class="govuk-link" href={`${data}.csv${query}`}>
            CSV<span class="govuk-visually-hidden"> of {measure.name}</span>
          </a>,
        ])}
      />
      <p class="govuk-body-s">
        “Likely” is the 95% confidence interval, where one is published. Areas beside are of the
        same period; “no figure” means that none is held for it. The figure a year before is of the
        same period twelve months earlier.
      </p>
      <p class="govuk-body-s app-sources">Sources: {sources.join('; ')}.</p>
      <StatusNotes rows={shown.filter((row) => row !== undefined)} />
    </>
  );
};
