import { expect } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { browserTest, findViolations, useBrowser } from '../../support/browser.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useLabelsStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useLabelsStore());
const opened = useBrowser(() =>
  createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  }),
);

browserTest('labels read again, narrow and wide: axe finds nothing, nothing scrolls', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.url}/quintiles`);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  await page.close();
});
