import type { IncomingMessage, ServerResponse } from 'node:http';
import { accountTogether } from './account.ts';
import type { Account } from './account.ts';
import { findKnownTag } from '../answer/etag.ts';
import { headersKnown } from '../answer/kept-answers.ts';
import type { Service } from '../service.ts';
import type { Visit } from './visits.ts';

/** Answers a request from what is kept (true), or leaves it alone: then it goes the long way. */
export type Recall = (incoming: IncomingMessage, outgoing: ServerResponse, visit: Visit) => boolean;

const REQUEST_ID = 'alongside-request';

const joined = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

/**
 * The short way for an answer that is kept: the same bytes and headers as the long way gives,
 * accounted for in the same way, without the objects of a request and an answer, which cost more
 * than the rest of it. Most requests to a busy service are of this kind.
 */
export function createRecall(
  { warehouse, kept, metrics }: Pick<Service, 'warehouse' | 'kept' | 'metrics'>,
  account: Account,
): Recall {
  const accountLater = accountTogether(account);
  return (incoming, outgoing, { id, admission }) => {
    const { method = '', url = '', headers } = incoming;
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (!url.startsWith('/v1/') || typeof admission?.retryAfter === 'number') return false;
    const started = performance.now();
    const acceptEncoding = joined(headers['accept-encoding']);
    const asking = { address: url, accept: headers.accept, acceptEncoding };
    const answer = kept.find(warehouse.stamp(), asking);
    if (!answer) return false;
    const ifNoneMatch = headers['if-none-match'];
    const known = ifNoneMatch === undefined ? undefined : findKnownTag(ifNoneMatch, answer.base);
    const status = known === undefined ? 200 : 304;
    if (known === undefined) {
      const lines = [...answer.lines, REQUEST_ID, id, ...(admission?.lines ?? [])];
      outgoing.writeHead(status, lines);
      outgoing.end(answer.text, 'latin1');
    } else {
      const own = { ...admission?.headers, [REQUEST_ID]: id };
      outgoing.writeHead(status, { ...headersKnown(answer, known), ...own });
      outgoing.end();
    }
    metrics.recalled(true);
    const query = url.indexOf('?');
    const path = query === -1 ? url : url.slice(0, query);
    const { route, format } = answer;
    const line = { id, method, path, route, status, format, caller: 'client' as const };
    accountLater(line, performance.now() - started);
    return true;
  };
}
