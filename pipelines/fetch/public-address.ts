import dns from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** Ranges that no publisher answers from: private, loopback, link-local, reserved (RFC 6890). */
const RANGES = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // 64:ff9b::/96, 64:ff9b:1::/48 and 2002::/16 can hold a private IPv4 address.
  ...['::/128', '::1/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001:db8::/32'],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];

const closed = new BlockList();
for (const range of RANGES) {
  const [address = '', bits] = range.split('/');
  closed.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The address is on this machine or in a private network; nothing was sent to it. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

/** True for an IP address that can be reached over the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !closed.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Throws {@link PrivateAddress} for a host that is itself an address and no public one. */
export function demandPublicHost(host: string): void {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new PrivateAddress(`${host} is private`);
}

/**
 * Resolves a name for a connection, which then goes to the very address that was checked. Fails with
 * {@link PrivateAddress} when any of the name's addresses is not public.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, []);
      return;
    }
    const [first] = addresses;
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused || !first) {
      done(new PrivateAddress(`${hostname} is at ${refused?.address ?? 'no address'}`), []);
    } else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
