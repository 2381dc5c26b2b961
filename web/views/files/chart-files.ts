import { LRUCache } from 'lru-cache';
import { chartData, chartSpec } from '../../charts/chart.ts';
import { liveChart } from '../../charts/live/live.ts';
import type { ViewContext } from '../context.ts';
import { drawPng } from './draw-png.ts';
import { captionLines, composePicture } from './picture.ts';
import { type SharedChart, drawShared } from '../shared-chart.ts';

/** A chart as a file: its bytes or text, and what they are. */
export interface MadeFile {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

type Make = (context: ViewContext, chart: SharedChart, drawing: string) => Promise<MadeFile>;

const KEPT_PNG_BYTES = 32 * 1024 * 1024;
const pngs = new LRUCache<string, Uint8Array<ArrayBuffer>>({
  maxSize: KEPT_PNG_BYTES,
  sizeCalculation: (png, svg) => png.length + svg.length,
});

async function pictureOf(context: ViewContext, chart: SharedChart) {
  return composePicture(chart, await drawShared(context, chart), context.frame.publicUrl).svg;
}

const json = (body: object): MadeFile => {
  return { type: 'application/json', body: JSON.stringify(body) };
};

/** Every file of a chart. The same release and address give the same bytes. */
const MAKE: Readonly<Record<string, Make>> = {
  'chart.svg': async (context, chart) => {
    return { type: 'image/svg+xml', body: await pictureOf(context, chart) };
  },
  'chart.png': async (context, chart) => {
    const svg = await pictureOf(context, chart);
    const png = pngs.get(svg) ?? new Uint8Array(await drawPng(svg));
    pngs.set(svg, png);
    return { type: 'image/png', body: png };
  },
  'chart.vl.json': ({ frame }, chart) => {
    const { intent, rows } = chart;
    const spec = {
      ...chartSpec(intent, rows, 'wide'),
      description: [intent.title, ...captionLines(chart, frame.publicUrl)].join('\n'),
      data: { name: 'rows', values: chartData(intent, rows, 'wide') },
    };
    return Promise.resolve(json(spec));
  },
  'chart.vega.json': (_, { intent, rows }, drawing) =>
    Promise.resolve(json(liveChart(intent, rows, drawing === 'narrow' ? 'narrow' : 'wide'))),
};

/** A map has no specification for Vega: it is a picture only. */
const PICTURES = /\.(svg|png)$/;

/** Makes a file of a chart by its name; undefined when charts have no such file. */
export function makeChartFile(
  context: ViewContext,
  chart: SharedChart,
  name: string,
  drawing: string,
): Promise<MadeFile> | undefined {
  const known = Object.hasOwn(MAKE, name) && !(chart.map && !PICTURES.test(name));
  return known ? MAKE[name]?.(context, chart, drawing) : undefined;
}
