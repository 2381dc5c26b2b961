import type { IncomingMessage } from 'node:http';
import type { Account } from './account.ts';
import { answerKept } from './middleware/represent.ts';
import type { Service } from './service.ts';
import type { Visit } from './visits.ts';

/** Answers a request from what is kept, or not at all: then it goes the long way. */
export type Recall = (incoming: IncomingMessage, visit: Visit) => Response | undefined;

/**
 * The short way for an answer that is kept: the same bytes and headers as the long way gives,
 * accounted for in the same way, without a router and without `Headers` objects. Most requests to
 * a busy service are of this kind.
 */
export function createRecall(
  { warehouse, kept, metrics }: Pick<Service, 'warehouse' | 'kept' | 'metrics'>,
  account: Account,
): Recall {
  return (incoming, { id, admission }) => {
    const { method = '', url = '', headers } = incoming;
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (!url.startsWith('/v1/') || typeof admission?.retryAfter === 'number') return undefined;
    const started = performance.now();
    const { accept, 'accept-encoding': coding } = headers;
    const acceptEncoding = Array.isArray(coding) ? coding.join(', ') : coding;
    const answer = kept.find(warehouse.stamp(), { address: url, accept, acceptEncoding });
    if (!answer) return undefined;
    const own = { ...admission?.headers, 'alongside-request': id };
    const response = answerKept(answer, headers['if-none-match'], own);
    metrics.recalled(true);
    const query = url.indexOf('?');
    account(
      {
        id,
        method,
        path: query === -1 ? url : url.slice(0, query),
        route: answer.route,
        status: response.status,
        format: answer.format,
        caller: 'client',
      },
      performance.now() - started,
    );
    return response;
  };
}
