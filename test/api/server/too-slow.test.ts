import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { TimeLimit } from '../../../api/warehouse/duckdb.ts';
import { ROUTES } from '../../../api/routes/all.ts';
import { mountRoutes } from '../../../api/routes/mount.ts';
import { accessLog, createLogRequest } from '../../../api/server/access-log.ts';
import { answerProblem } from '../../../api/server/problems.ts';
import type { Service } from '../../../api/service.ts';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { askRows } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
const api = useApi(useStore());

const TooSlow = Problem.and(
  z.object({
    limit_ms: z.number(),
    estimated_rows: z.number(),
    alternatives: z.array(z.string()),
  }),
);

/** Asks the same store through an engine that is stopped at its limit, however fast the machine. */
async function askSlowly(path: string) {
  const { service } = api;
  const stopped = () => Promise.reject(new TimeLimit('longer than 1 ms'));
  const slow: Service = {
    ...service,
    warehouse: { ...service.warehouse, select: stopped, export: stopped, spool: stopped },
  };
  const app = new Hono()
    .use(...accessLog(createLogRequest(service.log, service.metrics)))
    .route('/', mountRoutes(ROUTES, slow));
  app.onError((error, c) => answerProblem(c, error, slow));
  const response = await app.request(path);
  expect(response.status).toBe(504);
  const problem = TooSlow.parse(await response.json());
  expect(problem.type).toBe('/problems/time-limit');
  return problem;
}

test('an answer that met the time limit says the limit of a page, and that of a file', async () => {
  const { timeLimitMs, fileTimeLimitMs } = api.service.limits;
  expect((await askSlowly(DATA)).limit_ms).toBe(timeLimitMs);
  expect((await askSlowly(`${DATA}.csv`)).limit_ms).toBe(fileTimeLimitMs);
});

test.each(['', '?sex=male', '?sex=male&measure=tiny_count', '?period=2022,2023'])(
  'and about how many rows were asked for: %s',
  async (query) => {
    const { total } = await askRows(api, `${DATA}${query}`);
    expect((await askSlowly(`${DATA}${query}`)).estimated_rows).toBe(total);
  },
);

test('and addresses that would do: the newest period alone, and the stored file', async () => {
  const question = `${DATA}?sex=male&measure=tiny_count&period=2021..2023`;
  const { alternatives } = await askSlowly(question);
  const [narrower = '', stored = ''] = alternatives;
  expect(alternatives).toHaveLength(2);
  const rows = await askRows(api, narrower);
  expect(new Set(rows.data.map(({ period, sex }) => `${String(period)} ${String(sex)}`))).toEqual(
    new Set(['2023 male']),
  );
  expect(rows.total).toBeLessThan((await askRows(api, question)).total);
  const file = await api.app.request(stored, { method: 'HEAD' });
  expect(file.headers.get('content-type')).toBe('application/vnd.apache.parquet');
});

test('a question of one period has nothing narrower to offer but the file', async () => {
  const { alternatives } = await askSlowly(`${DATA}?period=2022`);
  expect(alternatives).toHaveLength(1);
});
