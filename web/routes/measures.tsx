import type { Hono } from 'hono';
import { measurePage } from '../pages/measure/page.tsx';
import type { Routing } from './routing.ts';

/** Pages of measures: the one figure of each. */
export function mountMeasures(app: Hono, { contextOf, notFound, search }: Routing): void {
  app.get('/measures/:id', async (c) => {
    const context = await contextOf(c);
    const found = await measurePage(context, search, c.req.param('id'), c.req.query());
    if (found.redirect !== undefined) return c.redirect(found.redirect, 303);
    return found.page ? c.html(<>{found.page}</>) : notFound(c);
  });
}
