import type { StandIn } from '../../publisher.ts';
import type { HeldDatabase } from './databases.ts';
import { printSchema } from './print-schema.ts';
import { printTable } from './print-table.ts';

const ROOT = '/webapi/rest/v1';

/** How the service is disposed. */
export interface Disposition {
  /** The key that it wants; null where it answers anybody. */
  readonly key?: string | null;
  /** Requests and tables that it answers before it wants to be left alone. */
  readonly allowance?: number;
  /** How long it then answers nothing, in milliseconds. */
  readonly pauseMs?: number;
  /** Every so many tables it fails to answer one in time. */
  readonly failsEvery?: number;
  /** Entries of the schema on a page. */
  readonly pageSize?: number;
}

/** What is left of an allowance, and until when. */
class Counter {
  #left: number;
  #reset = 0;

  constructor(
    readonly allowance: number,
    readonly pauseMs: number,
  ) {
    this.#left = allowance;
  }

  /** Counts a request; false where none was left. */
  take(now: number): boolean {
    if (this.#left === 0 && now >= this.#reset) this.#left = this.allowance;
    if (this.#left === 0) return false;
    this.#left -= 1;
    if (this.#left === 0) this.#reset = now + this.pauseMs;
    return true;
  }

  get headers(): readonly [limit: string, left: string, reset: string] {
    return [String(this.allowance), String(this.#left), String(this.#reset)];
  }
}

/**
 * Answers as the service does, its vices included: it wants a key in the header `APIKey`, counts
 * requests and tables apart and tells both counts in headers of every answer, answers 429 when one is
 * used up, fails to answer a table in time now and then, and mislabels custom aggregates.
 */
export function statXploreStandIn(
  databases: readonly HeldDatabase[],
  {
    key = null,
    allowance = 1000,
    pauseMs = 3_600_000,
    failsEvery = Infinity,
    pageSize = 100,
  }: Disposition = {},
  clock: () => number = () => 0,
): StandIn {
  const requests = new Counter(allowance, pauseMs);
  const tables = new Counter(allowance, pauseMs);
  let asked = 0;
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.slice(ROOT.length);
    if (!url.pathname.startsWith(ROOT)) return new Response('', { status: 404 });
    if (key !== null && request.headers.get('apikey') !== key) {
      return Response.json({ message: 'no key, or not one of ours' }, { status: 403 });
    }
    if (!requests.take(clock())) return new Response('', { status: 429 });
    const [limit, remaining, reset] = tables.headers;
    if (path === '/info') return Response.json({ languages: [{ locale: 'en' }] });
    if (path === '/rate_limit') return Response.json({ limit, remaining, reset });
    if (path.startsWith('/schema')) return printSchema(databases, url, `${ROOT}/schema`, pageSize);
    if (path !== '/table' || request.method !== 'POST') return new Response('', { status: 404 });
    if (!tables.take(clock())) return new Response('', { status: 429 });
    asked += 1;
    if (asked % failsEvery === 0) return new Response('', { status: 504 });
    return printTable(databases, await request.text());
  };
  return {
    async fetch(request) {
      const response = await answer(request);
      for (const [counter, kind] of [
        [requests, ''],
        [tables, '-Table'],
      ] as const) {
        const [limit, left, reset] = counter.headers;
        response.headers.set(`X-RateLimit${kind}`, limit);
        response.headers.set(`X-RateLimit-Remaining${kind}`, left);
        response.headers.set(`X-RateLimit-Reset${kind}`, reset);
      }
      return response;
    },
  };
}
