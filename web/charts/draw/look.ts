import type { TopLevelSpec } from 'vega-lite';
import type { Tick } from './axis.ts';
import type { ChartIntent } from '../intent.ts';
import { GRID, INK, QUIET } from './palette.ts';

const FONT = '"Alongside Sans", "Source Sans 3", system-ui, arial, sans-serif';
export const TEXT_PX = 16;
export const LINE_PX = 20;

/** Width in pixels that a text takes at most (a percent sign is wider); Node has no fonts to ask. */
export function textWidth(words: string): number {
  const wide = words.split('%').length - 1;
  return Math.ceil((words.length * 0.58 + wide * 0.45) * TEXT_PX);
}

/** A text cut into lines of at most `width` pixels, at spaces only. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** The layers of a spec that has layers. */
export type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];

/** A layer where there is something to draw in it: an empty one costs as much time as a full one. */
export const onlyWith = (drawn: readonly unknown[], layer: Layers[number]): Layers =>
  drawn.length > 0 ? [layer] : [];

/** What all charts share. Sizes are exact (`autosize: none`), so text is never shrunk to fit. */
export const LOOK = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: 'white',
  autosize: { type: 'none', contains: 'content' },
  config: {
    font: FONT,
    view: { stroke: null },
    axis: {
      labelFontSize: TEXT_PX,
      titleFontSize: TEXT_PX,
      titleFontWeight: 'normal',
      labelColor: INK,
      titleColor: INK,
      gridColor: GRID,
      domainColor: QUIET,
      tickColor: QUIET,
      labelLimit: 0,
      labelPadding: 6,
    },
    text: { fontSize: TEXT_PX, font: FONT, align: 'left', color: INK, limit: 0 },
  },
} as const;

/** A Vega expression that gives each tick its own words. Words go in as JSON, never as code. */
export function labelExpression(ticks: readonly Tick[]): string {
  const words = Object.fromEntries(ticks.map(({ at, words }) => [String(at), words]));
  return `${JSON.stringify(words)}[toString(toNumber(datum.value))]`;
}

/** A text at a fixed place, in pixels from the top left corner of the plot. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** The layer that writes texts where they are placed, whatever the scales. */
export function textLayer(texts: readonly PlacedText[]) {
  const values = texts.map(({ x, y, words, colour = INK, bold = false }) => ({
    x,
    y,
    words,
    colour,
    weight: bold ? 'bold' : 'normal',
  }));
  return {
    data: { values },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'alphabetic',
      fontWeight: { expr: 'datum.weight' },
    },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: null, axis: null },
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      text: { field: 'words', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  } as const;
}

/** The measure, and the mark of sample data: they belong to the picture wherever it is taken. */
export function titleLines(intent: ChartIntent, width: number): { words: string; bold: boolean }[] {
  const name = wrap(intent.measure.name, width).map((words) => ({ words, bold: false }));
  return intent.invented ? [{ words: 'Invented figures', bold: true }, ...name] : name;
}
