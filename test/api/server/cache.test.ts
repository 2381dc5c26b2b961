import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../api/main.ts';
import type { Served } from '../../../api/main.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { NOW, keepLog, publishAgain } from '../../support/stores/api-store.ts';
import { useStore } from '../../support/stores/use-store.ts';

const ROWS = '/v1/datasets/tiny/data?area=E08000034';
const store = useStore();
let served: Served;
const log = keepLog();
beforeAll(async () => {
  const settings = { ALONGSIDE_HOME: store.home, PORT: '0' };
  served = await serve(readSettings(settings), { now: NOW, log });
});
afterAll(() => served.close());

/** What must be the same however an answer is sent: all but what differs for every request. */
async function answerOf(path: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  const response = await fetch(`${served.url}${path}`, { headers, method });
  const own = new Map(response.headers);
  for (const name of ['alongside-request', 'ratelimit', 'date']) {
    expect(own.get(name)).toBeTruthy();
    own.delete(name);
  }
  // Of the connection, not of the answer.
  for (const name of ['connection', 'keep-alive']) own.delete(name);
  return { status: response.status, headers: own, body: await response.text() };
}

const hits = async (): Promise<number> => {
  const text = await (await fetch(`${served.url}/metrics`)).text();
  return Number(/alongside_kept_answers_total\{outcome="hit"\} (\d+)/.exec(text)?.[1] ?? 0);
};

test.each(['identity', 'gzip', 'br'])(
  'an answer that is kept is the one that was made, byte for byte and header for header: %s',
  async (coding) => {
    for (const path of [ROWS, '/v1/datasets', '/v1/areas/E08000034', '/v1/config']) {
      const headers = { 'accept-encoding': coding };
      const made = await answerOf(path, headers);
      const before = await hits();
      expect(await answerOf(path, headers)).toEqual(made);
      const head = await answerOf(path, headers, 'HEAD');
      expect([head.status, head.body, head.headers]).toEqual([200, '', made.headers]);
      const tag = { ...headers, 'if-none-match': made.headers.get('etag') ?? '' };
      const known = await answerOf(path, tag);
      expect([known.status, known.body, known.headers.get('etag')]).toEqual([
        304,
        '',
        made.headers.get('etag'),
      ]);
      expect(known.headers.get('cache-control')).toBe(made.headers.get('cache-control'));
      expect(await hits()).toBe(before + 3);
    }
  },
);

test('a kept answer has its line in the log, under the id that its client was told', async () => {
  await fetch(`${served.url}${ROWS}`);
  const response = await fetch(`${served.url}${ROWS}`);
  const id = response.headers.get('alongside-request');
  const line = log.lines.find(({ fields }) => 'request_id' in fields && fields.request_id === id);
  expect(line?.fields).toMatchObject({
    method: 'GET',
    path: '/v1/datasets/tiny/data',
    status: 200,
    caller: 'client',
  });
});

test('after a publish nothing that was kept is answered', async () => {
  const version = async () =>
    (await fetch(`${served.url}${ROWS}`)).headers.get('alongside-version');
  expect([await version(), await version()]).toEqual(['1.1.0', '1.1.0']);
  await publishAgain(store.home);
  expect([await version(), await version()]).toEqual(['1.2.0', '1.2.0']);
});
