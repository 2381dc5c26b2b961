import type { Hono } from 'hono';
import { advisePage } from '../pages/advise/page.tsx';
import { jobPage } from '../pages/jobs/job.tsx';
import { jobsPage } from '../pages/jobs/page.tsx';
import type { Routing } from './routing.ts';

/** Pages of jobs: found by the words that people use, one job in one place, and the same for advisers. */
export function mountJobs(app: Hono, { contextOf, search }: Routing): void {
  app.get('/jobs', async (c) => {
    const { redirect, page } = await jobsPage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
  app.get('/jobs/:occupation', async (c) => {
    const code = c.req.param('occupation');
    const { status, page } = await jobPage(await contextOf(c), code, c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/advise', async (c) =>
    c.html(<>{await advisePage(await contextOf(c), search, c.req.query())}</>),
  );
}
