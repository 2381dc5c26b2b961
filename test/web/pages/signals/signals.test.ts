import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { makeSignal, writeSignals } from '../../../support/signals/make-signal.ts';
import { openSignalApi } from '../../../support/signals/signal-api.ts';
import { openSignalStore } from '../../../support/signals/signal-store.ts';

let api: OpenedApi;
let pages: Hono;
let token: string;
beforeAll(async () => {
  const { home, handIn, alongside } = await openSignalStore();
  await handIn([makeSignal({ consent: 'open', employer: '<script>alert(1)</script> Mill' })]);
  token = (await alongside('token', 'add', 'hub')).out.split('\n')[0] ?? '';
  let ticks = Date.parse('2026-11-22T12:00:00.000Z');
  const now = () => new Date((ticks += 1000));
  api = await openSignalApi(home, now);
  pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now,
    publicUrl: undefined,
  });
});
afterAll(() => api.close());

async function read(response: Response | Promise<Response>) {
  const answer = await response;
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, html: readHtml(text) };
}
/** Sends a form of the page as a browser without scripts does. */
function send(fields: Readonly<Record<string, string | File>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return read(pages.request('/signals', { method: 'POST', body }));
}

describe('the page for those who tell of jobs to come', () => {
  test('says what consent means, and every field of its forms has a name', async () => {
    const { status, html } = await read(pages.request('/signals'));
    expect(status).toBe(200);
    expect(html.words).toContain('three employers or more');
    const named = html.all('main label').map((label) => label.attribute('for'));
    const inputs = html.all('main input').filter((each) => each.attribute('type') !== 'hidden');
    const fields = [...inputs, ...html.all('main select')];
    expect(fields.length).toBeGreaterThan(10);
    expect(named).toEqual(expect.arrayContaining(fields.map((each) => each.attribute('id'))));
    expect(new Set(named).size).toBe(named.length);
    expect(html.links('main a')).toContain('/datasets/employer-signals');
  });

  test('has a template that can be filled in and handed in', async () => {
    const template = await read(pages.request('/signals/template.csv'));
    expect(template.headers.get('content-disposition')).toContain('signals.csv');
    const [header = ''] = writeSignals([]).split('\n');
    expect(template.text.trim()).toBe(header);
  });

  test('takes one signal in, and says what is wrong at the field that it is of', async () => {
    const cells = makeSignal({ place: 'Kirkleas' });
    const wrong = await send({ do: 'one', token, ...cells });
    expect(wrong.status).toBe(422);
    expect(wrong.html.links('.govuk-error-summary a')).toContain('#filter-place');
    expect(wrong.html.words).toContain('is it Kirklees');
    expect(wrong.html.one('#filter-place').attribute('value')).toBe('Kirkleas');
    expect(wrong.text).not.toContain(token);
    const right = await send({ do: 'one', token, ...cells, place: 'Kirklees' });
    expect(right.status).toBe(200);
    expect(right.headers.get('cache-control')).toBe('no-store');
    expect(right.html.one('#received').words).toContain('1 signal came in');
  });

  test('takes a file in, and refuses one that is too large or comes without a token', async () => {
    const csv = writeSignals([makeSignal({ id: 'a', employer: 'Moor Care' })]);
    const file = new File([csv], 'signals.csv', { type: 'text/csv' });
    expect((await send({ do: 'file', token, file })).status).toBe(200);
    expect((await send({ do: 'file', token: '', file })).status).toBe(401);
    expect((await send({ do: 'file', token: 'wrong', file })).status).toBe(403);
    const large = new File([' '.repeat(1_200_000)], 'large.csv');
    expect((await send({ do: 'file', token, file: large })).status).toBe(413);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = pages.request('/signals', { method: 'POST', headers, body: 'broken' });
    expect((await read(broken)).status).toBe(401);
  });

  test('shows what came of what was given, and what is known of an employer, as text', async () => {
    const own = await send({ do: 'ask', token });
    expect(own.html.one('#known').words).toContain('the next run of the pipelines takes it up');
    const about = await send({ do: 'ask', token, about: '<script>alert(1)</script> mill' });
    expect(about.html.one('#known-signals').words).toContain('<script>alert(1)</script> Mill');
    expect(about.text).not.toContain('<script>alert');
  });
});
