import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createFindClient } from '../../../api/server/client-address.ts';

/** The client of a request that came from `address` with this `X-Forwarded-For`. */
function findClient(trusted: readonly string[], address: string, forwardedFor?: string): string {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: address });
  const incoming = new IncomingMessage(socket);
  if (forwardedFor !== undefined) incoming.headers['x-forwarded-for'] = forwardedFor;
  return createFindClient(trusted)(incoming);
}

test('without trusted proxies nobody may say whom he asks for', () => {
  expect(findClient([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  expect(findClient([], '::ffff:203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
});

test.each([
  ['one proxy', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['two proxies', '10.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
  [
    'an address that the client itself put in front',
    '10.0.0.1',
    '8.8.8.8, 198.51.100.1',
    '198.51.100.1',
  ],
  ['a socket that is no proxy', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['no header', '10.0.0.1', undefined, '10.0.0.1'],
  ['what is not an address', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
  [
    'an IPv4 proxy on a socket for both families',
    '::ffff:10.0.0.1',
    '198.51.100.1',
    '198.51.100.1',
  ],
])('behind trusted proxies: %s', (_, socket, header, client) => {
  expect(findClient(['10.0.0.0/8', '::1'], socket, header)).toBe(client);
});

test('an IPv6 client is its network, however the address is written', () => {
  const network = findClient([], '2001:db8:0:1::5');
  expect(findClient([], '2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd')).toBe(network);
  expect(findClient([], '2001:db8:0:2::5')).not.toBe(network);
  expect(findClient([], 'fe80::1%eth0')).toBe(findClient([], 'fe80::2'));
});

test('a range that is none is refused', () => {
  expect(() => createFindClient(['10.0.0.0/33'])).toThrow('10.0.0.0/33');
});
