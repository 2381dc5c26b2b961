import { LINE_PX, type PlacedText, titleLines, wrap } from '../draw/look.ts';
import { roleStyle } from '../draw/roles.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';
import { markedWords } from '../words/row-words.ts';

const STROKE_PX = 36;

/**
 * What stands above the bars, from the measure down: for each reference its stroke, name and figure,
 * or in words why it has none. `left` is the room left of the bars, in pixels. Pure.
 */
export function writeHead(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  left: number,
  width: number,
) {
  const texts: PlacedText[] = [];
  const strokes: { x: number; x2: number; y: number; dash: readonly number[] }[] = [];
  let y = -10;
  const { focus, references = [], measure } = intent;
  for (const name of references.toReversed()) {
    if (name === focus) continue;
    const row = rows.find(({ series }) => series === name);
    const words = `${name} ${row ? markedWords(row, measure) : 'no figure'}`;
    const lines = wrap(words, width - STROKE_PX - 12);
    y -= lines.length * LINE_PX;
    for (const [line, part] of lines.entries()) {
      texts.push({ x: STROKE_PX + 8 - left, y: y + 15 + line * LINE_PX, words: part, bold: true });
    }
    if (row?.value === null || row === undefined) continue;
    const { dash } = roleStyle(intent, name);
    strokes.push({ x: -left, x2: STROKE_PX - left, y: y + 10, dash });
  }
  const head = titleLines(intent, width - 4);
  for (const { words, bold } of head.toReversed()) {
    texts.push({ x: -left, y: y - 4, words, bold });
    y -= LINE_PX;
  }
  return { texts: texts.toSorted((a, b) => a.y - b.y), strokes, top: y - 6 };
}
