import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddress from 'proxy-addr';

/** Says which client a request is counted under; the empty text when its connection is gone. */
type FindClient = (incoming: IncomingMessage) => string;

/** An IPv6 address stands for its /64 network: networks are given out by that half. */
function readClient(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = ipaddr.fromByteArray(parsed.toByteArray().fill(0, 8));
  return `${network.toString()}/64`;
}

/**
 * Finds the client of a request. `X-Forwarded-For` is believed only as far as it was written by
 * the `trusted` addresses or ranges: read from its end, the first address that is not one of them is
 * the client. Without trusted addresses the header is never read. Throws for a range that is none.
 */
export function createFindClient(trusted: readonly string[]): FindClient {
  const isTrusted = proxyAddress.compile([...trusted]);
  // A connection asks many times, and its address stays as it is.
  const clients = new LRUCache<string, string>({ max: 1000, memoMethod: readClient });
  return (incoming) => {
    const { socket, headers } = incoming;
    if (trusted.length === 0 || headers['x-forwarded-for'] === undefined) {
      return clients.memo(socket.remoteAddress ?? '');
    }
    const hops = proxyAddress.all(incoming, isTrusted);
    return readClient(hops.findLast((hop) => ipaddr.isValid(hop)) ?? '');
  };
}
