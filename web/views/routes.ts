import { type Context, Hono } from 'hono';
import type { ViewContext } from './context.ts';
import { makeChartFile } from './files/chart-files.ts';
import { findChart } from './find-chart.ts';

/** What the routes need of the pages they are mounted beside. */
interface ChartRouteOptions {
  readonly contextOf: (c: Context) => Promise<ViewContext>;
  readonly notFound: (c: Context) => Response | Promise<Response>;
}

/** A release never changes, but it can be withdrawn: what is pinned to one is kept for a day. */
const PINNED_CACHE = 'public, max-age=86400';

/** `median-gross-weekly-pay-full-time-workers-leeds.png`: a chart saved says what it is of. */
const fileName = (title: string, file: string): string => {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${words.replace(/^-|-$/g, '')}${file.slice(file.indexOf('.'))}`;
};

/**
 * Charts as files: `/charts{address}/{file}` as picture, specification, or for a browser. The
 * address holds the whole state.
 */
export function chartRoutes({ contextOf, notFound }: ChartRouteOptions): Hono {
  const app = new Hono();

  app.get('/charts/*', async (c) => {
    const words = c.req.path.split('/').slice(2);
    const file = words.pop() ?? '';
    const { drawing = 'wide', ...query } = c.req.query();
    const context = await contextOf(c);
    const chart = await findChart(context, { path: `/${words.join('/')}`, query });
    const made = chart && (await makeChartFile(context, chart, file, drawing));
    if (!made) return notFound(c);
    if (query.version !== undefined) c.header('Cache-Control', PINNED_CACHE);
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(made.body, 200, {
      'Content-Type': made.type,
      'Content-Disposition': `inline; filename="${fileName(chart.intent.title, file)}"`,
    });
  });
  return app;
}
