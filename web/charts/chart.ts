import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { barSpec, drawnBars } from './draw/bar.ts';
import type { DrawnMap } from './map/draw-map.ts';
import type { ChartIntent, ChartKind, ChartRow, Drawing } from './intent.ts';
import { isConfidence } from '../../schemas/figures/interval.ts';
import { lineSpec } from './draw/line.ts';
import { type FirstTold, firstTold } from './live/steps.ts';
import { drawnRows } from './draw/series.ts';
import { cleanSvg, drawSvg } from './draw/svg.ts';
import { drawnRanks } from './ranked/drawn.ts';
import { rankedSpec } from './ranked/spec.ts';

type Draw<T> = (
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
  pointed?: boolean,
) => T;
const SPECS: Readonly<Record<ChartKind, Draw<TopLevelSpec>>> = {
  line: lineSpec,
  bar: barSpec,
  ranked: rankedSpec,
};
const DATA: Readonly<Record<ChartKind, Draw<readonly object[]>>> = {
  line: (_, rows) => drawnRows(rows, ({ interval }) => isConfidence(interval)),
  bar: drawnBars,
  ranked: drawnRanks,
};

/**
 * The spec of a chart, with its data named `rows` and empty; a `pointed` one marks a place of it
 * for those who read it point by point. Pure.
 */
export function chartSpec(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
  pointed = false,
): TopLevelSpec {
  return SPECS[intent.kind](intent, rows, drawing, pointed);
}

/** The rows as the spec of the same drawing reads them. Pure. */
export function chartData(
  intent: ChartIntent,
  rows: readonly ChartRow[],
  drawing: Drawing,
): readonly object[] {
  return DATA[intent.kind](intent, rows, drawing);
}

/** Both drawings of a chart, as SVG to put into a page. */
export interface DrawnChart {
  readonly narrow: string;
  readonly wide: string;
  /** Where it is a map, the map with its legend, without which a picture of it is of no use. */
  readonly map?: DrawnMap;
  /** What a browser tells below it at first, so that room for it is kept. */
  readonly told?: FirstTold | undefined;
}

/** Which release a chart is of, and how it is told apart on its page. */
interface ChartSource {
  /** The release that the rows are of, `claimant-count@1.7.0`. */
  readonly release: string;
  /** Unique on the page. */
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
}

/** Draws charts and keeps the last `keep` of them: a release never changes, nor does its chart. */
export function createChartDrawer(keep = 300) {
  const kept = new Map<string, Promise<DrawnChart>>();

  async function draw({ id, intent, rows }: ChartSource): Promise<DrawnChart> {
    const one = async (drawing: Drawing): Promise<string> => {
      const svg = await drawSvg(chartSpec(intent, rows, drawing), chartData(intent, rows, drawing));
      const names = { id: `${id}-${drawing}`, name: intent.title, describedBy: `${id}-sentence` };
      return cleanSvg(svg, names);
    };
    return {
      narrow: await one('narrow'),
      wide: await one('wide'),
      told: firstTold(intent, rows),
    };
  }

  return (source: ChartSource): Promise<DrawnChart> => {
    const asked = JSON.stringify([source.release, source.id, source.intent, source.rows]);
    const key = createHash('sha256').update(asked).digest('base64');
    const before = kept.get(key);
    if (before) return before;
    const drawn = draw(source);
    kept.set(key, drawn);
    drawn.catch(() => kept.delete(key));
    const oldest = kept.keys().next();
    if (kept.size > keep && !oldest.done) kept.delete(oldest.value);
    return drawn;
  };
}
export type ChartDrawer = ReturnType<typeof createChartDrawer>;
