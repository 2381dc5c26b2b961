import type { Hono } from 'hono';
import { areaPage } from '../pages/area/page.tsx';
import { besidePage } from '../pages/beside/page.tsx';
import { areasPage } from '../pages/areas/page.tsx';
import { comparePage } from '../pages/compare/page.tsx';
import { listOfDistrictsPage } from '../pages/list-of-districts/page.tsx';
import { measureHref } from '../reading/measures/measure-href.ts';
import { chooseMapMeasure, readMapMeasures } from '../views/map/map-measures.ts';
import { capitalCode } from '../words/area.ts';
import type { Routing } from './routing.ts';

/** Pages of places: an area, both sides of its labour market, and areas beside each other. */
export function mountPlaces(app: Hono, { contextOf, search }: Routing): void {
  app.get('/areas', async (c) => {
    const { status, page } = await areasPage(await contextOf(c), search, c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/areas/custom', async (c) =>
    c.html(await listOfDistrictsPage(await contextOf(c), c.req.query())),
  );
  app.get('/areas/:code', async (c) => {
    const code = c.req.param('code');
    const capitals = capitalCode(code);
    if (capitals !== code) return c.redirect(`/areas/${capitals}`, 301);
    const found = await areaPage(await contextOf(c), code, c.req.query());
    return found.redirect === undefined ? c.html(<>{found.page}</>) : c.redirect(found.redirect);
  });
  app.get('/beside/:code', async (c) => {
    const code = c.req.param('code');
    return c.html(await besidePage(await contextOf(c), code, c.req.query()));
  });
  app.get('/map', async (c) => {
    const { client } = await contextOf(c);
    const first = await chooseMapMeasure(client, await readMapMeasures(client));
    const state = { tab: 'map', type: 'lad' } as const;
    return c.redirect(first ? measureHref(first.measure.id, state) : '/areas');
  });
  app.get('/compare', async (c) => {
    const { redirect, page } = await comparePage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
}
