import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { Placed } from '../../../schemas/figures/ranking/places.ts';
import { LINE_PX, textWidth, wrap } from '../draw/look.ts';
import { roleStyle } from '../draw/roles.ts';
import type { ChartIntent, ChartRow, Drawing } from '../intent.ts';
import { SIZES } from '../intent.ts';
import { markedWords } from '../words/row-words.ts';
import { hasNumber } from '../words/which-drawn.ts';
import { type Arranged, arrange } from './arrange.ts';

/** Pixels across a ranked chart: what stands left of the bars, and the bars. */
export interface Columns {
  readonly place: number;
  readonly name: number;
  readonly figure: number;
  readonly bars: number;
  /** Whether names and figures stand in a line of their own above the bars. */
  readonly stacked: boolean;
}

/** A row with its place on the page, in pixels from the top of the first. */
export interface DrawnRank {
  readonly place: string;
  readonly name: readonly string[];
  readonly nameAt: number;
  /** The ends of the whole row, of its bar, and the middle of the bar. */
  readonly above: number;
  readonly below: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: boolean;
  readonly figure: string;
  /** Whether the figure is a number, or the two ends of one. */
  readonly numbered: boolean;
  readonly colour: string;
  /** The row that the chart is about. */
  readonly own: boolean;
  /** Whether it cannot be told apart from that row. */
  readonly equal: boolean;
}

const GAP_PX = 10;
const NAME_PX = 228;
/** Heights of a bar and of the room around it. */
const SIZE = { wide: { bar: 14, room: 4 }, narrow: { bar: 10, room: 10 } } as const;

/** `3`, `3=` where it is shared: the place of a counted figure. An estimate has none that is sure. */
const placeWords = ({ place, shared }: Placed<ChartRow>): string => `${place}${shared ? '=' : ''}`;

/** What each column takes of the width of a drawing. */
export function columnsOf(intent: ChartIntent, arranged: Arranged, drawing: Drawing): Columns {
  const { width } = SIZES[drawing];
  const { placed, without, evidence } = arranged;
  const place =
    evidence === 'counted'
      ? Math.max(...placed.map((each) => textWidth(placeWords(each))), 0) + GAP_PX
      : 0;
  const told = drawing === 'narrow' ? without : without.filter(hasNumber);
  const figures = [...placed.map((each) => each.figure), ...told];
  const figure = Math.max(...figures.map((row) => textWidth(markedWords(row, intent.measure))), 0);
  if (drawing === 'narrow') {
    const name = width - 4 - place - figure - GAP_PX;
    return { place, name, figure, bars: width - 4, stacked: true };
  }
  const bars = width - 4 - place - NAME_PX - figure - 2 * GAP_PX;
  return { place, name: NAME_PX, figure, bars, stacked: false };
}

/** The rows of a ranked chart made ready to draw: those with a number in order, then the others. */
export function drawnRanks(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
): DrawnRank[] {
  const arranged = arrange(intent, rows);
  const { placed, without, evidence, about, equal } = arranged;
  const columns = columnsOf(intent, arranged, drawing);
  const { bar, room } = SIZE[drawing];
  const told = [
    ...placed.map((each) => ({
      row: each.figure,
      place: evidence === 'counted' ? placeWords(each) : '',
    })),
    ...without.map((row) => ({ row, place: '' })),
  ];
  let y = 0;
  return told.map(({ row, place }): DrawnRank => {
    const name = wrap(row.series, columns.name);
    const text = name.length * LINE_PX;
    const above = y;
    const top = columns.stacked ? y + text + 2 : y + room / 2 + (text - bar) / 2;
    const below = columns.stacked ? top + (hasNumber(row) ? bar : 0) + room : y + text + room;
    y = below;
    return {
      place,
      name,
      nameAt: above + LINE_PX - (columns.stacked ? 3 : 5) + (columns.stacked ? 0 : room / 2),
      above,
      below,
      top,
      bottom: top + bar,
      middle: top + bar / 2,
      value: row.value,
      low: row.low,
      high: row.high,
      confidence: isConfidence(row.interval),
      figure: markedWords(row, intent.measure),
      numbered: hasNumber(row),
      colour: roleStyle(intent, row.series).colour,
      own: row === about && row.series === intent.focus,
      equal: equal.has(row),
    };
  });
}
