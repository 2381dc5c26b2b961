import { expect, test } from 'vitest';
import { serve } from '../../../api/main.ts';
import type { Served } from '../../../api/main.ts';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { NOW, keepLog } from '../../support/stores/api-store.ts';
import { useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data?area=E08000034';
const store = useStore();

/** A service of its own that allows three requests a minute. */
async function withService(
  more: Readonly<Record<string, string>>,
  work: (ask: (path: string, forwarded?: string) => Promise<Response>) => Promise<void>,
): Promise<void> {
  const settings = { ALONGSIDE_HOME: store.home, PORT: '0', ALONGSIDE_RATE_LIMIT: '3', ...more };
  const served: Served = await serve(readSettings(settings), { now: NOW, log: keepLog() });
  const base = served.url.replace('localhost', '127.0.0.1');
  try {
    await work((path, forwarded) =>
      fetch(`${base}${path}`, forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}),
    );
  } finally {
    await served.close();
  }
}

const left = (response: Response) =>
  /^"client";r=(\d+);t=\d+$/.exec(response.headers.get('ratelimit') ?? '')?.[1];

test('every answer says what is left, kept ones too; past it is a problem with Retry-After', async () => {
  await withService({}, async (ask) => {
    for (const rest of ['2', '1', '0']) {
      const response = await ask(DATA);
      expect([response.status, left(response)]).toEqual([200, rest]);
      expect(response.headers.get('ratelimit-policy')).toBe('"client";q=3;w=60');
    }
    const over = await ask(DATA);
    expect([over.status, left(over)]).toEqual([429, '0']);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(over.headers.get('access-control-allow-origin')).toBe('*');
    const problem = Problem.parse(await over.json());
    expect(problem.type).toBe('/problems/too-many-requests');
    expect(problem.request_id).toBe(over.headers.get('alongside-request'));
    const page = await ask('/datasets');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      429,
      'text/html; charset=UTF-8',
    ]);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const path of ['/livez', '/readyz', '/metrics'])
      expect((await ask(path)).status).toBe(200);
  });
});

test('a page counts once, whatever it asks the API in this process', async () => {
  await withService({}, async (ask) => {
    expect(left(await ask('/'))).toBe('2');
    expect(left(await ask('/v1/config'))).toBe('1');
  });
});

test('X-Forwarded-For is believed only from a proxy that the operator has named', async () => {
  await withService({}, async (ask) => {
    expect(left(await ask(DATA, '198.51.100.1'))).toBe('2');
    expect(left(await ask(DATA, '198.51.100.2'))).toBe('1');
  });
  await withService({ ALONGSIDE_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }, async (ask) => {
    expect(left(await ask(DATA, '198.51.100.1'))).toBe('2');
    expect(left(await ask(DATA, '198.51.100.2'))).toBe('2');
    expect(left(await ask(DATA, '198.51.100.1, 10.1.1.1'))).toBe('1');
  });
});

test('the limit is in the configuration, and can be lifted', async () => {
  await withService({}, async (ask) => {
    expect(await (await ask('/v1/config')).json()).toMatchObject({
      limits: { rate: { requests: 3, seconds: 60, per: 'client address' } },
    });
  });
  await withService({ ALONGSIDE_RATE_LIMIT: '0' }, async (ask) => {
    const config = await ask('/v1/config');
    expect(config.headers.get('ratelimit')).toBeNull();
    expect(await config.json()).toMatchObject({ limits: { rate: null } });
  });
});

test('a proxy that is no address stops the start', () => {
  expect(() => readSettings({ ALONGSIDE_TRUSTED_PROXIES: 'proxy.example' })).toThrow(
    'ALONGSIDE_TRUSTED_PROXIES',
  );
});
