import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { Problem } from '../../../schemas/answers/problems/problem.ts';
import { KnownSignals, SignalReceipt } from '../../../schemas/answers/intake/signals.ts';
import { openJudge } from '../../support/openapi.ts';
import { makeSignal, writeSignals } from '../../support/signals/make-signal.ts';
import type { SignalCells } from '../../support/signals/make-signal.ts';
import { openSignalApi } from '../../support/signals/signal-api.ts';
import { openSignalStore } from '../../support/signals/signal-store.ts';
import { openTestApi } from '../../support/stores/api-store.ts';

const PLACE = '/v1/intake/signals';
/** When the store was made, and since when things are handed in. */
const [MADE, TIME] = ['2026-11-20T07:00:00.000Z', '2026-11-22T12:00:00.000Z'];

let store: Awaited<ReturnType<typeof openSignalStore>>;
let api: OpenedApi;
let ticks = Date.parse(TIME);
const tokens = { hub: '', college: '' };
beforeAll(async () => {
  store = await openSignalStore(MADE);
  // Others have told something already, so that the store has a release.
  await store.handIn([makeSignal({ id: 'own', consent: 'open', employer: 'Mill & Sons Ltd.' })]);
  for (const name of ['hub', 'college'] as const) {
    tokens[name] = (await store.alongside('token', 'add', name)).out.split('\n')[0] ?? '';
  }
  api = await openSignalApi(store.home, () => new Date((ticks += 1000)));
});
afterAll(() => api.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
/** Posts a body with the token of the hub, unless `headers` say otherwise. */
async function post(body: string | readonly SignalCells[], headers: Record<string, string> = {}) {
  return api.app.request(PLACE, {
    method: 'POST',
    headers: { ...bearer(tokens.hub), 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
async function expectProblem(answer: Response | Promise<Response>, status: number) {
  const response = await answer;
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return Problem.parse(await response.json());
}
async function list(token: string, employer?: string) {
  const query = employer === undefined ? '' : `?employer=${encodeURIComponent(employer)}`;
  const response = await api.app.request(`${PLACE}${query}`, { headers: bearer(token) });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return KnownSignals.parse(await response.json()).data;
}
async function readAudit(): Promise<string[]> {
  const file = path.join(store.home.private, 'intake', 'audit.ndjson');
  return (await readFile(file, 'utf8')).trim().split('\n');
}
async function countInbox(source: string): Promise<number> {
  const folder = path.join(store.home.inbox, 'signals', source);
  return (await readdir(folder).catch(() => [])).length;
}

describe('what is handed in is refused', () => {
  test('without a token, and with one that is not in force, each use in the audit log', async () => {
    const before = (await readAudit()).length;
    const none = await post([makeSignal()], { authorization: '' });
    expect(none.headers.get('www-authenticate')).toContain('Bearer');
    await expectProblem(none, 401);
    await expectProblem(post([makeSignal()], bearer('alongside_wrong')), 403);
    await expectProblem(api.app.request(PLACE), 401);
    const lines = (await readAudit()).slice(before).map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { token: null, did: 'hand_in', status: 401 },
      { token: null, did: 'hand_in', status: 403 },
      { token: null, did: 'list', status: 401 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('alongside_wrong');
  });

  test('as another media type, too long, or empty', async () => {
    await expectProblem(post('<a/>', { 'content-type': 'application/xml' }), 415);
    const long = await expectProblem(post(' '.repeat(1_048_577)), 413);
    expect(long.limit).toBe(1_048_576);
    await expectProblem(post(''), 422);
    expect(await countInbox('hub')).toBe(0);
  });

  test('where a row of it is wrong, by row and column, and no row of it is kept', async () => {
    const rows = [makeSignal(), makeSignal({ place: 'Nowhere', consent: '' })];
    const { errors, found } = await expectProblem(post(rows), 422);
    expect(found).toBe(2);
    expect(errors.map(({ name }) => name)).toEqual(['/1/place', '/1/consent']);
    const csv = await expectProblem(
      post(writeSignals(rows), { 'content-type': 'text/csv; charset=utf-8' }),
      422,
    );
    expect(csv.faults).toMatchObject([
      { row: 3, column: 'place' },
      { row: 3, column: 'consent' },
    ]);
    for (const body of ['{"a"', '[1]', '[{"employer": ["a"]}]', '[]', '"x"', 'null', '[{}]']) {
      const { detail } = await expectProblem(post(body), 422);
      expect(detail).not.toMatch(/intake|\/tmp/);
    }
    expect(await countInbox('hub')).toBe(0);
  });
});

describe('what is handed in with a token', () => {
  const site = makeSignal({ id: 'site', kind: 'new_site', employer: 'Cold Store', number: '60' });

  test('lies in the inbox once, however often and at once it comes', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post([site])));
    const receipts = await Promise.all(
      answers.map(async (each) => SignalReceipt.parse(await each.json())),
    );
    expect(receipts.map(({ again }) => again).sort()).toEqual([false, true, true]);
    expect(new Set(receipts.map(({ received }) => received)).size).toBe(1);
    expect(await countInbox('hub')).toBe(1);
    const [known] = await list(tokens.hub);
    expect(known).toMatchObject({ id: 'site', own: true, state: 'waiting', counts_in: null });
  });

  test('counts with the next run, and whoever gave it is told so', async () => {
    store.setTime('2026-11-22T18:00:00.000Z');
    expect((await store.alongside('run', '--live')).exit).toBe(0);
    ticks = Date.parse('2026-11-22T19:00:00.000Z');
    const [alone] = await list(tokens.hub);
    expect(alone).toMatchObject({ id: 'site', state: 'counted' });
    expect(alone?.counts_in).toMatch(/\?signal_kind=new_site$/);
    expect((await api.app.request(alone?.counts_in ?? '')).status).toBe(200);
  });

  test('is told of the cell that it counts in once enough employers make one up', async () => {
    const others = ['Mill', 'Moor Care', 'Valley Homes'].map((employer) =>
      makeSignal({ id: employer, kind: 'new_site', employer, consent: 'aggregate_only' }),
    );
    expect((await store.handIn(others)).exit).toBe(0);
    const [known] = await list(tokens.hub);
    expect(known?.counts_in).toContain(
      '?area=E08000034&occupation=61&signal_kind=new_site&period=2027',
    );
    const figures = await api.app.request(known?.counts_in ?? '');
    const cells = z.object({ data: z.array(z.looseObject({ measure: z.string() })) });
    expect(cells.parse(await figures.json()).data).toContainEqual(
      expect.objectContaining({ measure: 'employer_signals', value: 4, period: '2027' }),
    );
  });

  test('no file of the store holds a token, nor what is answered of tokens', async () => {
    await list(tokens.hub);
    const entries = await readdir(store.home.root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const bodies = await Promise.all(
      files.map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')),
    );
    expect(bodies.filter((body) => body.includes('"sha256"')).length).toBeGreaterThan(1);
    const listed = await store.alongside('token', 'list', '--json');
    const all = [...bodies, listed.out];
    expect(all.filter((body) => body.includes(tokens.hub.slice('alongside_'.length)))).toEqual([]);
  });

  test('a token that was revoked is no longer in force', async () => {
    const { out } = await store.alongside('token', 'add', 'gone', '--for', 'A partner', '--json');
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(out));
    expect((await post([site], bearer(token))).status).toBe(200);
    expect((await store.alongside('token', 'revoke', 'gone')).exit).toBe(0);
    await expectProblem(post([site], bearer(token)), 403);
    expect((await store.alongside('token', 'list')).out).toContain('A partner');
    const files = await readdir(store.home.root, { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      expect(await readFile(path.join(file.parentPath, file.name), 'latin1')).not.toContain(token);
    }
  });
});

describe('signals that are known', () => {
  test('are told to others as far as the consent of each goes, under any spelling of the name', async () => {
    const employer = 'Moor Works Limited';
    const given = (['open', 'aggregate_only', 'private'] as const).map((consent) =>
      makeSignal({ id: consent, consent, employer, kind: 'redundancies', number: '41' }),
    );
    expect((await post(given, bearer(tokens.college))).status).toBe(200);
    const own = await list(tokens.college, 'moor works ltd');
    expect(own.map(({ id }) => id).sort()).toEqual(['aggregate_only', 'open', 'private']);
    expect(own.find(({ id }) => id === 'private')?.state).toBe('kept_private');
    const others = await list(tokens.hub, 'MOOR WORKS');
    expect(others.length).toBe(2);
    expect(others.find(({ id }) => id === 'open')).toMatchObject({ number: 41, own: false });
    expect(others.find(({ id }) => id === null)).toEqual({
      ...{ given_by: 'college', own: false, employer, told_on: '2026-11-02', state: 'waiting' },
      ...{ holds_until: '2027-06-30', received: own[0]?.received, id: null, told_by: null },
      ...{ kind: null, place: null, area: null, occupation: null, soc: null, number: null },
      ...{ start: null, certainty: null, consent: null, counts_in: null },
    });
    expect(JSON.stringify(await list(tokens.hub))).not.toContain('Moor Works');
    expect((await list(tokens.hub, 'mill and sons'))[0]).toMatchObject({ given_by: 'partner' });
  });
});

test('the document has both operations, with the token that they need', async () => {
  const judge = await openJudge(api);
  const answer = await api.app.request(PLACE, { headers: bearer(tokens.hub) });
  const operation = judge.find('get', PLACE);
  if (!operation) throw new Error('it is not described');
  expect(judge.judge(operation, answer, await answer.text())).toEqual([]);
  const refused = await post([makeSignal({ place: '' })]);
  const posting = judge.find('post', PLACE);
  if (!posting) throw new Error('it is not described');
  expect(judge.judge(posting, refused, await refused.text())).toEqual([]);
});

test('a service that takes nothing in has nothing there', async () => {
  const plain = await openTestApi(store.home.root);
  const answer = await plain.app.request(PLACE, { method: 'POST', headers: bearer(tokens.hub) });
  await expectProblem(answer, 404);
  plain.close();
});
