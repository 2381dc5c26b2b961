import { BlockList, isIP } from 'node:net';
import { LRUCache } from 'lru-cache';

/** Says which client a request is counted under. */
export type FindClient = (socket: string | undefined, forwardedFor: string | undefined) => string;

/** An address or a range such as `10.0.0.0/8`; undefined when it is neither. */
function readRange(
  text: string,
): { address: string; family: 'ipv4' | 'ipv6'; bits: number } | undefined {
  const [address = '', prefix] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? most : Number(prefix);
  if (version === 0 || !/^\d{1,3}$/.test(prefix ?? '0') || bits > most) return undefined;
  return { address, family: version === 4 ? 'ipv4' : 'ipv6', bits };
}

/** `::ffff:192.0.2.1` is how a socket for both families names an IPv4 address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** The first half of an IPv6 address: networks are given out by that half, single addresses are free. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Finds the client of a request. `X-Forwarded-For` is believed only as far as it was written by
 * the `trusted` addresses: read from its end, the first address that is not one of them is the
 * client. Without trusted addresses the header is never read. An IPv6 client is its /64 network.
 */
export function createFindClient(trusted: readonly string[]): FindClient {
  const proxies = new BlockList();
  for (const text of trusted) {
    const range = readRange(text);
    if (!range) throw new Error(`${text} is neither an address nor a range of addresses`);
    proxies.addSubnet(range.address, range.bits, range.family);
  }
  const isTrusted = (address: string): boolean =>
    trusted.length > 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  function findClient(socket: string, forwardedFor = ''): string {
    let client = plain(socket);
    const hops = forwardedFor === '' || !isTrusted(client) ? [] : forwardedFor.split(',');
    for (const hop of hops.reverse().map(plain)) {
      if (isIP(hop) === 0) break;
      client = hop;
      if (!isTrusted(client)) break;
    }
    return isIP(client) === 6 ? networkOf(client) : client;
  }

  // A connection asks many times, and its address stays as it is.
  const alone = new LRUCache<string, string>({ max: 1000, memoMethod: (at) => findClient(at) });
  return (socket = '', forwardedFor) =>
    forwardedFor === undefined ? alone.memo(socket) : findClient(socket, forwardedFor);
}
