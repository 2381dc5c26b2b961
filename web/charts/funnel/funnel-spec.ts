import type { TopLevelSpec } from 'vega-lite';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { numberWords } from '../../words/number.ts';
import { type Tick, figureAxis } from '../draw/axis.ts';
import {
  LINE_PX,
  LOOK,
  type Layers,
  type PlacedText,
  labelExpression,
  onlyWith,
  textLayer,
  textWidth,
  wrap,
} from '../draw/look.ts';
import { INK, QUIET, seriesStyle } from '../draw/palette.ts';
import { type Drawing, SIZES } from '../intent.ts';
import { type LimitLine, drawnPoints, limitLines } from './marks.ts';

const KEY_PX = 36;

/** Round sizes that lie between the smallest and the largest provider. */
function sizeTicks(least: number, most: number): Tick[] {
  const rounds = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
  return rounds
    .filter((at) => at >= least && at <= most)
    .map((at) => ({ at, words: numberWords(at) }));
}

/** The lines of the head, from the top: the mark of sample data, what is drawn, and the key. */
function writeHead(answer: FunnelAnswer, lines: readonly LimitLine[], left: number, width: number) {
  const texts: PlacedText[] = [];
  const strokes: { x: number; x2: number; y: number; colour: string; dash: readonly number[] }[] =
    [];
  const heads = [
    ...(answer.invented ? [{ words: 'Invented figures', bold: true }] : []),
    ...wrap(`${answer.measure.name}, by number of people`, width - 4).map((words) => {
      return { words, bold: false };
    }),
  ];
  const rows = heads.length + lines.length;
  const top = -rows * LINE_PX - 14;
  for (const [at, { words, bold }] of heads.entries()) {
    texts.push({ x: -left, y: top + (at + 1) * LINE_PX, words, bold });
  }
  for (const [at, { name, colour, dash }] of lines.entries()) {
    const y = top + (heads.length + at + 1) * LINE_PX;
    strokes.push({ x: -left, x2: -left + KEY_PX, y: y - 5, colour, dash });
    texts.push({ x: -left + KEY_PX + 8, y, words: name });
  }
  return { texts, strokes, top };
}

/**
 * The Vega-Lite spec of a funnel: a point a provider by size (on a scale of tens) and rate, the rate
 * of all together, and the limits. Its data set `rows` is left empty for {@link drawnPoints}. Pure.
 */
export function funnelSpec(answer: FunnelAnswer, drawing: Drawing): TopLevelSpec {
  const lines = limitLines(answer);
  const points = drawnPoints(answer);
  const sizes = points.map(({ n }) => n);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const values = [...points.map(({ value }) => value), answer.centre];
  const { unit } = answer.measure;
  const axis = figureAxis([0, ...values], unit, true);
  const [floor = 0, ceiling = 100] = axis.domain;
  const { width, height } = SIZES[drawing];
  const left = Math.max(...axis.ticks.map(({ words }) => textWidth(words)), 20) + 10;
  const head = writeHead(answer, lines, left, width);
  const ticks = sizeTicks(least, most);
  const domain = [least * 0.9, most * 1.1];
  const x = {
    field: 'n',
    type: 'quantitative',
    scale: { type: 'log', domain, nice: false },
    axis: {
      values: ticks.map(({ at }) => at),
      labelExpr: labelExpression(ticks),
      title: 'People that the rate is of',
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
  const place = { type: 'quantitative', scale: null, axis: null } as const;
  const limits = lines.flatMap(({ colour, dash, points: along }): Layers =>
    (['low', 'high'] as const).map((side) => ({
      data: {
        values: along.filter(
          ({ side: own, value }) => own === side && value >= floor && value <= ceiling,
        ),
      },
      mark: { type: 'line', strokeWidth: 2, color: colour, strokeDash: [...dash] },
      encoding: { x, y },
    })),
  );
  const shape = { field: 'shape', type: 'nominal', scale: null, legend: null } as const;
  const marked = points.filter((point) => point.marked);
  return {
    ...LOOK,
    padding: { left, right: 24, top: -head.top, bottom: 60 },
    width: width - left - 24,
    height: height - 60,
    data: { name: 'rows', values: [] },
    layer: [
      {
        data: { values: [{ value: answer.centre }] },
        mark: { type: 'rule', color: QUIET, strokeWidth: 1.5 },
        encoding: { y },
      },
      {
        transform: [{ filter: '!datum.outside' }],
        mark: { type: 'point', size: 18, strokeWidth: 1, stroke: QUIET, opacity: 0.8 },
        encoding: { x, y, shape },
      },
      ...limits,
      ...onlyWith(
        points.filter(({ outside }) => outside),
        {
          transform: [{ filter: 'datum.outside' }],
          mark: { type: 'point', filled: true, size: 50, fill: seriesStyle(1).colour, opacity: 1 },
          encoding: { x, y, shape },
        },
      ),
      ...onlyWith(marked, {
        transform: [{ filter: 'datum.marked' }],
        mark: { type: 'point', size: 170, strokeWidth: 3, stroke: INK, fill: 'white', opacity: 1 },
        encoding: { x, y, shape },
      }),
      {
        data: { values: head.strokes },
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: {
          x: { ...place, field: 'x' },
          x2: { field: 'x2' },
          y: { ...place, field: 'y' },
          color: { field: 'colour', type: 'nominal', scale: null },
          strokeDash: { field: 'dash', type: 'nominal', scale: null },
        },
      },
      textLayer(head.texts),
    ],
  };
}
