import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { UNITS } from '../../../../schemas/words/vocabulary.ts';
import { TILES } from '../../../../schemas/dataset/headline.ts';
import { cautionLine } from '../../../../schemas/figures/cautions/lines.ts';
import type { DrawnChart } from '../../../charts/chart.ts';
import { LEAST_POINTS } from '../../../charts/words/why-no-line.ts';
import { findingTitle } from '../../../charts/words/finding-title.ts';
import { ageOfNewest } from '../../../charts/words/age-of-newest.ts';
import { seriesNames } from '../../../charts/draw/series.ts';
import { chartSentence } from '../../../charts/words/sentence.ts';
import { ChartPicture } from '../../../parts/chart/chart-figure.tsx';
import { ShortSource } from './short-source.tsx';
import { ChartTable } from '../../../parts/chart/chart-table.tsx';
import { Number } from '../../../parts/figure/number.tsx';
import { Bars } from '../../../parts/tiles/bars.tsx';
import { AboutFigure } from '../../../parts/figure/about-figure.tsx';
import { FigureActions } from '../../../parts/figure/actions.tsx';
import { measureHref } from '../../../reading/measures/measure-href.ts';
import { type findMeasure, readSeries } from '../../../reading/measures/read-series.ts';
import {
  areasDrawn,
  chartOfSeries,
  shareSeries,
  type UndrawnSeries,
} from '../../../views/area/chart-of-series.ts';
import { type SharedChart, drawShared } from '../../../views/shared-chart.ts';
import type { PageContext } from '../../context.ts';
import type { Line } from '../lines.ts';
import { Part, type PartLink, type PartName } from './part.tsx';

/** A series as it is drawn, with all that must go with it. */
export interface SeriesChart extends UndrawnSeries {
  readonly line: Line;
  readonly shared: SharedChart;
  readonly drawn: DrawnChart;
}

/** What the chart of a part is read with. */
interface Reading {
  readonly context: PageContext;
  readonly find: (id: string) => ReturnType<typeof findMeasure>;
  readonly area: AreaRecord;
  readonly beside: readonly AreaRecord[];
}

/** A profile that has the last years of a line tells whether they can be drawn. */
const isTooShort = ({ figures: { tile } }: Line): boolean =>
  tile !== null && tile.history.filter(({ value }) => value !== null).length < LEAST_POINTS;

async function drawSeries(
  { context, find, area, beside }: Reading,
  line: Line,
): Promise<SeriesChart | undefined> {
  if (isTooShort(line)) return undefined;
  const held = await find(line.shown.measure);
  if (!held) return undefined;
  const areas = areasDrawn(held, area, beside);
  const series = await readSeries(context.client, held, line.shown, areas);
  const own = series.rows.filter((row) => row.area === area.code && row.value !== null);
  const chart = own.length < LEAST_POINTS ? undefined : chartOfSeries(series, areas);
  if (!chart) return undefined;
  const shared = shareSeries(chart, areas);
  return { ...chart, line, shared, drawn: await drawShared(context, shared) };
}

/**
 * The first of some lines that has figures enough to be drawn, drawn; undefined where none has.
 * Throws what the API client throws.
 */
export async function drawFirst(
  reading: Reading,
  lines: readonly Line[],
): Promise<SeriesChart | undefined> {
  for (const line of lines) {
    const drawn = await drawSeries(reading, line);
    if (drawn) return drawn;
  }
  return undefined;
}

/** What a series shows for certain of its area, told as of its time where that is past. */
function findingOf({ series, intent, rows }: SeriesChart, today: string | undefined) {
  const [own] = seriesNames(rows);
  const ofOwn = rows.filter((row) => row.series === own);
  const age = ageOfNewest(ofOwn, series.manifest, today, own);
  return findingTitle({ ...intent, focus: own, age }, rows);
}

/**
 * The picture of a measure over time, under what it shows where that is certain; its sentence stands
 * folded with the table.
 */
const DrawnSeries: FC<Pick<OverTimeProps, 'today'> & { chart: SeriesChart }> = ({
  chart,
  today,
}) => {
  const { shared, series, intent, drawn } = chart;
  const found = findingOf(chart, today);
  return (
    <>
      {found !== undefined && (
        <p class="govuk-body-s">
          <strong>{found}</strong>
        </p>
      )}
      <ChartPicture
        intent={intent}
        drawn={drawn}
        attribution={<ShortSource dataset={series.dataset} />}
        address={shared.address}
      />
    </>
  );
};

/** The sentence and the table of a measure over time with its notes and downloads, to stand folded. */
const seriesFolded = (chart: SeriesChart, today: string | undefined) => ({
  title: 'All figures and notes',
  of: chart.intent.title,
  content: (
    <>
      <p class="govuk-body" id={`${chart.id}-sentence`}>
        {chartSentence(chart.intent, chart.rows)}
      </p>
      <FigureActions chart={chart.shared} today={today} />
      <AboutFigure chart={chart.shared} />
      <ChartTable
        id={`${chart.id}-table`}
        intent={chart.intent}
        rows={chart.rows}
        openPeriods={5}
      />
    </>
  ),
});

/** The ways to the whole figure of some lines, each with its newest figure there. */
export const linesLinks = (lines: readonly Line[], area: string): PartLink[] =>
  lines.map(({ measure, shown, figures }) => ({
    href: measureHref(measure.id, { areas: [area], ...shown.fix }),
    words: figures.tile ? TILES[figures.tile.name] : measure.name,
  }));

/** Whether a line has a number or a range for the area. */
const isTold = ({ figures: { latest } }: Line): boolean =>
  latest.value !== null || latest.high !== null;

/** The newest figure of the first of some lines beside those of wider areas, where no line can be drawn. */
const Newest: FC<{ lines: readonly Line[] }> = ({ lines }) => {
  const line = lines.find(isTold);
  if (!line) return <></>;
  const { figures, measure, name } = line;
  const { latest, beside } = figures;
  const rows = measure.nature === 'count' ? [latest] : [latest, ...beside];
  if (rows.length === 1) {
    return (
      <p class="govuk-body" id={`newest-${measure.id.replaceAll('_', '-')}`}>
        <strong>
          <Number
            row={latest}
            decimals={measure.decimals}
            said
            dataset={figures.dataset}
            codes={line.shown.fix}
          />
        </strong>
        , {latest.period_name}
      </p>
    );
  }
  return (
    <Bars
      id={`newest-${measure.id.replaceAll('_', '-')}`}
      caption={`${name}, ${latest.period_name}, ${UNITS[latest.unit]}`}
      heads={['Area', name]}
      decimals={measure.decimals}
      dataset={figures.dataset}
      bars={rows.map((row) => ({ name: row.area_name ?? '', row, codes: line.shown.fix ?? {} }))}
    />
  );
};

interface OverTimeProps {
  readonly name: PartName;
  readonly area: string;
  /** The lines of the part; what is drawn is one of them. */
  readonly lines: readonly Line[];
  readonly chart: SeriesChart | undefined;
  /** Today as an ISO date, for the date of access in a citation. */
  readonly today: string | undefined;
  /** Other ways from here. */
  readonly links?: readonly PartLink[];
}

/** A part whose figure is a measure over time, with the way to its other measures. */
export const OverTimePart: FC<OverTimeProps> = (props) => {
  const { name, area, lines, chart, today, links = [] } = props;
  const told = lines.filter(isTold);
  if (told.length + links.length === 0) return <></>;
  return (
    <Part
      name={name}
      caution={chart && cautionLine(chart.line.figures.cautions)}
      links={[...linesLinks(told, area), ...links]}
      {...(chart && { folded: seriesFolded(chart, today) })}
    >
      {chart ? <DrawnSeries chart={chart} today={today} /> : <Newest lines={lines} />}
    </Part>
  );
};
