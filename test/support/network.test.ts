import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import axios from 'axios';
import { z } from 'zod';
import { takeRefused } from './network.ts';

const server = http.createServer((_request, response) => response.end('here'));
const Port = z.object({ port: z.number() }) satisfies z.ZodType<Pick<AddressInfo, 'port'>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
});

test('a connection to another machine is refused by name, whichever client asks', async () => {
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
  await expect(fetch('https://publisher.invalid/')).rejects.toThrow();
  await expect(axios.get('http://publisher.invalid/', { adapter: 'http' })).rejects.toThrow(
    /the network is off in tests: a connection to publisher\.invalid/,
  );
  expect(takeRefused()).toEqual(['192.0.2.1', 'publisher.invalid', 'publisher.invalid']);
});

test('a server of this machine answers', async () => {
  const { port } = Port.parse(server.address());
  const answer = await fetch(`http://localhost:${port}/`);
  expect(await answer.text()).toBe('here');
});

test('the time zone is UTC', () => {
  expect(new Date('2026-07-01T00:00:00').toISOString()).toBe('2026-07-01T00:00:00.000Z');
});
