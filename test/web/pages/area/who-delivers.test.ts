import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { useMadeStore } from '../../../api/performance/made-store.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useMadeStore());

async function read(path: string) {
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
  });
  return readHtml(await (await pages.request(path)).text());
}

test('the providers of an area stand by name, each with what it has there', async () => {
  const html = await read('/areas/E12000003');
  const table = html.one('#providers-here');
  expect(table.all('tbody th').map(({ words }) => words)).toEqual(['Alder', 'Birch', 'Elm']);
  expect(table.one('thead').words).toContain('Started here, April 2021');
  expect(html.has('details section[aria-labelledby="who-delivers"]')).toBe(true);
});

test('a district says whose figures they are, and which have no place', async () => {
  const html = await read('/areas/E08000035');
  const section = html.one('section[aria-labelledby="who-delivers"]');
  expect(section.one('caption').words).toContain('Yorkshire and The Humber');
  expect(section.words).toContain('2 datasets of providers without this place');
  expect(section.words).toContain('wherever they live or learn');
});

test('where nobody is known, it says so', async () => {
  const html = await read('/areas/E12000007');
  expect(html.one('section[aria-labelledby="who-delivers"]').words).toContain('None known');
  expect(html.has('#providers-here')).toBe(false);
});
