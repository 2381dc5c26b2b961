import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Making } from '../schemas/answers/health.ts';
import { PROBLEMS, type Problem } from '../schemas/answers/problems/problem.ts';
import { isOneOf } from '../schemas/words/vocabulary.ts';
import { assetRoutes } from './assets/routes.ts';
import { readBrowserBundle } from './assets/browser-bundle.ts';
import {
  type ApiClient,
  type ApiFetch,
  ApiProblem,
  createApiClient,
} from './reading/api-client.ts';
import { createChartDrawer } from './charts/chart.ts';
import { readClassificationById } from './reading/classifications/read-classification.ts';
import type { PageFrame } from './parts/layout/page-frame.ts';
import type { Stamp } from './reading/catalogue.ts';
import { aboutPage } from './pages/about/page.tsx';
import { accessibilityPage } from './pages/accessibility/page.tsx';
import { areaPage } from './pages/area/page.tsx';
import { besidePage } from './pages/beside/page.tsx';
import { areasPage } from './pages/areas/page.tsx';
import { codePage } from './pages/classifications/code.tsx';
import { classificationsPage } from './pages/classifications/list.tsx';
import { treePage } from './pages/classifications/tree.tsx';
import { comparePage } from './pages/compare/page.tsx';
import { type PageContext } from './pages/context.ts';
import { readCatalogue, stampOf } from './reading/catalogue.ts';
import { datasetPage } from './pages/dataset/page.tsx';
import { datasetsPage } from './pages/catalogue/page.tsx';
import { embedPage } from './pages/embed/page.tsx';
import { developersPage } from './pages/developers/page.tsx';
import { operationPage } from './pages/developers/reference/operation.tsx';
import { referencePage } from './pages/developers/reference/page.tsx';
import { Failed, NotFound } from './pages/failure/page.tsx';
import { funnelPage, funnelSpecFile } from './pages/funnel/page.tsx';
import { groupPage } from './pages/groups/group.tsx';
import { groupsPage } from './pages/groups/page.tsx';
import { homePage } from './pages/home/page.tsx';
import { jobPage } from './pages/jobs/job.tsx';
import { jobsPage } from './pages/jobs/page.tsx';
import { providersPage } from './pages/providers/page.tsx';
import { providerPage } from './pages/providers/provider.tsx';
import { subjectPage } from './pages/subjects/subject.tsx';
import { subjectsPage } from './pages/subjects/page.tsx';
import { problemPage, problemsPage } from './pages/problems/page.tsx';
import { listOfDistrictsPage } from './pages/list-of-districts/page.tsx';
import { quintilesPage } from './pages/quintiles/page.tsx';
import { releasePage } from './pages/release/page.tsx';
import { searchPage } from './pages/search/page.tsx';
import { whichSourcePage } from './pages/which-source/page.tsx';
import { wizardPage, wizardSpec } from './pages/wizard/page.tsx';
import { findChart } from './views/find-chart.ts';
import { chartRoutes } from './views/routes.ts';
import { createSearch } from './reading/search/search-index.ts';
import { PLACEHOLDER } from './parts/snippets/site.ts';
import { MARK } from './style/mark.ts';
import { contentPolicy } from './style/policy.ts';
import { readStylesheet } from './style/stylesheet.ts';
import { cleanAddress } from './views/wizard/clean-address.ts';
import { shortenPostcodes } from './postcodes.ts';
import { capitalCode } from './words/area.ts';

interface PagesOptions {
  /** The API, in process: answers a path such as `/v1/datasets`. */
  readonly api: ApiFetch;
  /** The clock, for the date of access in citations; they go without one otherwise. */
  readonly now?: () => Date;
  /** How far the sample has come that is being made beside the service; null once it is whole. */
  readonly making?: () => Making | null;
  readonly publicUrl: string | undefined;
  /** Where the service listens, asked when a page is made; the usual place when left out. */
  readonly ownUrl?: () => string;
  /** Run before every page: who serves the pages attends, counts and refuses requests with them. */
  readonly guards?: readonly MiddlewareHandler[];
  /** Told of every failure that a visitor sees as a 500 page. */
  readonly onError?: (error: unknown) => void;
}

const PAGE_CACHE = 'public, max-age=60, stale-while-revalidate=600';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Problems of the API that a page answers as they are; any other is a failure of the page. */
const STATUSES = [400, 404, 410, 429, 503, 504] as const;

const statusOf = ({ status }: Problem) => STATUSES.find((known) => known === status) ?? 500;

/**
 * The explorer: server-rendered pages that work without JavaScript. Every figure in them is asked
 * from the API; they have none of their own.
 */
export function createPages(options: PagesOptions): Hono {
  const { api, now, publicUrl, ownUrl = () => PLACEHOLDER, onError, guards = [] } = options;
  const { making = () => null } = options;
  const client = createApiClient(api);
  const charts = createChartDrawer();
  const search = createSearch(client);
  const stylesheet = readStylesheet();
  let known: Stamp = 'unknown';
  let loader: Promise<string | undefined> | undefined;

  /** Charts are pictures where no script can be made; the operator is told why. */
  function readLoader(): Promise<string | undefined> {
    loader ??= readBrowserBundle().then(
      (bundle) => bundle.loader,
      (error: unknown) => {
        onError?.(error);
        return undefined;
      },
    );
    return loader;
  }

  /** A store is sample or real from its making, so what was once read stays true. */
  async function readStamp(page: ApiClient): Promise<Stamp> {
    if (known === 'unknown') known = stampOf(await readCatalogue(page));
    return known;
  }

  const frameOf = (c: Context, stamp: Stamp): PageFrame => ({
    path: c.req.path,
    stamp,
    making: making(),
    publicUrl,
    site: publicUrl ?? ownUrl(),
  });
  const contextOf = async (c: Context): Promise<PageContext> => {
    const page = client.forPage();
    return {
      client: page,
      charts,
      frame: {
        ...frameOf(c, await readStamp(page)),
        query: c.req.query(),
        loader: await readLoader(),
      },
      today: now?.().toISOString().slice(0, 10),
    };
  };
  const notFound = (c: Context, problem?: Problem) => {
    c.header('Cache-Control', 'public, max-age=60');
    return c.html(<NotFound frame={frameOf(c, known)} {...(problem && { problem })} />, 404);
  };

  const app = new Hono({ strict: false });
  for (const guard of guards) app.use(guard);
  app.use(shortenPostcodes());
  app.use(contentPolicy());
  app.use(compress());
  app.use(etag());
  app.use(async (c, next) => {
    await next();
    if (!c.res.ok || c.res.headers.has('Cache-Control')) return;
    c.header('Cache-Control', making() === null ? PAGE_CACHE : 'no-store');
  });

  app.get(stylesheet.path, (c) =>
    c.body(stylesheet.css, 200, { 'Content-Type': 'text/css', 'Cache-Control': FOR_EVER }),
  );
  app.route('/', assetRoutes());
  app.get('/assets/mark.svg', (c) => c.body(MARK, 200, { 'Content-Type': 'image/svg+xml' }));

  app.get('/', async (c) => c.html(await homePage(await contextOf(c))));
  app.get('/search', async (c) => {
    const found = await searchPage(await contextOf(c), search, c.req.query());
    return found.redirect === undefined ? c.html(<>{found.page}</>) : c.redirect(found.redirect);
  });
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
    const found = await areaPage(await contextOf(c), code);
    return found.redirect === undefined ? c.html(<>{found.page}</>) : c.redirect(found.redirect);
  });
  app.get('/beside/:code', async (c) => {
    const code = c.req.param('code');
    return c.html(await besidePage(await contextOf(c), code, c.req.query()));
  });
  app.get('/jobs', async (c) => {
    const { redirect, page } = await jobsPage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
  app.get('/jobs/:occupation', async (c) => {
    const code = c.req.param('occupation');
    const { status, page } = await jobPage(await contextOf(c), code, c.req.query());
    return c.html(<>{page}</>, status);
  });
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
  app.get('/funnel/vega-lite.json', async (c) => {
    const spec = await funnelSpecFile(await contextOf(c), c.req.query());
    return spec ? c.json(spec) : notFound(c);
  });
  app.get('/providers', async (c) =>
    c.html(await providersPage(await contextOf(c), search, c.req.query())),
  );
  app.get('/providers/:ukprn', async (c) =>
    c.html(await providerPage(await contextOf(c), search, c.req.param('ukprn'))),
  );
  app.get('/subjects', async (c) => c.html(await subjectsPage(await contextOf(c), c.req.query())));
  app.get('/subjects/:subject', async (c) => {
    const code = c.req.param('subject');
    const { status, page } = await subjectPage(await contextOf(c), code, c.req.query());
    return c.html(<>{page}</>, status);
  });
  app.get('/quintiles', async (c) =>
    c.html(await quintilesPage(await contextOf(c), c.req.query())),
  );
  app.get('/wizard', async (c) => {
    const clean = cleanAddress(c.req.query());
    if (clean !== undefined) return c.redirect(clean);
    return c.html(await wizardPage(await contextOf(c), c.req.query()));
  });
  app.get('/wizard/vega-lite.json', async (c) => {
    const spec = await wizardSpec(await contextOf(c), c.req.query());
    return spec ? c.json(spec) : notFound(c);
  });
  app.get('/compare', async (c) => {
    const { redirect, page } = await comparePage(await contextOf(c), search, c.req.query());
    return redirect === undefined ? c.html(<>{page}</>) : c.redirect(redirect, 303);
  });
  app.route('/', chartRoutes({ contextOf, notFound }));
  app.get('/embed/*', async (c) => {
    const context = await contextOf(c);
    const path = c.req.path.slice('/embed'.length);
    const chart = await findChart(context, { path, query: c.req.query() });
    return chart ? c.html(await embedPage(context, chart)) : notFound(c);
  });
  app.get('/developers', async (c) => c.html(await developersPage(await contextOf(c))));
  app.get('/developers/reference', async (c) => c.html(await referencePage(await contextOf(c))));
  app.get('/developers/reference/:id', async (c) => {
    const page = await operationPage(await contextOf(c), c.req.param('id'));
    return page ? c.html(page) : notFound(c);
  });
  app.get('/about', async (c) => c.html(await aboutPage(await contextOf(c))));
  app.get('/accessibility', async (c) => c.html(accessibilityPage(await contextOf(c))));
  app.get('/problems', async (c) => c.html(problemsPage(await contextOf(c))));
  app.get('/problems/:type', async (c) => {
    const type = c.req.param('type');
    return isOneOf(PROBLEMS, type) ? c.html(problemPage(await contextOf(c), type)) : notFound(c);
  });

  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    const problem = error instanceof ApiProblem ? error.problem : undefined;
    if (problem?.status === 404) return notFound(c, problem);
    const status = problem ? statusOf(problem) : 500;
    if (status === 500) onError?.(error);
    c.header('Cache-Control', 'no-store');
    return c.html(<Failed frame={frameOf(c, known)} {...(problem && { problem })} />, status);
  });
  return app;
}
