import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { ChecksTable } from '../../../web/pages/dataset/hosted/checks.tsx';
import { readHtml } from '../../support/html/read-html.ts';

const check = (id: string, more: Partial<CheckResult> = {}): CheckResult => ({
  ...{ id, level: 'error', result: 'pass', what: `${id} holds` },
  ...{ measured: 0, limit: 0, unit: 'rows', sample: [] },
  ...more,
});

async function read(...checks: CheckResult[]) {
  const app = new Hono().get('/', (c) => c.html(<ChecksTable checks={checks} />));
  return readHtml(await (await app.request('/')).text());
}

test('a failure that a person accepted is shown open, with the day and the reason', async () => {
  const accepted = {
    because: 'men of one estate were not asked',
    when: '2026-12-01T09:00:00.000Z',
  };
  const html = await read(
    check('parts_make_total', { result: 'fail', measured: 3, accepted }),
    check('a'),
  );
  expect(html.words).toContain('1 check passed, 1 to note');
  expect(html.one('#checks').words).toContain(
    'parts_make_total holds Failed, accepted on 1 December 2026: men of one estate were not asked 3 rows',
  );
  expect(html.one('#checks-passed').words).not.toContain('accepted');
});

test('a check that can tell for a part only is counted as such, and says of how many', async () => {
  const html = await read(
    check('outliers', { examined: 12, of: 1200 }),
    check('whole', { examined: 5, of: 5 }),
  );
  expect(html.words).toContain('2 checks passed, 0 to note, 1 could tell for a part only.');
  expect(html.one('#checks-passed').words).toContain('outliers holds Could tell for 12 of 1,200;');
  expect(html.one('#checks-passed').words).not.toContain('5 of 5');
});
