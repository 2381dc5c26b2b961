import { type Context, Hono } from 'hono';
import { embedPage } from '../pages/embed/page.tsx';
import type { PageContext } from '../pages/context.ts';
import { makeChartFile } from './chart-files.ts';
import { findChart } from './find-chart.ts';

/** What the routes need of the pages they are mounted beside. */
interface ShareOptions {
  readonly contextOf: (c: Context) => Promise<PageContext>;
  readonly notFound: (c: Context) => Response | Promise<Response>;
}

/** A release never changes, but it can be withdrawn: what is pinned to one is kept for a day. */
const PINNED_CACHE = 'public, max-age=86400';

/**
 * Charts that go places: `/charts{address}/{file}` as picture, specification, or for a browser, and
 * `/embed{address}` as a page to be put into others. The address holds the whole state.
 */
export function shareRoutes({ contextOf, notFound }: ShareOptions): Hono {
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
    return c.body(made.body, 200, { 'Content-Type': made.type });
  });

  app.get('/embed/*', async (c) => {
    const context = await contextOf(c);
    const path = c.req.path.slice('/embed'.length);
    const chart = await findChart(context, { path, query: c.req.query() });
    return chart ? c.html(await embedPage(context, chart)) : notFound(c);
  });
  return app;
}
