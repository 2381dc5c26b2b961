import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { openTestApi } from '../../../support/stores/api-store.ts';
import { makeGroupStore } from '../../../support/stores/group-store.ts';
import { findMade } from '../../../support/stores/made/find-made.ts';

let api: OpenedApi;
let app: ReturnType<typeof createPages>;

beforeAll(async () => {
  api = await openTestApi(await findMade('groups', makeGroupStore));
  app = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
    now: () => new Date('2023-12-01T12:00:00Z'),
    making: () => null,
  });
});
afterAll(() => api.close());

const read = async (path: string) => readHtml(await (await app.request(path)).text());

// Women are counted in two of the five districts of West Yorkshire, and not in Barnsley.
test.each([
  ['made up of districts', 'x-lsip-2025-west-yorkshire', '56,300'],
  ['under another code', 'E08000038', '4,100'],
])('a figure %s is of the codes chosen, not of the headline', async (_, area, everybody) => {
  const path = `/measures/claimant_count?areas=${area}&tab=table`;
  expect((await read(path)).one('main').words).toContain(everybody);
  const women = (await read(`${path}&sex=female`)).one('main').words;
  expect(women).not.toContain(everybody);
  expect(women).toContain('No figure is held for');
});
