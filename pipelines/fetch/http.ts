import axios from 'axios';
import type { AxiosInstance } from 'axios';

/** What a publisher answered: every status is an answer here, judged by whoever asked. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The network as an effect: live, a stand-in in this process, or a stand-in on a loopback port. */
export interface Http {
  /** Throws {@link Unanswered} when no whole answer came (refused, reset, cut short, timed out). */
  get(url: string): Promise<Answer>;
}

/** No whole answer came. `reason` never holds the address: that may carry a secret. */
export class Unanswered extends Error {
  constructor(readonly reason: string) {
    super(`no answer: ${reason}`);
  }
}

export interface HttpOptions {
  readonly timeoutMs: number;
  /** Answers in this process instead of the network. */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Sends what is meant for one origin to another: a stand-in on a loopback port. */
  readonly origins?: Readonly<Record<string, string>>;
}

const LARGEST_BODY = 512 * 1024 * 1024;

function reasonOf(error: unknown): string {
  if (!axios.isAxiosError(error)) return error instanceof Error ? error.message : 'unknown';
  const cause =
    error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : '';
  return error.code === undefined || error.code === '' ? cause || 'connection failed' : error.code;
}

function client(options: HttpOptions): AxiosInstance {
  const inProcess = options.fetch;
  return axios.create({
    timeout: options.timeoutMs,
    responseType: 'arraybuffer',
    maxContentLength: LARGEST_BODY,
    maxRedirects: 5,
    validateStatus: () => true,
    headers: { 'User-Agent': 'alongside (labour-market datastore; one request at a time)' },
    ...(inProcess === undefined
      ? { adapter: 'http' as const }
      : {
          adapter: 'fetch' as const,
          env: {
            fetch: async (input: string | URL | Request, init?: RequestInit) =>
              inProcess(new Request(input, init)),
          },
        }),
  });
}

/** Opens the way to the publishers. Retry and rate are not here: see `snapshots.ts`. */
export function openHttp(options: HttpOptions): Http {
  const http = client(options);
  return {
    async get(url) {
      const { origin } = new URL(url);
      const target = url.replace(origin, options.origins?.[origin] ?? origin);
      try {
        const answer = await http.get<ArrayBuffer>(target);
        const headers: Record<string, string> = {};
        for (const [key, value] of Object.entries(answer.headers)) {
          if (key.toLowerCase() === 'set-cookie') continue;
          if (value !== undefined && value !== null) headers[key.toLowerCase()] = String(value);
        }
        return { status: answer.status, headers, body: Buffer.from(answer.data) };
      } catch (error) {
        throw new Unanswered(reasonOf(error));
      }
    },
  };
}
