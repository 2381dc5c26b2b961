import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useJobStore } from '../../../support/stores/job-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useJobStore());
const pages = createPages({
  api: async (path, init) => api.app.request(path, init),
  publicUrl: undefined,
  now: NOW,
});

test('jobs that a place asks for are listed, and their order by pay is said not to be held', async () => {
  const ask = async (q: string) =>
    readHtml(await (await pages.request(`/search?q=${encodeURIComponent(q)}`)).text());
  const needed = await ask('which occupations does leeds need most');
  const [first = ''] = needed.one('.app-answered-wanted').wordsOf('li');
  expect(needed.one('#answer').words).toBe('Most adverts: Leeds');
  expect(first).toMatch(/: [\d,]+ adverts/);
  expect(needed.has('.app-not-held')).toBe(false);
  const region = await ask('which occupations does yorkshire and the humber need most');
  expect(region.links()).toContain('/areas?type=lad&within=E12000003');
  const paid = await ask('best paid jobs in leeds');
  expect(paid.one('.app-not-held').words).toContain('jobs in the order of their pay, Leeds.');
});
