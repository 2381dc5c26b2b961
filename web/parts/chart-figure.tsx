import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { figureAxis, valuesOf } from '../charts/axis.ts';
import type { DrawnChart } from '../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../charts/intent.ts';
import { drawnRows } from '../charts/series.ts';
import { chartSentence } from '../charts/sentence.ts';
import { dateWords } from '../words/date.ts';
import { ChartTable } from './chart-table.tsx';
import { StatusNotes } from './notes.tsx';

interface ChartFigureProps {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly drawn: DrawnChart;
  readonly attribution: string;
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
  readonly leftOut: number;
  /** Newest periods that stand open in the table; earlier ones are folded. */
  readonly openPeriods?: number;
}

/** How to read the drawing: breaks, bands, an axis that does not start at zero. */
function readingNotes({ intent, rows, leftOut }: ChartFigureProps): string[] {
  const ends = rows.map(({ period_end }) => period_end).sort();
  const shown = intent.breaks.filter(
    ({ date }) => date > (ends[0] ?? '') && date <= (ends.at(-1) ?? ''),
  );
  const notes = shown.map(
    ({ date, what }) =>
      `Dashed upright line, ${dateWords(date)}: ${what}. Figures on both sides of it are not one series.`,
  );
  const { unit } = intent.measure;
  if (intent.kind === 'line' && !figureAxis(valuesOf(rows), unit, false).zero) {
    notes.push('The upright axis does not start at zero.');
  }
  if (rows.some(({ interval }) => interval?.startsWith('ci95.'))) {
    const drawn = intent.kind === 'line' ? 'The pale band' : 'The thin line under a bar';
    notes.push(`${drawn} is the 95% confidence interval: where the true figure is likely to lie.`);
  }
  if (intent.kind === 'line' && drawnRows(rows, () => true).some(({ value }) => value === null)) {
    notes.push('A line stops where no figure was published.');
  }
  if (leftOut > 0) notes.push(`${leftOut} more are in the data and not drawn here.`);
  return notes;
}

type PictureProps = Pick<ChartFigureProps, 'intent' | 'drawn' | 'attribution'>;

/** The drawing alone, with its source; its sentence and table stand elsewhere on the page. */
export const ChartPicture: FC<PictureProps> = ({ intent, drawn, attribution }) => (
  <figure class="app-chart" aria-label={intent.title}>
    <div class="app-chart__wide">{raw(drawn.wide)}</div>
    <div class="app-chart__narrow">{raw(drawn.narrow)}</div>
    <figcaption class="govuk-body-s">
      {intent.invented && <strong>Invented figures. </strong>}
      {attribution}
    </figcaption>
  </figure>
);

/** A chart with its sentence, notes, source and links, and a real table of the same figures. */
export const ChartFigure: FC<ChartFigureProps> = (props) => {
  const { id, intent, rows, drawn, attribution, data, query, openPeriods } = props;
  return (
    <>
      <p class="govuk-body" id={`${id}-sentence`}>
        {chartSentence(intent, rows)}
      </p>
      <ChartPicture intent={intent} drawn={drawn} attribution={attribution} />
      {readingNotes(props).map((note) => (
        <p class="govuk-body-s">{note}</p>
      ))}
      <p class="govuk-body-s">
        This chart as data:{' '}
        {(['csv', 'json'] as const).map((format, index) => (
          <>
            {index > 0 && ', '}
            <a class="govuk-link" href={`${data}.${format}${query}`}>
              {format.toUpperCase()}
            </a>
          </>
        ))}
      </p>
      <ChartTable
        id={`${id}-table`}
        intent={intent}
        rows={rows}
        {...(openPeriods !== undefined && { openPeriods })}
      />
      <StatusNotes rows={rows} />
    </>
  );
};
