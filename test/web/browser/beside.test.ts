import { describe, expect } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { browserTest, findViolations, useBrowser } from '../../support/browser.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const PATHS = ['/beside/E47000003', '/areas/E47000003', '/beside/E08000034'];

const api = useApi(useSidesStore());

describe('both sides in a real browser', () => {
  const opened = useBrowser(() =>
    createPages({
      api: async (address, init) => api.app.request(address, init),
      publicUrl: undefined,
      now: NOW,
    }),
  );

  for (const path of PATHS)
    browserTest(
      `${path}, narrow and wide: axe finds nothing, nothing scrolls sideways`,
      async () => {
        const page = await opened.browser.newPage();
        await page.goto(`${opened.url}${path}`);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await findViolations(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        await page.close();
      },
    );

  browserTest('the page of both sides prints to two sheets of A4 at most', async () => {
    const page = await opened.browser.newPage();
    await page.goto(`${opened.url}/beside/E47000003`);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(2);
    await page.close();
  });
});
