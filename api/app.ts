import path from 'node:path';
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { createBoundaryFinder } from './boundaries/find-boundaries.ts';
import { openExports } from './answer/bulk/exports.ts';
import type { Doorway } from './intake/doorway.ts';
import { keepPacked } from './packed/keep-packed.ts';
import { createRegisterFinder } from './registers/find-register.ts';
import { createAreaFinder } from './registers/areas/find-areas.ts';
import { createPlaceFinder } from './registers/places/find-places.ts';
import { createTitleSearch } from './catalogue/search-titles.ts';
import { createTitleFinder } from './registers/titles/find-titles.ts';
import { createTableFinder } from './question/tables/find-table.ts';
import { ProblemError } from './problem.ts';
import { ROUTES } from './routes/all.ts';
import { mountRoutes } from './routes/mount.ts';
import { rootRoutes } from './routes/root.ts';
import { accessLog, createLogRequest } from './server/access-log.ts';
import { cache } from './server/cache/cache.ts';
import { openCachedAnswers } from './server/cache/cached-answers.ts';
import { gaugeService } from './server/gauges.ts';
import type { Limits } from './server/limits.ts';
import { createMetrics } from './server/metrics.ts';
import type { Metrics } from './server/metrics.ts';
import { answerProblem } from './server/problems.ts';
import { createCountRequest, rateLimit } from './server/rate-limit.ts';
import { createSendCached } from './server/cache/send-cached.ts';
import type { SendCached } from './server/cache/send-cached.ts';
import { securityHeaders } from './server/security-headers.ts';
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
  /** Addresses or ranges whose `X-Forwarded-For` is believed; none when left out. */
  readonly trustedProxies?: readonly string[];
  readonly now: () => Date;
  /** How far the sample has come that is being made beside the service: null when left out. */
  readonly making?: Service['making'];
  readonly log: Log;
  /** What takes in what is handed in; nothing does when left out. */
  readonly intake?: Doorway | undefined;
  /** Rows from which on a release gets a packed copy: a million when left out. */
  readonly packedFromRows?: number;
  /** Where to count; counters of its own when left out. */
  readonly metrics?: Metrics;
}

/** Smaller releases answer as fast by themselves. */
const PACKED_FROM_ROWS = 1_000_000;

/** The API as opened: an app to ask, and what to call when nobody asks any more. */
export interface OpenedApi {
  readonly app: Hono;
  /** What routes are given, for those beside `/v1`. */
  readonly service: Service;
  /** The quick way to an answer that is in the cache. */
  readonly sendCached: SendCached;
  /**
   * What stands around every request, for pages served beside the API: its id, its log line, and
   * the limit of its client, past which `problem` makes the error.
   */
  guards(problem: (c: Context, retryAfter: number) => Error): MiddlewareHandler[];
  close(): void;
}

/** Opens the store and the API over it. Nothing listens yet: `app.request(path)` answers. */
export async function createApi(options: ApiOptions): Promise<OpenedApi> {
  const { limits, now, log, making = () => null, metrics = createMetrics() } = options;
  const baseUrl = options.publicUrl ?? '';
  const warehouse = await openWarehouse({
    home: options.home,
    memoryMb: options.memoryMb,
    threads: options.threads,
    timeLimitMs: limits.timeLimitMs,
    exportTimeLimitMs: limits.fileTimeLimitMs,
    now,
    watch: (kind, outcome, seconds) => metrics.queried(kind, outcome, seconds),
  });
  const exports = await openExports({
    folder: warehouse.cache,
    bytes: limits.cacheBytes,
    now,
    watch: (made) => metrics.exported(made),
  });
  const packed = keepPacked({
    engine: {
      home: path.resolve(options.home),
      // Beside the two engines of the warehouse, and only while a copy is made.
      memoryMb: Math.max(64, Math.floor(options.memoryMb / 8)),
      timeLimitMs: limits.fileTimeLimitMs,
    },
    exports,
    fromRows: options.packedFromRows ?? PACKED_FROM_ROWS,
    mostBytes: limits.cacheBytes / 4,
    log,
  });
  const service: Service = {
    warehouse,
    exports,
    packed,
    cached: openCachedAnswers(limits.keptBytes, now),
    metrics,
    areas: createAreaFinder(warehouse),
    registers: createRegisterFinder(warehouse),
    places: createPlaceFinder(warehouse),
    titles: createTitleFinder(warehouse),
    titlesIn: createTitleSearch(warehouse),
    boundaries: createBoundaryFinder(warehouse),
    tables: createTableFinder(warehouse, baseUrl),
    limits,
    baseUrl,
    contactEmail: options.contactEmail,
    now,
    making,
    log,
    intake: options.intake ?? null,
  };
  const app = new Hono();
  const logRequest = createLogRequest(log, metrics);
  const count = createCountRequest(limits.rate, options.trustedProxies ?? []);
  gaugeService(service);
  app.use(...accessLog(logRequest), rateLimit(count, metrics), cache(service), securityHeaders());
  app.route('/', rootRoutes(service));
  app.route('/', mountRoutes(ROUTES, service));
  app.notFound((c) => {
    const error = new ProblemError('unknown-route', 'Nothing is here. Start at /v1/datasets.', {
      members: { see: '/v1/datasets' },
    });
    return answerProblem(c, error, service);
  });
  app.onError((error, c) => answerProblem(c, error, service));
  return {
    app,
    service,
    sendCached: createSendCached(service, count, logRequest),
    guards: (problem) => [...accessLog(logRequest), rateLimit(count, metrics, problem)],
    close() {
      packed.close();
      warehouse.close();
    },
  };
}
