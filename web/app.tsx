import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Making } from '../schemas/answers/health.ts';
import type { Problem } from '../schemas/answers/problems/problem.ts';
import { brotli } from './assets/brotli.ts';
import { assetRoutes } from './assets/routes.ts';
import { readBrowserBundle } from './assets/browser-bundle.ts';
import {
  type ApiClient,
  type ApiFetch,
  ApiProblem,
  createApiClient,
} from './reading/api-client.ts';
import { createChartDrawer } from './charts/chart.ts';
import type { PageFrame } from './parts/layout/page-frame.ts';
import type { Stamp } from './reading/catalogue.ts';
import { type PageContext } from './pages/context.ts';
import { readCatalogue, stampOf } from './reading/catalogue.ts';
import { Failed, NotFound } from './pages/failure/page.tsx';
import { chartRoutes } from './views/routes.ts';
import { createSearch } from './reading/search/search-index.ts';
import { createNames } from './reading/suggest/open-names.ts';
import { PLACEHOLDER } from './parts/snippets/site.ts';
import { MARK } from './style/mark.ts';
import { contentPolicy } from './style/policy.ts';
import { shortenPostcodes } from './postcodes.ts';
import { mountDatasets } from './routes/datasets.tsx';
import { mountJobs } from './routes/jobs.tsx';
import { mountMeasures } from './routes/measures.tsx';
import { mountPlaces } from './routes/places.tsx';
import { mountProvision } from './routes/provision.tsx';
import { mountSearch } from './routes/search.tsx';
import { mountSignals } from './routes/signals.tsx';
import { mountSite } from './routes/site.tsx';

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
  let known: Stamp = 'unknown';
  const names = createNames(client);
  let scripts: Promise<Pick<PageFrame, 'loader' | 'complete'>> | undefined;

  /** Charts are pictures and boxes plain where no script can be made; the operator is told why. */
  function readScripts(): Promise<Pick<PageFrame, 'loader' | 'complete'>> {
    scripts ??= readBrowserBundle().then(
      ({ loader, complete }) => ({ loader, complete }),
      (error: unknown) => {
        onError?.(error);
        return {};
      },
    );
    return scripts;
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
        ...(await readScripts()),
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
  app.use(brotli());
  app.use(etag());
  app.use(async (c, next) => {
    await next();
    if (!c.res.ok || c.res.headers.has('Cache-Control')) return;
    c.header('Cache-Control', making() === null ? PAGE_CACHE : 'no-store');
  });

  app.route('/', assetRoutes());
  app.get('/assets/mark.svg', (c) => c.body(MARK, 200, { 'Content-Type': 'image/svg+xml' }));

  const routing = { contextOf, notFound, api, search, names };
  mountSite(app, routing);
  mountSignals(app, routing);
  mountSearch(app, routing);
  mountMeasures(app, routing);
  mountPlaces(app, routing);
  mountJobs(app, routing);
  mountProvision(app, routing);
  mountDatasets(app, routing);
  app.route('/', chartRoutes({ contextOf, notFound }));

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
