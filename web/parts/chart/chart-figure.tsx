import type { Child, FC } from 'hono/jsx';
import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { readingNotes } from '../../charts/words/reading-notes.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { type ChartAddress, liveHref } from '../../views/address.ts';
import { ChartTable } from './chart-table.tsx';
import { Drawings } from './drawings.tsx';
import { ShareChart } from './share-chart.tsx';

interface ChartFigureProps {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** The rows of the table, where it has more than the picture. */
  readonly tableRows?: readonly ChartRow[];
  readonly drawn: DrawnChart;
  /** Where the figures come from, under the drawing. */
  readonly attribution: Child;
  /** Where this one chart lives, as picture, as data for a browser, and to be embedded. */
  readonly address: ChartAddress;
  /** Base of absolute links, where the operator has set one. */
  readonly base: string | undefined;
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
  readonly leftOut: number;
  /** Newest periods that stand open in the table; earlier ones are folded. */
  readonly openPeriods?: number;
}

type PictureProps = Pick<ChartFigureProps, 'intent' | 'drawn' | 'attribution' | 'address'>;

/**
 * The drawing alone, with its source; its sentence and table stand elsewhere on the page. Each of
 * its two drawings says where a browser finds it as an interactive one.
 */
export const ChartPicture: FC<PictureProps> = ({ intent, drawn, attribution, address }) => (
  <Drawings
    label={intent.title}
    drawn={drawn}
    invented={intent.invented}
    live={(drawing) => liveHref(address, drawing)}
  >
    {attribution}
  </Drawings>
);

/** A chart with its sentence, notes, source and links, and a real table of its figures. */
export const ChartFigure: FC<ChartFigureProps> = (props) => {
  const { id, intent, rows, drawn, attribution, address, base, data, query } = props;
  const { leftOut, openPeriods, tableRows = rows } = props;
  return (
    <>
      <p class="govuk-body" id={`${id}-sentence`}>
        {chartSentence(intent, rows)}
      </p>
      <ChartPicture intent={intent} drawn={drawn} attribution={attribution} address={address} />
      <div class="app-notes">
        {readingNotes(intent, rows).map((note) => (
          <p class="govuk-body-s">{note}</p>
        ))}
        {leftOut > 0 && (
          <p class="govuk-body-s">{leftOut} more are in the data and not drawn here.</p>
        )}
      </div>
      <ShareChart intent={intent} address={address} base={base} data={data} query={query} />
      <ChartTable
        id={`${id}-table`}
        intent={intent}
        rows={tableRows}
        {...(openPeriods !== undefined && { openPeriods })}
      />
    </>
  );
};
