import type { Child, FC } from 'hono/jsx';
import type { DrawnChart } from '../../charts/chart.ts';
import type { ChartIntent } from '../../charts/intent.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { type ChartAddress, liveHref } from '../../views/address.ts';
import { type SharedChart, tableRows } from '../../views/shared-chart.ts';
import { AboutFigure } from '../figure/about-figure.tsx';
import { FigureActions } from '../figure/actions.tsx';
import { FigureCaution } from '../figure/caution.tsx';
import { MapFigure } from '../map/map-figure.tsx';
import { ChartSource } from './chart-source.tsx';
import { ChartTable } from './chart-table.tsx';
import { Drawings } from './drawings.tsx';

interface PictureProps {
  readonly intent: ChartIntent;
  readonly drawn: DrawnChart;
  /** Where the figures come from, under the drawing. */
  readonly attribution: Child;
  /** Where this one chart lives, as picture, as data for a browser, and to be embedded. */
  readonly address: ChartAddress;
}

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

interface SharedPictureProps {
  readonly chart: SharedChart;
  readonly drawn: DrawnChart;
  /** Where the figures come from, under the drawing. */
  readonly source: Child;
}

/** The drawing of a chart with its source, as a map where it is one. */
export const Picture: FC<SharedPictureProps> = ({ chart, drawn, source }) => {
  const { intent, address, map } = chart;
  if (!map || !drawn.map) {
    return <ChartPicture intent={intent} drawn={drawn} attribution={source} address={address} />;
  }
  return (
    <MapFigure label={intent.title} drawn={drawn.map} type={map.type} invented={intent.invented}>
      {source}
    </MapFigure>
  );
};

interface ChartFigureProps {
  readonly chart: SharedChart;
  readonly drawn: DrawnChart;
  /** Today as an ISO date, for the date of access in its citation. */
  readonly today: string | undefined;
  /** How many series are in the data and not drawn. */
  readonly leftOut?: number;
  /** Newest periods that stand open in the table; earlier ones are folded. */
  readonly openPeriods?: number;
}

/**
 * One figure, the same wherever it stands: its sentence, one caution, the drawing with its source, a
 * row of buttons, all that must be known of it folded, and a real table of its figures.
 */
export const ChartFigure: FC<ChartFigureProps> = (props) => {
  const { chart, drawn, today, leftOut = 0, openPeriods } = props;
  const { id, intent, rows, dataset, version } = chart;
  return (
    <div class="app-one-figure" id={id}>
      <p class="govuk-body" id={`${id}-sentence`}>
        {chartSentence(intent, rows)}
      </p>
      <FigureCaution chart={chart} />
      <Picture
        chart={chart}
        drawn={drawn}
        source={<ChartSource dataset={dataset} version={version} />}
      />
      <FigureActions chart={chart} today={today} />
      <AboutFigure chart={chart} leftOut={leftOut} />
      <ChartTable
        id={`${id}-table`}
        intent={intent}
        rows={tableRows(chart)}
        {...(openPeriods !== undefined && { openPeriods })}
      />
    </div>
  );
};
