import type { Hono } from 'hono';
import { PROBLEMS } from '../../schemas/answers/problems/problem.ts';
import { isOneOf } from '../../schemas/words/vocabulary.ts';
import { aboutPage } from '../pages/about/page.tsx';
import { accessibilityPage } from '../pages/accessibility/page.tsx';
import { channelsPage } from '../pages/channels/page.tsx';
import { developersPage } from '../pages/developers/page.tsx';
import { operationPage } from '../pages/developers/reference/operation.tsx';
import { referencePage } from '../pages/developers/reference/page.tsx';
import { glossaryPage } from '../pages/glossary/page.tsx';
import { problemPage, problemsPage } from '../pages/problems/page.tsx';
import type { Routing } from './routing.ts';

/** Pages of the site itself: what it is, and how programs use it. */
export function mountSite(app: Hono, { contextOf, notFound }: Routing): void {
  app.get('/developers', async (c) => c.html(await developersPage(await contextOf(c))));
  app.get('/developers/reference', async (c) => c.html(await referencePage(await contextOf(c))));
  app.get('/developers/reference/:id', async (c) => {
    const page = await operationPage(await contextOf(c), c.req.param('id'));
    return page ? c.html(page) : notFound(c);
  });
  app.get('/about', async (c) => c.html(await aboutPage(await contextOf(c))));
  app.get('/channels', async (c) => c.html(await channelsPage(await contextOf(c))));
  app.get('/glossary', async (c) => c.html(await glossaryPage(await contextOf(c))));
  app.get('/accessibility', async (c) => c.html(accessibilityPage(await contextOf(c))));
  app.get('/problems', async (c) => c.html(problemsPage(await contextOf(c))));
  app.get('/problems/:type', async (c) => {
    const type = c.req.param('type');
    return isOneOf(PROBLEMS, type) ? c.html(problemPage(await contextOf(c), type)) : notFound(c);
  });
}
