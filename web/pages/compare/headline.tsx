import type { FC } from 'hono/jsx';
import { UNITS } from '../../../schemas/vocabulary.ts';
import type { DatasetRecord } from '../../answers/dataset.ts';
import type { FigureRow } from '../../answers/rows.ts';
import { StatusNotes } from '../../parts/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { ageWords } from '../area/age.ts';
import { GlanceCell } from '../area/glance.tsx';
import type { Series } from '../area/read-series.ts';
import type { ChosenAreas } from './load.ts';
import { areaNames } from './names.ts';
import { samePeriod } from './same-period.ts';

interface HeadlineProps {
  readonly chosen: ChosenAreas;
  readonly series: readonly Series[];
  readonly invented: boolean;
  /** Today as an ISO date; without it no age is told. */
  readonly today: string | undefined;
}

interface AgeProps {
  readonly rows: readonly (FigureRow | undefined)[];
  readonly today: string | undefined;
  readonly dataset: DatasetRecord;
}

/** How old the figures of a line are, where newer ones should have come. */
const Age: FC<AgeProps> = ({ rows, today, dataset }) => {
  const end = rows.find((row) => row !== undefined)?.period_end;
  if (end === undefined || today === undefined) return <></>;
  const age = ageWords(end, today, dataset.labels.regularity.value);
  return age === undefined ? <></> : <strong>, {age}</strong>;
};

/** Every headline measure, all areas in columns, each line of one period. */
export const Headline: FC<HeadlineProps> = ({ chosen, series, invented, today }) => {
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
              {period.name}
              <Age rows={rows} today={today} dataset={dataset} />
              {['', ...about, UNITS[measure.unit]].join(', ')}.
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
        confidence interval, where one is held; “no figure” means that none is held. A number
        without a word of status beside it is as published.
      </p>
      <p class="govuk-body-s">{sources.join('. ')}.</p>
      <StatusNotes rows={lines.flatMap(({ rows }) => rows.filter((row) => row !== undefined))} />
    </>
  );
};
