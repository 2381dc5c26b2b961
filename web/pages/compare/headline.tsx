import type { FC } from 'hono/jsx';
import { Fold } from '../../parts/fold.tsx';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { MeasureCell } from '../../parts/figures/measure-cell.tsx';
import type { Series } from '../../reading/measures/read-series.ts';
import type { ChosenAreas } from '../../views/compare/load.ts';
import { areaNames } from '../../views/compare/names.ts';
import { periodWords } from './period-words.ts';
import { samePeriod } from '../../../schemas/figures/same-period.ts';
import { groupCautions } from './series-cautions.ts';

interface HeadlineProps {
  readonly chosen: ChosenAreas;
  readonly series: readonly Series[];
  readonly invented: boolean;
  /** Today as an ISO date; without it the age of a figure is told from its dataset's newest. */
  readonly today: string | undefined;
}

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
    const row = rows.find((found) => found !== undefined);
    return row ? [{ ...each, series: each, shared: period.without.length === 0, row, rows }] : [];
  });
  const cautions = groupCautions(lines, chosen.areas);
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
        rows={lines.map(({ series: each, measure, row: first, rows, data, query }) => [
          <MeasureCell
            series={each}
            areas={chosen.areas.map(({ code }) => code)}
            row={first}
            today={today}
          />,
          ...rows.map((row) => <FigureCell row={row} decimals={measure.decimals} />),
          <a class="govuk-link" href={`${data}.csv${query}`}>
            CSV of all periods<span class="govuk-visually-hidden">: {each.name}</span>
          </a>,
        ])}
      />
      <p class="govuk-body-s">
        {periodWords(lines.map(({ name, shared }) => ({ name, shared })))} “Likely” is the 95%
        confidence interval, where one is held; “no figure” means that none is held. A number
        without a word of status beside it is as published.
      </p>
      <Fold title="What must be known of these measures, and their sources">
        {cautions.length > 0 && (
          <ul class="govuk-list govuk-list--bullet govuk-body-s" id="headline-cautions">
            {cautions.map(({ names: measures, words }) => (
              <li>
                <strong>{measures}.</strong> {words}
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body-s">{sources.join('. ')}.</p>
      </Fold>
      <StatusNotes rows={lines.flatMap(({ rows }) => rows.filter((row) => row !== undefined))} />
    </>
  );
};
