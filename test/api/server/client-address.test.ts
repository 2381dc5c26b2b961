import { expect, test } from 'vitest';
import { createFindClient } from '../../../api/server/client-address.ts';

test('without trusted proxies nobody may say whom he asks for', () => {
  const find = createFindClient([]);
  expect(find('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  expect(find('::ffff:203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
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
  expect(createFindClient(['10.0.0.0/8', '::1'])(socket, header)).toBe(client);
});

test('an IPv6 client is its network, however the address is written', () => {
  const find = createFindClient([]);
  const network = find('2001:db8:0:1::5', undefined);
  expect(find('2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd', undefined)).toBe(network);
  expect(find('2001:db8:0:2::5', undefined)).not.toBe(network);
  expect(find('fe80::1%eth0', undefined)).toBe(find('fe80::2', undefined));
});

test('a range that is none is refused', () => {
  expect(() => createFindClient(['10.0.0.0/33'])).toThrow('10.0.0.0/33');
});
