import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useApi, useSampleStore } from '../../../support/stores/use-store.ts';

const api = useApi(useSampleStore(['areas', 'boundaries']));

test('an area without figures says so beside the map of where it lies', async () => {
  const ask = async (path: string, init?: RequestInit) => api.app.request(path, init);
  const pages = createPages({ api: ask, publicUrl: undefined, now: NOW });
  const html = readHtml(await (await pages.request('/areas/E12000003')).text());
  const bare = html.one('.app-first__bare');
  expect(bare.words).toContain(
    'None of the datasets held here has figures for Yorkshire and The Humber. Look at the local authorities in it.',
  );
  const map = bare.one('figure.app-locator');
  expect(map.attribute('aria-label')).toBe('Where Yorkshire and The Humber lies');
  expect(map.one('figcaption').words).toBe('Beside it: North East, North West, East Midlands.');
  expect(map.all('svg path').length).toBeGreaterThan(8);
  expect(html.has('.app-tile')).toBe(false);
  expect(html.has('.app-first__sources')).toBe(false);
});
