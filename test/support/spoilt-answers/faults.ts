import { changeCsv, CSV_VICES } from './csv-vices.ts';
import type { CsvVice } from './csv-vices.ts';
import { BrokenOff } from './loopback.ts';

type Fetch = (request: Request) => Response | Promise<Response>;
type Vice = (answer: () => Promise<Response>) => Promise<Response> | Response;

const LATENCY_MS = 5;

/** Breaks the connection after a share of the answer's bytes. */
async function broken(answer: Response, share: number): Promise<never> {
  const body = new Uint8Array(await answer.arrayBuffer());
  throw new BrokenOff(answer.headers, body, Math.floor(body.length * share));
}

const plain = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(`${status}\n`, { status, headers: { 'content-type': 'text/plain', ...headers } });
const html =
  '<!DOCTYPE html>\n<html lang="en"><body>The service is being maintained</body></html>\n';

/** What can be wrong with an answer as a whole. */
const TRANSPORT_VICES = {
  latency: async (answer) => {
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
    return answer();
  },
  /** The connection stands and nothing ever comes. */
  silence: () => new Promise<never>(() => undefined),
  reset: async (answer) => broken(await answer(), 0),
  truncated_body: async (answer) => broken(await answer(), 0.5),
  /** Half the body, and a length that says so: only the contents can tell. */
  cut_mid_line: async (answer) => {
    const whole = await answer();
    const text = await whole.text();
    const half = text.slice(0, Math.floor(text.length / 2)).replace(/\n$/, '');
    return new Response(half, {
      headers: { 'content-type': whole.headers.get('content-type') ?? '' },
    });
  },
  too_many_requests: () => plain(429, { 'retry-after': '1' }),
  server_error: () => plain(500),
  bad_gateway: () => plain(502),
  not_found: () => plain(404),
  html_page: () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  /** The right body under the wrong name. */
  wrong_content_type: async (answer) =>
    new Response(await (await answer()).arrayBuffer(), {
      headers: { 'content-type': 'text/html' },
    }),
  zero_bytes: () => new Response('', { headers: { 'content-type': 'text/csv' } }),
  error_json: () => Response.json({ error: 'Query is incomplete' }),
  own_json: () => Response.json({ header: { truncated: 'false' }, obs: [] }),
  not_json: () =>
    new Response('{"structure":', { headers: { 'content-type': 'application/json' } }),
} satisfies Record<string, Vice>;

/** Every way in which an answer can be spoilt, by name. */
export type ViceName = keyof typeof TRANSPORT_VICES | CsvVice;

/** Which answers to spoil: all that match `when`, the first `times` of them where it is given. */
export interface Fault {
  readonly vice: ViceName;
  readonly when?: (url: URL) => boolean;
  readonly times?: number;
}

const isCsvVice = (vice: ViceName): vice is CsvVice => vice in CSV_VICES;

function spoil(vice: ViceName, answer: () => Promise<Response>): Promise<Response> | Response {
  if (!isCsvVice(vice)) return TRANSPORT_VICES[vice](answer);
  return answer().then(async (whole) => {
    const csv = changeCsv(await whole.text(), CSV_VICES[vice]);
    return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  });
}

/** True for requests for figures, not for metadata: most faults are meant for these. */
export function isData(url: URL): boolean {
  return url.pathname.endsWith('.data.csv');
}

/**
 * A stand-in with faults: each request gets the first fault that fits it and is not used up. The
 * answers that remain are the stand-in's own. `served` counts requests by path and offset.
 */
export function withFaults(
  app: { readonly fetch: Fetch },
  faults: readonly Fault[],
): { fetch: Fetch; served: string[] } {
  const left = new Map(faults.map((fault) => [fault, fault.times ?? Infinity]));
  const served: string[] = [];
  return {
    served,
    fetch(request) {
      const url = new URL(request.url);
      served.push(url.href);
      const answer = async (): Promise<Response> => app.fetch(request);
      const fault = faults.find((one) => (left.get(one) ?? 0) > 0 && (one.when?.(url) ?? true));
      if (!fault) return answer();
      left.set(fault, (left.get(fault) ?? 0) - 1);
      return spoil(fault.vice, answer);
    },
  };
}
