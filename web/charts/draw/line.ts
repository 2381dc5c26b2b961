import type { TopLevelSpec } from 'vega-lite';
import { timeTicks, timeTitle } from './axis.ts';
import type { ChartIntent, ChartRow, Drawing } from '../intent.ts';
import { NEAR, PICKED, SIZES } from '../intent.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { STROKE_PX, endLabels } from './end-labels.ts';
import { lineAxis } from './line-axis.ts';
import { keyAbove, labelWords } from './labels.ts';
import {
  LINE_PX,
  LOOK,
  type Layers,
  labelExpression,
  onlyWith,
  textLayer,
  textWidth,
  titleLines,
} from './look.ts';
import { INK, QUIET } from './palette.ts';
import { byWidth, hasBand, hasRoles, labelledNames, seriesStyles } from './roles.ts';
import { seriesNames } from './series.ts';

/** Room for the names of the series beside the wide drawing, in pixels. */
const NAMES_WIDTH = 180;
/** Room for the name of a period under the chart, in pixels; the last is moved to end with it. */
const TICK_ROOM = 125;
const BAND_OPACITY = 0.16;
const PATHS = { invalid: 'break-paths-show-path-domains' } as const;

/** An expression that is true of the rows of these series; names go in as JSON, never as code. */
const isOneOf = (names: readonly string[]): string =>
  `indexof(${JSON.stringify(names)}, datum.series) >= 0`;

/**
 * The Vega-Lite spec of lines over time. `rows` decide its axes and labels; its data set `rows` is
 * left empty for them. Confidence is a band, bounds are bars, breaks are upright dashed rules. A
 * `pointed` spec marks the time that its parameter {@link PICKED} holds.
 */
export function lineSpec(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
  pointed = false,
): TopLevelSpec {
  const styles = seriesStyles(intent, seriesNames(rows));
  const names = labelledNames(intent, [...styles.keys()]);
  const labelled = rows.filter(({ series }) => names.includes(series));
  const beside = drawing === 'wide' && names.length > 1;
  const axis = lineAxis(intent, rows);
  const title = timeTitle(rows[0]?.period ?? '');
  const { width, height } = SIZES[drawing];
  const left = Math.max(...axis.ticks.map(({ words }) => textWidth(words)), 20) + 10;
  const right = beside ? STROKE_PX + NAMES_WIDTH : 36;
  const plot = { width: width - left - right, height: height - 90, domain: axis.domain };
  const times = timeTicks(rows, plot.width / TICK_ROOM);
  const key =
    names.length > 1 && !beside
      ? keyAbove(names, labelWords(labelled), { left, bottom: -14, room: width })
      : { strokes: [], texts: [], top: -18 };
  const head = titleLines(intent, width - 4);
  const headTexts = head.map(({ words, bold }, line) => {
    return { x: -left, y: key.top - (head.length - line - 1) * LINE_PX - 8, words, bold };
  });
  const top = head.length * LINE_PX + 10 - key.top;
  const ends = rows.map(({ period_end }) => Date.parse(`${period_end}T00:00:00Z`));
  const [from, until] = [Math.min(...ends), Math.max(...ends)];
  // Times are expressions: Vega's interpreter takes the lone number of a date for its year.
  const span = { expr: `[${from}, ${until}]` };
  const breaks = intent.breaks
    .map(({ date }) => Date.parse(`${date}T00:00:00Z`))
    .filter((at) => at > from && at <= until);
  const labels = beside
    ? endLabels(labelled, { ...plot, from, until }, NAMES_WIDTH - 14, styles)
    : { texts: [], strokes: [], ends: [] };

  const series = { field: 'series', type: 'nominal', legend: null } as const;
  const domain = [...styles.keys()];
  const looks = [...styles.values()];
  const color = { ...series, scale: { domain, range: looks.map(({ colour }) => colour) } };
  const strokeDash = { ...series, scale: { domain, range: looks.map(({ dash }) => [...dash]) } };
  const widths = byWidth(styles);
  const x = {
    field: 'time',
    type: 'temporal',
    scale: { type: 'utc', domain: span, nice: false },
    axis: {
      values: { expr: JSON.stringify(times.map(({ at }) => at)) },
      labelExpr: labelExpression(times),
      title,
      grid: false,
      labelOverlap: false,
    },
  } as const;
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { domain: axis.domain, nice: false, zero: axis.zero },
    axis: {
      values: axis.ticks.map(({ at }) => at),
      labelExpr: labelExpression(axis.ticks),
      title: null,
      domain: false,
      ticks: false,
    },
  } as const;
  const ranged = labelled.filter(({ low }) => low !== null);
  const banded = ranged.filter((row) => isConfidence(row.interval) && hasBand(intent, row.series));
  const range = { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color } as const;
  const place = { type: 'quantitative', scale: null, axis: null } as const;
  const fromTo = {
    x: { ...place, field: 'x' },
    y: { ...place, field: 'y' },
    x2: { field: 'x2' },
    y2: { field: 'y2' },
  } as const;
  const own = { field: 'colour', type: 'nominal', scale: null } as const;
  const strokes = [...key.strokes, ...labels.strokes];
  const marks: Layers = [
    ...onlyWith(rows.length > labelled.length ? rows : [], {
      transform: [{ filter: `datum.series === ${NEAR}` }],
      mark: { type: 'line', strokeWidth: 4, color: INK, ...PATHS },
      encoding: { x, y },
    }),
    {
      transform: [{ filter: `datum.time === ${PICKED}` }],
      mark: { type: 'rule', color: INK, strokeWidth: 1 },
      encoding: { x },
    },
    {
      transform: [
        { filter: `datum.time === ${PICKED} && isValid(datum.value)` },
        {
          filter: `datum.series === ${NEAR} || ${isOneOf(names)}`,
        },
      ],
      mark: { type: 'point', size: 110, strokeWidth: 3, stroke: INK, fill: 'white', opacity: 1 },
      encoding: { x, y },
    },
  ];
  return {
    ...LOOK,
    ...(pointed && { params: [PICKED, NEAR].map((name) => ({ name, value: null })) }),
    padding: { left, right, top, bottom: title === null ? 36 : 60 },
    width: plot.width,
    height: plot.height,
    data: { name: 'rows', values: [] },
    layer: [
      ...onlyWith(banded, {
        transform: [
          { filter: '!isValid(datum.low) || datum.confidence' },
          ...(hasRoles(intent) ? [{ filter: isOneOf([intent.focus ?? '']) }] : []),
        ],
        mark: { type: 'area', opacity: BAND_OPACITY, ...PATHS },
        encoding: range,
      }),
      ...onlyWith(
        ranged.filter(({ interval }) => !isConfidence(interval)),
        {
          transform: [
            { filter: 'isValid(datum.low) && !datum.confidence' },
            { filter: isOneOf(names) },
          ],
          mark: { type: 'rule', strokeWidth: 2 },
          encoding: range,
        },
      ),
      ...onlyWith(breaks, {
        data: { values: breaks.map((at) => ({ at })) },
        mark: { type: 'rule', color: QUIET, strokeDash: [4, 4], strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'at' } },
      }),
      ...widths.map(({ px, names: own }) => ({
        ...(widths.length > 1 && { transform: [{ filter: isOneOf(own) }] }),
        mark: { type: 'line' as const, strokeWidth: px, ...PATHS },
        encoding: { x, y, color, strokeDash },
      })),
      {
        transform: [{ filter: 'datum.alone' }],
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
        encoding: { x, y, color },
      },
      ...onlyWith(strokes, {
        data: { values: strokes },
        mark: { type: 'rule', strokeWidth: beside ? 2 : 3 },
        encoding: { ...fromTo, color, strokeDash },
      }),
      ...onlyWith(labels.ends, {
        data: { values: labels.ends },
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
        encoding: { x: fromTo.x, y: fromTo.y, color: own },
      }),
      textLayer([...headTexts, ...key.texts, ...labels.texts]),
      ...(pointed ? marks : []),
    ],
    resolve: { scale: { color: 'shared' } },
  };
}
