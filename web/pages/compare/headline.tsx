import type { FC } from 'hono/jsx';
import { UNITS } from '../../../schemas/vocabulary.ts';
import { StatusNotes } from '../../parts/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { GlanceCell } from '../area/glance.tsx';
import type { Series } from '../area/read-series.ts';
import type { ChosenAreas } from './load.ts';
import { areaNames } from './names.ts';
import { samePeriod } from './same-period.ts';

interface HeadlineProps {
  readonly chosen: ChosenAreas;
  readonly series: readonly Series[];
  readonly invented: boolean;
}

/** Every headline measure, all areas in columns, each line of one period. */
export const Headline: FC<HeadlineProps> = ({ chosen, series, invented }) => {
  const all = [...chosen.areas, ...chosen.beside];
  const names = areaNames(all);
  const lines = series.flatMap((each) => {
    const period = samePeriod(
      each.rows,
      chosen.areas.map(({ code }) => code),
    );
    if (!period) return [];
    const rows = all.map(({ code }) =>
      each.rows.find((row) => row.area === code && row.period === period.code),
    );
    return [{ ...each, period, rows }];
  });
  const sources = [...new Set(lines.map(({ dataset }) => dataset.licence.attribution))];
  return (
    <>
      <Table
        id="figures"
        caption={`The same measures for every area${invented ? ' (invented figures)' : ''}`}
        columns={[
          { head: 'Measure', words: true },
          ...all.map(({ code }) => ({ head: names.get(code) ?? code, numeric: true })),
          { head: 'Data' },
        ]}
        rows={lines.map(({ dataset, measure, about, period, rows, data, query }) => [
          <>
            <a class="govuk-link" href={`/datasets/${dataset.id}`}>
              {measure.name}
            </a>
            <span class="app-source">
              {[period.name, ...about, UNITS[measure.unit]].join(', ')}.
              <span class="app-source__more">
                {' '}
                {dataset.labels.source.publisher}, {dataset.labels.source.name}
              </span>
            </span>
          </>,
          ...rows.map((row) => <GlanceCell row={row} decimals={measure.decimals} />),
          <a class="govuk-link" href={`${data}.csv${query}`}>
            CSV<span class="govuk-visually-hidden"> of {measure.name}</span>
          </a>,
        ])}
      />
      <p class="govuk-body-s">
        Each line is of one period, the newest that all chosen areas have. “Likely” is the 95%
        confidence interval, where one is held; “no figure” means that none is held.
      </p>
      <p class="govuk-body-s">{sources.join('. ')}.</p>
      <StatusNotes rows={lines.flatMap(({ rows }) => rows.filter((row) => row !== undefined))} />
    </>
  );
};
