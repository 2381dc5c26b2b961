import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../answers/area.ts';
import type { FigureRow } from '../../answers/rows.ts';
import { isConfidence } from '../../charts/intent.ts';
import { Figure } from '../../parts/figure.tsx';
import { StatusNotes } from '../../parts/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { listWords } from '../../words/list.ts';
import { shortFigure } from '../../words/number.ts';
import { standingCaution, surveyCaution } from './cautions.ts';
import { latestOf, sameTime, yearBefore } from './latest.ts';
import { MeasureCell } from './measure-cell.tsx';
import { MeasureNotes } from './measure-notes.tsx';
import type { Series } from './read-series.ts';

/** A figure with its interval below it, and the flags that the notes under a table explain. */
export const GlanceCell: FC<{ row: FigureRow | undefined; decimals: number }> = ({
  row,
  decimals,
}) => {
  const { value = null, low = null, high = null, interval = null } = row ?? {};
  const marks = (row?.flags ?? []).filter((flag) => flag !== 'invented');
  const ranged = row && value !== null && low !== null && high !== null;
  return (
    <>
      <Figure row={row} decimals={decimals} />
      {ranged && (
        <span class="app-figure app-status app-range">
          {isConfidence(interval) ? 'likely' : 'between'}{' '}
          {[low, high].map((end) => shortFigure(end, row.unit, decimals)).join(' to ')}
        </span>
      )}
      {marks.map((flag) => (
        <span class="app-status"> {flag.replaceAll('_', ' ')}</span>
      ))}
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
  const cautions = new Map<string, string[]>();
  for (const { series: each } of lines) {
    for (const caution of [surveyCaution(each, area), standingCaution(each)]) {
      if (caution === undefined) continue;
      cautions.set(caution, [...(cautions.get(caution) ?? []), each.measure.name]);
    }
  }
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
          <MeasureCell series={each} row={found.now} today={today} />,
          <GlanceCell row={found.now} decimals={each.measure.decimals} />,
          <GlanceCell row={found.before} decimals={each.measure.decimals} />,
          ...found.beside.map((row) => <GlanceCell row={row} decimals={each.measure.decimals} />),
          <a class="govuk-link" href={`${each.data}.csv${each.query}`}>
            CSV<span class="govuk-visually-hidden"> of {each.measure.name}</span>
          </a>,
        ])}
      />
      {[...cautions].map(([caution, names]) => (
        <p class="govuk-body-s">
          <strong>{listWords(names)}.</strong> {caution}
        </p>
      ))}
      <p class="govuk-body-s">
        “Likely” is the 95% confidence interval, where one is held. Areas beside are of the same
        period; “no figure” means that none is held for it. A number without a word of status beside
        it is as published. The figure a year before is of the same period twelve months earlier.
      </p>
      <MeasureNotes series={lines.map(({ series: each }) => each)} />
      <p class="govuk-body-s app-sources">Sources: {sources.join('; ')}.</p>
      <StatusNotes rows={shown.filter((row) => row !== undefined)} />
    </>
  );
};
