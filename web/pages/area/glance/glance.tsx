import type { FC } from 'hono/jsx';
import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { FigureCell } from '../../../parts/figures/figure-cell.tsx';
import { MeasureCell } from '../../../parts/figures/measure-cell.tsx';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Table } from '../../../parts/table.tsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { seenCautions } from './cautions.ts';
import type { Line } from '../lines.ts';
import { MeasureNotes } from './measure-notes.tsx';
import { hasPlace, PlaceCell } from './place-cell.tsx';

interface GlanceProps {
  readonly area: AreaRecord;
  readonly beside: readonly AreaRecord[];
  readonly lines: readonly Line[];
  readonly invented: boolean;
  /** Today as an ISO date; without it the age of a figure is told from its dataset's newest. */
  readonly today: string | undefined;
}

/** The address of the same rows as CSV, at the site that the page is of. */
function csvAddress({ figures: { data } }: Line): string {
  const { pathname, search } = new URL(data, 'http://localhost');
  return `${pathname}.csv${search}`;
}

/** The latest figure of every measure, the one a year before, those beside it, and its place. */
export const Glance: FC<GlanceProps> = ({ area, beside, lines, invented, today }) => {
  const peers = areaTypeWords(area.type, 2);
  const placed = lines.some(hasPlace);
  const rows = lines.flatMap(({ figures }) => {
    return [
      figures.latest,
      ...(figures.year_before ? [figures.year_before] : []),
      ...figures.beside,
    ];
  });
  const cautions = seenCautions(lines.map(({ figures }) => figures));
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
          ...(placed ? [{ head: `Place among ${peers}`, words: true }] : []),
          { head: 'Data' },
        ]}
        rows={lines.map((line) => {
          const { measure, figures } = line;
          const { decimals } = measure;
          return [
            <MeasureCell series={line} areas={[area.code]} row={figures.latest} today={today} />,
            <>
              <FigureCell row={figures.latest} decimals={decimals} />
              {figures.latest.reason !== null && (
                <span class="app-status">: {figures.latest.reason}</span>
              )}
            </>,
            <>
              <FigureCell row={figures.year_before ?? undefined} decimals={decimals} />
              {figures.broken && (
                <span class="app-status"> not comparable: the series breaks since</span>
              )}
            </>,
            ...beside.map(({ code }) => (
              <FigureCell
                row={figures.beside.find((each) => each.area === code)}
                decimals={decimals}
              />
            )),
            ...(placed ? [<PlaceCell line={line} />] : []),
            <a class="govuk-link" href={csvAddress(line)}>
              CSV<span class="govuk-visually-hidden"> of {line.name}</span>
            </a>,
          ];
        })}
      />
      <StatusNotes rows={rows} />
      {cautions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {cautions.map(({ names, words }) => (
            <li>
              <strong>{names}.</strong> {words}
            </li>
          ))}
        </ul>
      )}
      <MeasureNotes lines={lines} peers={placed ? peers : undefined} />
      <p class="govuk-body-s app-sources">Sources: {sources.join('; ')}.</p>
    </>
  );
};
