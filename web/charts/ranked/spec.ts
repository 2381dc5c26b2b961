import type { TopLevelSpec } from 'vega-lite';
import { figureAxis, valuesOf } from '../draw/axis.ts';
import { LINE_PX, LOOK, type Layers, onlyWith, textLayer } from '../draw/look.ts';
import { BAND, INK, QUIET } from '../draw/palette.ts';
import { roleStyle } from '../draw/roles.ts';
import { type ChartIntent, type ChartRow, type Drawing, PICKED, SIZES } from '../intent.ts';
import { arrange } from './arrange.ts';
import { columnsOf, drawnRanks } from './drawn.ts';
import { writeHead } from './head.ts';
import { whiskers } from './whiskers.ts';

const PLACE = { type: 'quantitative', scale: null, axis: null } as const;

/**
 * The Vega-Lite spec of areas in the order of their figures: a compact row each, its interval through
 * the end of its bar, references as dashed lines across all rows, and a ground behind those that
 * cannot be told apart from the row the chart is about. Its data set `rows` is left empty for
 * {@link drawnRanks}. A `pointed` spec frames the row whose middle its parameter {@link PICKED} holds.
 */
export function rankedSpec(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
  pointed = false,
): TopLevelSpec {
  const { width } = SIZES[drawing];
  const arranged = arrange(intent, rows);
  const columns = columnsOf(intent, arranged, drawing);
  const ranks = drawnRanks(intent, rows, drawing);
  const left = width - 4 - columns.bars;
  const height = (ranks.at(-1)?.below ?? 0) + 4;
  const head = writeHead(intent, rows, left, width);
  const { domain } = figureAxis(valuesOf(rows), intent.measure.unit, true);
  const scale = { domain, nice: false } as const;
  const value = { field: 'value', type: 'quantitative', scale, axis: null } as const;
  const drawn = arranged.references.filter((row) => row.value !== null);
  const across = {
    x: { value: -left },
    x2: { value: columns.bars },
    y: { ...PLACE, field: 'above' },
    y2: { field: 'below' },
  } as const;
  const bold = { expr: "datum.own ? 'bold' : 'normal'" };
  // Where names stand above the bars, figures end with the bars; otherwise just before them.
  const figureAt = columns.stacked ? columns.bars : -12;
  return {
    ...LOOK,
    ...(pointed && { params: [{ name: PICKED, value: null }] }),
    padding: { left: left + 2, right: 2, top: -head.top, bottom: 2 },
    width: columns.bars,
    height,
    data: { name: 'rows', values: [] },
    layer: [
      ...onlyWith([...arranged.equal], {
        name: 'band',
        transform: [{ filter: 'datum.equal' }],
        mark: { type: 'rect', color: BAND },
        encoding: across,
      }),
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'rect' },
        encoding: {
          x: value,
          x2: { datum: 0 },
          y: { ...PLACE, field: 'top' },
          y2: { field: 'bottom' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      ...onlyWith(drawn, {
        data: {
          values: drawn.map((row) => {
            return { at: row.value, dash: roleStyle(intent, row.series).dash };
          }),
        },
        mark: { type: 'rule', strokeWidth: 2, color: INK },
        encoding: {
          x: { ...value, field: 'at' },
          y: { value: 0 },
          y2: { value: height },
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      }),
      ...whiskers(
        { scale, axis: null },
        rows.filter((row) => !arranged.references.includes(row)),
      ),
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'alphabetic',
          lineHeight: LINE_PX,
          fontWeight: bold,
        },
        encoding: {
          x: { value: columns.place - left },
          y: { ...PLACE, field: 'nameAt' },
          text: { field: 'name', type: 'nominal' },
        },
      },
      ...onlyWith(columns.place > 0 ? arranged.placed : [], {
        mark: { type: 'text', align: 'right', baseline: 'alphabetic' },
        encoding: {
          x: { value: columns.place - 10 - left },
          y: { ...PLACE, field: 'nameAt' },
          text: { field: 'place', type: 'nominal' },
          color: { value: QUIET },
        },
      }),
      {
        transform: [{ filter: 'datum.numbered' }],
        mark: { type: 'text', align: 'right', baseline: 'alphabetic', fontWeight: bold },
        encoding: {
          x: { value: figureAt },
          y: { ...PLACE, field: 'nameAt' },
          text: { field: 'figure', type: 'nominal' },
        },
      },
      ...onlyWith(arranged.without, {
        transform: [{ filter: '!datum.numbered' }],
        mark: { type: 'text', align: columns.stacked ? 'right' : 'left', baseline: 'alphabetic' },
        encoding: {
          x: { value: columns.stacked ? columns.bars : 0 },
          y: { ...PLACE, field: 'nameAt' },
          text: { field: 'figure', type: 'nominal' },
          color: { value: QUIET },
        },
      }),
      ...onlyWith(head.strokes, {
        data: { values: head.strokes },
        mark: { type: 'rule', strokeWidth: 2, color: INK },
        encoding: {
          x: { ...PLACE, field: 'x' },
          x2: { field: 'x2' },
          y: { ...PLACE, field: 'y' },
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      }),
      textLayer(head.texts),
      ...(pointed
        ? ([
            {
              transform: [{ filter: `datum.middle === ${PICKED}` }],
              mark: { type: 'rect', filled: false, stroke: INK, strokeWidth: 2 },
              encoding: across,
            },
          ] satisfies Layers)
        : []),
    ],
  };
}
