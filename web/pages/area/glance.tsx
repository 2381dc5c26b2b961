import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../reading/answers/area.ts';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { listWords } from '../../../schemas/words/list.ts';
import { cautionsOf } from '../../views/area/cautions.ts';
import { latestOf, sameTime } from './latest.ts';
import { MeasureCell } from '../../parts/figures/measure-cell.tsx';
import { MeasureNotes } from './measure-notes.tsx';
import type { Series } from '../../reading/measures/read-series.ts';
import { yearPairOf } from './year-pair.ts';

/** The rows of one line of the table: now, a year before, and beside it; undefined without figures. */
export function glanceRows(series: Series, area: AreaRecord, beside: readonly AreaRecord[]) {
  const now = latestOf(series.rows, area.code);
  if (!now) return undefined;
  return {
    now,
    ...yearPairOf(series, now),
    beside: beside.map(({ code }) => sameTime(series.rows, now, code)),
  };
}

interface GlanceProps {
  readonly area: AreaRecord;
  readonly beside: readonly AreaRecord[];
  readonly series: readonly Series[];
  readonly invented: boolean;
  /** Today as an ISO date; without it the age of a figure is told from its dataset's newest. */
  readonly today: string | undefined;
}

/** The latest figure of every measure, the one a year before, and those beside it. */
export const Glance: FC<GlanceProps> = ({ area, beside, series, invented, today }) => {
  const lines = series.flatMap((each) => {
    const found = glanceRows(each, area, beside);
    return found ? [{ series: each, found }] : [];
  });
  const shown = lines.flatMap(({ found }) => [found.now, found.before, ...found.beside]);
  const read = lines.map(({ series: each }) => each);
  const cautions = cautionsOf(read, area);
  const sources = [
    ...new Set(
      lines.map(({ series: { dataset } }) => dataset.licence.attribution.replace(/^Source: /, '')),
    ),
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
        rows={lines.map(({ series: each, found }) => [
          <MeasureCell series={each} areas={[area.code]} row={found.now} today={today} />,
          <FigureCell row={found.now} decimals={each.measure.decimals} />,
          <>
            <FigureCell row={found.before} decimals={each.measure.decimals} />
            {found.broken && (
              <span class="app-status"> not comparable: the series breaks since</span>
            )}
          </>,
          ...found.beside.map((row) => <FigureCell row={row} decimals={each.measure.decimals} />),
          <a class="govuk-link" href={`${each.data}.csv${each.query}`}>
            CSV<span class="govuk-visually-hidden"> of {each.name}</span>
          </a>,
        ])}
      />
      <StatusNotes rows={shown.filter((row) => row !== undefined)} />
      {cautions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {cautions.map(({ names, words }) => (
            <li>
              <strong>{listWords(names)}.</strong> {words}
            </li>
          ))}
        </ul>
      )}
      <MeasureNotes series={read} />
      <p class="govuk-body-s app-sources">Sources: {sources.join('; ')}.</p>
    </>
  );
};
