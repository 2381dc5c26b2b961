import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import type { HttpOptions } from '../../../pipelines/fetch/http.ts';
import { isPublicAddress } from '../../../pipelines/fetch/public-address.ts';
import { Unanswered } from '../../../pipelines/fetch/refusal.ts';
import type { FetchRequest } from '../../../pipelines/fetch/request.ts';

/** What reached the service, in order. */
interface Reached {
  readonly method: string;
  readonly url: string;
  readonly key: string | null;
  readonly body: string;
}

const ASK: FetchRequest = {
  publisher: 'test',
  url: 'https://api.example/start',
  secrets: [{ in: 'header', name: 'X-Key', value: 's3cret' }],
  hosts: ['files.example'],
};

/** A client of a service that redirects by path, and what reached that service. */
function redirecting(redirects: Readonly<Record<string, [status: number, location: string]>>) {
  const reached: Reached[] = [];
  const options: HttpOptions = {
    timeoutMs: 1000,
    fetch: async (request) => {
      const { method, url, headers } = request;
      reached.push({ method, url, key: headers.get('x-key'), body: await request.text() });
      const [status, location] = redirects[new URL(url).pathname] ?? [200, ''];
      return new Response('body', { status, headers: location === '' ? {} : { location } });
    },
  };
  return { reached, http: openHttp(options) };
}

test('a redirect to a declared host is followed, and the key stays with the host it is for', async () => {
  const { reached, http } = redirecting({
    '/start': [302, '/next'],
    '/next': [307, 'https://files.example/end'],
  });
  const answer = await http.send(ASK);
  expect((await buffer(answer.body)).toString()).toBe('body');
  expect(reached.map(({ url, key }) => [url, key])).toEqual([
    ['https://api.example/start', 's3cret'],
    ['https://api.example/next', 's3cret'],
    ['https://files.example/end', null],
  ]);
});

test.each([
  ['another host', 'https://evil.example/'],
  ['another scheme', 'http://files.example/'],
  ['a file', 'file:///etc/passwd'],
  ['no address', 'https://['],
])('a redirect to %s is refused', async (_, location) => {
  const { http } = redirecting({ '/start': [302, location] });
  await expect(http.send(ASK)).rejects.toMatchObject({ code: 'redirect_refused' });
});

test('redirects that go round are given up', async () => {
  const { reached, http } = redirecting({ '/start': [302, '/start'] });
  await expect(http.send(ASK)).rejects.toMatchObject({ code: 'redirect_refused' });
  expect(reached).toHaveLength(6);
});

test.each([
  [303, 'GET', ''],
  [302, 'GET', ''],
  [307, 'POST', '{"a":1}'],
])('after %i a POST goes on as %s', async (status, method, body) => {
  const { reached, http } = redirecting({ '/start': [status, '/end'] });
  const headers = { 'content-type': 'application/json' };
  await http.send({ ...ASK, method: 'POST', headers, body: '{"a":1}' });
  expect(reached.map((each) => [each.method, each.body])).toEqual([
    ['POST', '{"a":1}'],
    [method, body],
  ]);
});

test('a key is not among what is told of an answer or of its failure', async () => {
  const echo = openHttp({
    timeoutMs: 1000,
    fetch: (request) =>
      new Response('', { headers: { 'x-echo': request.headers.get('x-key') ?? '' } }),
  });
  expect((await echo.send(ASK)).headers['x-echo']).toBe('redacted');
  const broken = openHttp({
    timeoutMs: 1000,
    fetch: (request) => Promise.reject(new Error(`no ${request.headers.get('x-key')}`)),
  });
  const error: unknown = await broken.send(ASK).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(Unanswered);
  expect(String(error)).not.toContain('s3cret');
});

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '::1', '::', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:a00:1'],
  ...['64:ff9b::a00:1', '2002:a00:1::1', 'nonsense'],
])('%s is no address of a publisher', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['51.140.1.1', '2606:4700::1111', '172.32.0.1'])('%s may be asked', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', 'localhost'])(
  'nothing is sent to %s, by name or by number',
  async (host) => {
    let reached = 0;
    const server = http.createServer((_, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const client = openHttp({ timeoutMs: 1000 });
    try {
      await expect(client.send({ ...ASK, url: `http://${host}:${port}/` })).rejects.toMatchObject({
        code: 'private_address',
      });
      expect(reached).toBe(0);
    } finally {
      server.close();
    }
  },
);
