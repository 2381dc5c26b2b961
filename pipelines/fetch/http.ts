import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { redact } from './redact.ts';
import type { Secret } from './redact.ts';
import { demandPublicHost, lookupPublic, PrivateAddress } from './public-address.ts';
import { findRedirect } from './redirect.ts';
import { Refused, Unanswered } from './refusal.ts';
import { addSecretHeaders, addSecretParameters } from './request.ts';
import type { FetchRequest } from './request.ts';

/** What a publisher answered: every status is an answer here, judged by whoever asked. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The body as it comes, to be read to its end or destroyed. Fails with {@link Unanswered} when it
   * is cut short or nothing more of it comes for the time limit.
   */
  readonly body: Readable;
}

/** The network as an effect: live, a stand-in in this process, or a stand-in on a loopback port. */
export interface Http {
  /**
   * Throws {@link Unanswered} when no answer came (refused, reset, timed out), and {@link Refused}
   * when it leads to a host that is not the publisher's or to an address that is not public.
   */
  send(request: FetchRequest): Promise<Answer>;
}

export interface HttpOptions {
  /** How long nothing may come: until the answer begins, and between two pieces of its body. */
  readonly timeoutMs: number;
  /** Answers in this process instead of the network. */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Sends what is meant for one origin to another: a stand-in on a loopback port. */
  readonly origins?: Readonly<Record<string, string>>;
}

const MOST_REDIRECTS = 5;
const USER_AGENT = 'alongside (labour-market datastore; one request at a time)';

/** Connections of these go to public addresses only. */
const PUBLIC_ONLY = {
  httpAgent: new http.Agent({ keepAlive: true, lookup: lookupPublic }),
  httpsAgent: new https.Agent({ keepAlive: true, lookup: lookupPublic }),
};

function readReason(error: unknown): string {
  if (!axios.isAxiosError(error)) return error instanceof Error ? error.message : 'unknown';
  const cause =
    error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : '';
  return error.code === undefined || error.code === '' ? cause || 'connection failed' : error.code;
}

/** How a request leaves: into a function of this process, to a stand-in's port, or to the network. */
function chooseTransport(url: URL, options: HttpOptions) {
  const inProcess = options.fetch;
  if (inProcess !== undefined) {
    const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
      inProcess(new Request(input, init));
    return { url: url.href, adapter: 'fetch' as const, env: { fetch } };
  }
  const standIn = options.origins?.[url.origin];
  if (standIn !== undefined) {
    return { url: url.href.replace(url.origin, standIn), adapter: 'http' as const };
  }
  demandPublicHost(url.hostname);
  return { url: url.href, adapter: 'http' as const, ...PUBLIC_ONLY };
}

function readHeaders(
  { headers }: AxiosResponse<unknown>,
  secrets: readonly Secret[],
): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() === 'set-cookie' || value === undefined || value === null) continue;
    read[key.toLowerCase()] = redact(String(value), secrets);
  }
  return read;
}

function asStream(body: unknown): Readable {
  if (body instanceof Readable) return body;
  if (body instanceof ReadableStream) return Readable.fromWeb(body);
  return Readable.from([]);
}

async function* readPieces(body: Readable, timeoutMs: number): AsyncGenerator<unknown> {
  const timer = setTimeout(() => body.destroy(new Error('ETIMEDOUT')), timeoutMs);
  try {
    for await (const piece of body) {
      timer.refresh();
      yield piece;
    }
  } catch (error) {
    throw new Unanswered(readReason(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a request without following where it leads. `known` secrets are kept out of what is told. */
async function sendOnce(
  request: FetchRequest,
  options: HttpOptions,
  known: readonly Secret[],
): Promise<Answer> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, options.timeoutMs);
  try {
    const answer = await axios.request<unknown>({
      ...chooseTransport(new URL(addSecretParameters(request)), options),
      method: request.method ?? 'GET',
      headers: { 'User-Agent': USER_AGENT, ...addSecretHeaders(request) },
      ...(typeof request.body === 'string' ? { data: request.body } : {}),
      // The body goes as it is written: axios would quote a text that is sent as JSON.
      transformRequest: (body: unknown) => body,
      responseType: 'stream',
      maxRedirects: 0,
      proxy: false,
      signal: late.signal,
      validateStatus: () => true,
    });
    const body = Readable.from(readPieces(asStream(answer.data), options.timeoutMs), {
      objectMode: false,
    });
    return { status: answer.status, headers: readHeaders(answer, known), body };
  } catch (error) {
    const cause = axios.isAxiosError(error) ? error.cause : error;
    if (cause instanceof Refused) throw cause;
    if (cause instanceof PrivateAddress) throw new Refused('private_address', cause.message);
    const reason = late.signal.aborted ? 'ETIMEDOUT' : readReason(error);
    throw new Unanswered(redact(reason, known));
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the way to the publishers. Retry and rate are not here: see `snapshots.ts`. */
export function openHttp(options: HttpOptions): Http {
  return {
    async send(request) {
      let asked = request;
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const answer = await sendOnce(asked, options, request.secrets);
        const next = findRedirect(asked, answer);
        if (next === undefined) return answer;
        answer.body.destroy();
        asked = next;
      }
      throw new Refused('redirect_refused', `more than ${MOST_REDIRECTS} redirects`);
    },
  };
}
