import type { Hono } from 'hono';
import { coursesPage } from '../pages/courses/page.tsx';
import { embedFunnelPage } from '../pages/funnel/embed.tsx';
import { funnelPage } from '../pages/funnel/page.tsx';
import { groupPage } from '../pages/groups/group.tsx';
import { groupsPage } from '../pages/groups/page.tsx';
import { providersPage } from '../pages/providers/page.tsx';
import { providerPage } from '../pages/providers/provider.tsx';
import { subjectPage } from '../pages/subjects/subject.tsx';
import { subjectsPage } from '../pages/subjects/page.tsx';
import { quintilesPage } from '../pages/quintiles/page.tsx';
import { findFunnelView } from '../views/funnel/funnel-view.ts';
import { makeFunnelFile } from '../views/funnel/funnel-files.ts';
import type { Routing } from './routing.ts';

/** Pages of provision: who teaches what to whom, and how they do. */
export function mountProvision(app: Hono, { contextOf, notFound, search }: Routing): void {
  app.get('/groups', async (c) => {
    const { redirect, page } = await groupsPage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
  app.get('/groups/:group', async (c) => {
    const group = c.req.param('group');
    const { status, page } = await groupPage(await contextOf(c), group, c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/funnel', async (c) => {
    const { status, page } = await funnelPage(await contextOf(c), c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/charts/funnel/:file', async (c) => {
    const context = await contextOf(c);
    const view = await findFunnelView(context, c.req.query());
    const made = view && (await makeFunnelFile(view, c.req.param('file'), context.frame.publicUrl));
    if (!made) return notFound(c);
    c.header('Access-Control-Allow-Origin', '*');
    return c.body(made.body, 200, { 'Content-Type': made.type });
  });
  app.get('/embed/funnel', async (c) => {
    const context = await contextOf(c);
    const view = await findFunnelView(context, c.req.query());
    return view ? c.html(await embedFunnelPage(context, view)) : notFound(c);
  });
  app.get('/providers', async (c) =>
    c.html(await providersPage(await contextOf(c), search, c.req.query())),
  );
  app.get('/providers/:ukprn', async (c) =>
    c.html(await providerPage(await contextOf(c), search, c.req.param('ukprn'))),
  );
  app.get('/courses', async (c) => c.html(await coursesPage(await contextOf(c), c.req.query())));
  app.get('/subjects', async (c) => {
    const { redirect, page } = await subjectsPage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
  app.get('/subjects/:subject', async (c) => {
    const code = c.req.param('subject');
    const { status, page } = await subjectPage(await contextOf(c), code, c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/quintiles', async (c) =>
    c.html(await quintilesPage(await contextOf(c), c.req.query())),
  );
}
