import { Hono } from 'hono';
import { createAccount } from './server/account.ts';
import type { Account } from './server/account.ts';
import { openExports } from './answer/exports.ts';
import { openKeptAnswers } from './answer/kept-answers.ts';
import { createAreaFinder } from './registers/find-areas.ts';
import { createTableFinder } from './question/find-table.ts';
import { gaugeService } from './server/gauges.ts';
import type { Limits } from './server/limits.ts';
import { createMetrics } from './server/metrics.ts';
import type { Metrics } from './server/metrics.ts';
import { attend } from './server/middleware/attend.ts';
import { answerProblem } from './server/middleware/problems.ts';
import { represent } from './server/middleware/represent.ts';
import { refuseTooMany } from './server/middleware/rate-limit.ts';
import { openAndSafe } from './server/middleware/security.ts';
import { ProblemError } from './problem.ts';
import { createRecall } from './server/recall.ts';
import type { Recall } from './server/recall.ts';
import { ROUTES } from './routes/all.ts';
import { mountRoutes } from './routes/mount.ts';
import { rootRoutes } from './routes/root.ts';
import type { Log, Service } from './service.ts';
import { openWarehouse } from './warehouse/warehouse.ts';

/** What the API is opened with. */
export interface ApiOptions {
  /** Folder of the store. */
  readonly home: string;
  /** Base of absolute links; relative references without it. Never taken from a request. */
  readonly publicUrl: string | undefined;
  /** Where the operator is written to; named in the catalogue. */
  readonly contactEmail?: string | undefined;
  readonly memoryMb: number;
  readonly threads: number;
  readonly limits: Limits;
  readonly now: () => Date;
  readonly log: Log;
  /** Where to count; counters of its own when left out. */
  readonly metrics?: Metrics;
}

/** The API as opened: an app to ask, and what to call when nobody asks any more. */
export interface OpenedApi {
  readonly app: Hono;
  /** What routes are given, for those beside `/v1`. */
  readonly service: Service;
  /** The short way to an answer that is kept. */
  readonly recall: Recall;
  /** The log line and the counters of a request. */
  readonly account: Account;
  close(): void;
}

/** Opens the store and the API over it. Nothing listens yet: `app.request(path)` answers. */
export async function createApi(options: ApiOptions): Promise<OpenedApi> {
  const { limits, now, log, metrics = createMetrics() } = options;
  const baseUrl = options.publicUrl ?? '';
  const warehouse = await openWarehouse({
    home: options.home,
    memoryMb: options.memoryMb,
    threads: options.threads,
    timeLimitMs: limits.timeLimitMs,
    exportTimeLimitMs: limits.fileTimeLimitMs,
    watch: (kind, outcome, seconds) => metrics.queried(kind, outcome, seconds),
  });
  const exports = await openExports({
    folder: warehouse.cache,
    bytes: limits.cacheBytes,
    now,
    watch: (made) => metrics.exported(made),
  });
  const service: Service = {
    warehouse,
    exports,
    kept: openKeptAnswers(limits.keptBytes, now),
    metrics,
    areas: createAreaFinder(warehouse),
    tables: createTableFinder(warehouse, baseUrl),
    limits,
    baseUrl,
    contactEmail: options.contactEmail,
    now,
    log,
  };
  const app = new Hono();
  const account = createAccount(log, metrics);
  gaugeService(service);
  app.use(attend(account));
  app.use(openAndSafe());
  app.use(refuseTooMany(metrics));
  app.use(represent(service));
  app.route('/', rootRoutes(service));
  app.route('/', mountRoutes(ROUTES, service));
  app.notFound((c) => {
    const error = new ProblemError('unknown-route', 'Nothing is here. Start at /v1/datasets.', {
      members: { see: '/v1/datasets' },
    });
    return answerProblem(c, error, service);
  });
  app.onError((error, c) => answerProblem(c, error, service));
  const recall = createRecall(service, account);
  return { app, service, recall, account, close: () => warehouse.close() };
}
