import type { ChartRow } from '../intent.ts';
import { type Stroke, labelWords } from './labels.ts';
import { LINE_PX, type PlacedText, wrap } from './look.ts';
import type { RoleStyle } from './roles.ts';
import { seriesNames } from './series.ts';

/** The plot that labels stand beside, in pixels; times in milliseconds UTC. */
interface Plot {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly number[];
  readonly from: number;
  readonly until: number;
}

/** Labels of lines in the margin right of a plot. */
interface EndLabels {
  readonly texts: readonly PlacedText[];
  /** From the edge of the plot to each label. */
  readonly strokes: readonly Stroke[];
  /** Where each line ends that ends before the others: no stroke goes on from there, which would read as figures. */
  readonly ends: readonly (Pick<Stroke, 'series' | 'x' | 'y'> & { readonly colour: string })[];
}

/** Pixels from the edge of the plot to the labels: long enough to tell dashes apart. */
export const STROKE_PX = 34;
const GAP_PX = 6;
/** Labels may reach this far below the plot: the names of periods stand left of them. */
const BELOW_PX = 36;

/** The words of a line, and where it ends in pixels. */
interface Label {
  readonly series: string;
  readonly lines: readonly string[];
  readonly style: RoleStyle;
  readonly x: number;
  readonly y: number;
}

const heightOf = ({ lines }: Label): number => lines.length * LINE_PX + GAP_PX;

/** Labels that touch each other, one below the other. */
interface Block {
  readonly labels: readonly Label[];
  readonly height: number;
  /** Where the block would start for each label to stand at the end of its line, added up. */
  readonly wanted: number;
}

/**
 * The middles of labels in their order from the top: each at the end of its line, or in a block with
 * those it would cover, which stands where its labels are moved least. Pure.
 */
function stack(labels: readonly Label[], top: number, bottom: number): number[] {
  const startOf = ({ labels: { length }, height, wanted }: Block): number =>
    Math.max(top, Math.min(wanted / length, bottom - height));
  const blocks: Block[] = [];
  for (const label of labels) {
    const height = heightOf(label);
    let block: Block = { labels: [label], height, wanted: label.y - height / 2 };
    for (let above = blocks.at(-1); above; above = blocks.at(-1)) {
      if (startOf(above) + above.height <= startOf(block)) break;
      blocks.pop();
      block = {
        labels: [...above.labels, ...block.labels],
        height: above.height + block.height,
        wanted: above.wanted + block.wanted - above.height * block.labels.length,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => {
    let from = startOf(block);
    return block.labels.map((label) => {
      from += heightOf(label);
      return from - heightOf(label) / 2;
    });
  });
}

type Styles = ReadonlyMap<string, RoleStyle>;

/** Where each line with a figure ends, the topmost first. */
function labelsOf(rows: readonly ChartRow[], plot: Plot, room: number, styles: Styles): Label[] {
  const { width, height, domain, from, until } = plot;
  const [floor = 0, ceiling = 1] = domain;
  const words = labelWords(rows);
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  return seriesNames(rows)
    .flatMap((series): Label[] => {
      const end = ordered.findLast((row) => row.series === series && row.value !== null);
      const style = styles.get(series);
      if (!end || !style) return [];
      const time = Date.parse(`${end.period_end}T00:00:00Z`);
      // Vega draws the one time of a domain without length in its middle.
      const share = until > from ? (time - from) / (until - from) : 0.5;
      const y = height * (1 - ((end.value ?? floor) - floor) / (ceiling - floor));
      return [{ series, lines: wrap(words(series), room), style, x: width * share, y }];
    })
    .toSorted((a, b) => a.y - b.y);
}

/**
 * The name of each series in the margin right of the plot, `room` pixels wide at most: at the height
 * where its line ends, moved off the others, with a stroke of its own colour and dashes in the margin. A
 * line that ends before the others ends in a point. Pure.
 */
export function endLabels(
  rows: readonly ChartRow[],
  plot: Plot,
  room: number,
  styles: Styles,
): EndLabels {
  const labels = labelsOf(rows, plot, room, styles);
  const middles = stack(labels, -LINE_PX, plot.height + BELOW_PX);
  const last = Math.max(...labels.map(({ x }) => x), 0);
  const placed = labels.map((label, index) => ({ ...label, middle: middles[index] ?? label.y }));
  return {
    texts: placed.flatMap(({ lines, style, middle }) =>
      lines.map((words, line) => ({
        x: plot.width + STROKE_PX + GAP_PX,
        y: middle + (line - (lines.length - 1) / 2) * LINE_PX + 5,
        words,
        colour: style.colour,
        bold: style.role !== 'reference',
      })),
    ),
    strokes: placed.map(({ series, x, y, middle }) => {
      const start = x < last ? plot.width : x;
      return { series, x: start, y, x2: plot.width + STROKE_PX, y2: middle };
    }),
    ends: placed
      .filter(({ x }) => x < last)
      .map(({ series, style, x, y }) => {
        return { series, colour: style.colour, x, y };
      }),
  };
}
