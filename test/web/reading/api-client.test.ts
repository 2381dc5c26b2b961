import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  ApiMismatch,
  ApiProblem,
  apiPath,
  createApiClient,
} from '../../../web/reading/api-client.ts';

const Answer = z.object({ n: z.number() });

describe('the way to the API', () => {
  test('an answer with an ETag is asked for again conditionally and read from memory on 304', async () => {
    const conditions: (string | null)[] = [];
    const client = createApiClient((_, init) => {
      const condition = new Headers(init?.headers).get('if-none-match');
      conditions.push(condition);
      return Promise.resolve(
        condition === '"a"'
          ? new Response(null, { status: 304 })
          : Response.json({ n: 7 }, { headers: { etag: '"a"' } }),
      );
    });
    expect(await client.read('/v1/x', Answer)).toEqual({ n: 7 });
    expect(await client.read('/v1/x', Answer)).toEqual({ n: 7 });
    expect(conditions).toEqual([null, '"a"']);
  });

  test('at most so many answers are kept', async () => {
    const conditions: (string | null)[] = [];
    const client = createApiClient((_, init) => {
      conditions.push(new Headers(init?.headers).get('if-none-match'));
      return Promise.resolve(Response.json({ n: 1 }, { headers: { etag: '"a"' } }));
    }, 1);
    for (const path of ['/a', '/b', '/a']) await client.read(path, Answer);
    expect(conditions).toEqual([null, null, null]);
  });

  test('a problem keeps its words and status', async () => {
    const problem = {
      type: '/problems/busy',
      title: 'Too busy just now',
      status: 503,
      detail: 'Wait.',
      instance: '/',
      request_id: 'R',
      errors: [],
    };
    const client = createApiClient(() => Promise.resolve(Response.json(problem, { status: 503 })));
    await expect(client.read('/v1/x', Answer)).rejects.toThrow(ApiProblem);
  });

  test.each([
    ['what is not JSON', () => new Response('<html>')],
    ['a failure without a problem', () => Response.json({}, { status: 500 })],
    ['a figure of another shape', () => Response.json({ n: '7' })],
  ])('%s is a mismatch that names the path', async (_, answer) => {
    const client = createApiClient(() => Promise.resolve(answer()));
    await expect(client.read('/v1/x', Answer)).rejects.toThrow(ApiMismatch);
    await expect(client.read('/v1/x', Answer)).rejects.toThrow('/v1/x');
  });

  test('paths leave empty parameters out and keep commas readable', () => {
    expect(apiPath('/v1/areas', { q: '', type: undefined })).toBe('/v1/areas');
    expect(apiPath('/d', { area: 'A,B', q: 'a&b=c', period: '2024-10/P12M' })).toBe(
      '/d?area=A,B&q=a%26b%3Dc&period=2024-10/P12M',
    );
  });
});
