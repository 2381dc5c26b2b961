import type { Hono } from 'hono';
import { readClassificationById } from '../reading/classifications/read-classification.ts';
import { codePage } from '../pages/classifications/code.tsx';
import { classificationsPage } from '../pages/classifications/list.tsx';
import { treePage } from '../pages/classifications/tree.tsx';
import { datasetPage } from '../pages/dataset/page.tsx';
import { datasetsPage } from '../pages/catalogue/page.tsx';
import { embedPage } from '../pages/embed/page.tsx';
import { releasePage } from '../pages/release/page.tsx';
import { whichSourcePage } from '../pages/which-source/page.tsx';
import { wizardPage, wizardSpec } from '../pages/wizard/page.tsx';
import { findChart } from '../views/find-chart.ts';
import { cleanAddress } from '../views/wizard/clean-address.ts';
import type { Routing } from './routing.ts';

/** Pages of datasets: what is held, its releases and codes, and charts of one’s own. */
export function mountDatasets(app: Hono, { contextOf, notFound }: Routing): void {
  app.get('/datasets', async (c) => {
    const { status, page } = await datasetsPage(await contextOf(c), c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/datasets/:id', async (c) => {
    const found = await datasetPage(await contextOf(c), c.req.param('id'), c.req.query());
    return found.redirect === undefined ? c.html(<>{found.page}</>) : c.redirect(found.redirect);
  });
  app.get('/datasets/:id/versions/:version', async (c) => {
    const { id, version } = c.req.param();
    return c.html(await releasePage(await contextOf(c), id, version));
  });
  app.get('/which-source', async (c) =>
    c.html(await whichSourcePage(await contextOf(c), c.req.query())),
  );
  app.get('/classifications', async (c) => c.html(await classificationsPage(await contextOf(c))));
  app.get('/classifications/:id', async (c) => {
    const context = await contextOf(c);
    const found = await readClassificationById(context.client, c.req.param('id'));
    return found ? c.html(treePage(context, found)) : notFound(c);
  });
  app.get('/classifications/:id/:code', async (c) => {
    const context = await contextOf(c);
    const found = await readClassificationById(context.client, c.req.param('id'));
    const page = found && (await codePage(context, found, c.req.param('code')));
    return page ? c.html(page) : notFound(c);
  });
  app.get('/wizard', async (c) => {
    const clean = cleanAddress(c.req.query());
    if (clean !== undefined) return c.redirect(clean);
    return c.html(await wizardPage(await contextOf(c), c.req.query()));
  });
  app.get('/wizard/vega-lite.json', async (c) => {
    const spec = await wizardSpec(await contextOf(c), c.req.query());
    return spec ? c.json(spec) : notFound(c);
  });
  app.get('/embed/*', async (c) => {
    const context = await contextOf(c);
    const path = c.req.path.slice('/embed'.length);
    const chart = await findChart(context, { path, query: c.req.query() });
    return chart ? c.html(await embedPage(context, chart)) : notFound(c);
  });
}
