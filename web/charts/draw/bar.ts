import type { TopLevelSpec } from 'vega-lite';
import { figureAxis, valuesOf } from './axis.ts';
import type { ChartIntent, ChartRow, Drawing } from '../intent.ts';
import { PICKED, SIZES } from '../intent.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import {
  LINE_PX,
  LOOK,
  type Layers,
  onlyWith,
  textLayer,
  textWidth,
  titleLines,
  wrap,
} from './look.ts';
import { INK, QUIET, seriesStyle } from './palette.ts';
import { markedWords } from '../words/row-words.ts';

const BAR_PX = 20;
const GAP_PX = 18;

/** A row with its place on the page, in pixels from the top, and the words around its bar. */
interface DrawnBar {
  readonly name: readonly string[];
  readonly nameAt: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** Just below the bar, where its interval is drawn. */
  readonly under: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where the words start: behind the bar and its interval, at zero where there is no number. */
  readonly end: number;
  readonly figure: string;
  readonly empty: boolean;
  readonly confidence: boolean;
}

/** The rows of a bar chart made ready to draw, one below the other in the order given. */
export function drawnBars(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
): DrawnBar[] {
  let y = 0;
  return rows.map((row): DrawnBar => {
    const name = wrap(row.series, SIZES[drawing].width - 4);
    const top = y + name.length * LINE_PX + 4;
    const nameAt = y + LINE_PX - 3;
    y = top + BAR_PX + GAP_PX;
    return {
      name,
      nameAt,
      top,
      bottom: top + BAR_PX,
      middle: top + BAR_PX / 2,
      under: top + BAR_PX + 5,
      value: row.value,
      low: row.low,
      high: row.high,
      end: Math.max(row.value ?? 0, row.high ?? 0, 0),
      figure: markedWords(row, intent.measure),
      empty: row.value === null && row.low === null,
      confidence: isConfidence(row.interval),
    };
  });
}

/**
 * The Vega-Lite spec of one bar a row: its name above it, its figure behind it. Its data set `rows`
 * is left empty for {@link drawnBars}. A row without a number has words instead of a bar. A
 * `pointed` spec frames the row whose middle its parameter {@link PICKED} holds.
 */
export function barSpec(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
  pointed = false,
): TopLevelSpec {
  const { width } = SIZES[drawing];
  const bars = drawnBars(intent, rows, drawing);
  const right = Math.max(...bars.map(({ figure }) => textWidth(figure)), 40) + 12;
  const head = titleLines(intent, width - 4);
  const title = head.map(({ words, bold }, line) => {
    return { x: 0, y: (line - head.length) * LINE_PX + 8, words, bold };
  });
  const { domain } = figureAxis(valuesOf(rows), intent.measure.unit, true);
  const value = {
    field: 'value',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: null,
  } as const;
  const place = { type: 'quantitative', scale: null, axis: null } as const;
  const ranged = rows.filter(({ low }) => low !== null);
  const range = {
    x: { ...value, field: 'low' },
    x2: { field: 'high' },
    y: { ...place, field: 'under' },
  } as const;
  const marks: Layers = [
    {
      transform: [
        { filter: `datum.middle === ${PICKED}` },
        { calculate: `datum.nameAt - ${LINE_PX - 2}`, as: 'above' },
        { calculate: `datum.bottom + ${GAP_PX / 2}`, as: 'below' },
      ],
      mark: { type: 'rect', filled: false, stroke: INK, strokeWidth: 2 },
      encoding: {
        x: { value: -1 },
        x2: { value: width - 4 },
        y: { ...place, field: 'above' },
        y2: { field: 'below' },
      },
    },
  ];
  return {
    ...LOOK,
    ...(pointed && { params: [{ name: PICKED, value: null }] }),
    padding: { left: 2, right: right + 2, top: head.length * LINE_PX + 4, bottom: 0 },
    width: width - right - 4,
    height: (bars.at(-1)?.bottom ?? 0) + 6,
    data: { name: 'rows', values: [] },
    layer: [
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'rect', color: seriesStyle(0).colour },
        encoding: {
          x: value,
          x2: { datum: 0 },
          y: { ...place, field: 'top' },
          y2: { field: 'bottom' },
        },
      },
      ...onlyWith(
        ranged.filter(({ interval }) => isConfidence(interval)),
        {
          transform: [{ filter: 'isValid(datum.low) && datum.confidence' }],
          mark: { type: 'rule', strokeWidth: 3, color: QUIET },
          encoding: range,
        },
      ),
      ...onlyWith(
        ranged.filter(({ interval }) => !isConfidence(interval)),
        {
          transform: [{ filter: 'isValid(datum.low) && !datum.confidence' }],
          mark: { type: 'rule', strokeWidth: 3, color: seriesStyle(1).colour, strokeDash: [5, 3] },
          encoding: range,
        },
      ),
      {
        mark: { type: 'text', align: 'left', baseline: 'alphabetic', lineHeight: LINE_PX },
        encoding: {
          x: { value: 0 },
          y: { ...place, field: 'nameAt' },
          text: { field: 'name', type: 'nominal' },
        },
      },
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: { expr: 'datum.empty ? 0 : 8' },
          fontWeight: { expr: "datum.empty ? 'normal' : 'bold'" },
        },
        encoding: {
          x: { ...value, field: 'end' },
          y: { ...place, field: 'middle' },
          text: { field: 'figure', type: 'nominal' },
          color: { value: INK },
        },
      },
      textLayer(title),
      ...(pointed ? marks : []),
    ],
  };
}
