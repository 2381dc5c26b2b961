import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readBrowserBundle } from '../../../web/assets/browser-bundle.ts';
import { createChartDrawer } from '../../../web/charts/chart.ts';
import type { ChartIntent, ChartRow } from '../../../web/charts/intent.ts';
import { liveChart } from '../../../web/charts/live/live.ts';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { usePages } from '../../support/pages/use-pages.ts';
import { RATE, yearly } from '../charts/yearly.ts';

const INTENT: ChartIntent = { ...RATE, focus: 'Leeds', references: ['England'] };
/** Flat lines, far apart: Leeds at 40, York at 60, England at 20. */
const rows: ChartRow[] = (
  [
    ['York', 60],
    ['England', 20],
    ['Leeds', 40],
  ] as const
).flatMap(([series, value]) =>
  [2020, 2021, 2022, 2023, 2024].map((year) => yearly(series, year, value)),
);
const pages = usePages({ mode: 'sample' });

/** A page of one chart whose span of time can be chosen, and the assets of the explorer. */
function ownPage(): Hono {
  const app = new Hono();
  app.get('/own.json', (c) => c.json(liveChart(INTENT, rows, 'wide')));
  app.get('/own', async (c) => {
    const { wide } = await createChartDrawer()({ release: 'a@1', id: 'c', intent: INTENT, rows });
    const { loader } = await readBrowserBundle();
    const drawing = `<div class="app-chart__wide" data-live="/own.json">${wide}</div>`;
    const figure = `<figure class="app-chart">${drawing}<figcaption>Source</figcaption></figure>`;
    return c.html(
      `<!doctype html><title>A</title><main data-span>${figure}</main><script type="module" src="${loader}"></script>`,
    );
  });
  app.all('*', (c) => pages.app.fetch(c.req.raw));
  return app;
}

describe('a line chart about a place in a browser', () => {
  const used = useBrowser(ownPage);

  async function open(): Promise<Page> {
    const page = await used.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${used.url}/own`);
    await page.locator('.app-chart__live svg').waitFor({ state: 'visible' });
    return page;
  }

  browserTest(
    'brings a grey line forward by pointer and by list, and says its figure',
    async () => {
      const page = await open();
      const words = page.locator('.app-readout__words');
      expect(await words.innerText()).not.toContain('York');
      const forward = page.locator('.app-chart__live .mark-line path[stroke="#15232b"]');
      const before = await forward.count();
      await page.getByLabel('Show another place').selectOption('York');
      expect(await words.innerText()).toContain('York: 60.0%, published');
      await expect.poll(() => forward.count()).toBe(before + 1);
      await page.getByLabel('Show another place').selectOption('None');
      expect(await words.innerText()).not.toContain('York');
      const york = page.locator('.app-chart__live .mark-line path[stroke="#7d868b"]');
      const box = await york.boundingBox();
      if (!box) throw new Error('there is no line of York');
      await page.mouse.move(box.x + box.width / 2, box.y + 3);
      expect(await page.locator('.app-tooltip').innerText()).toContain('York: 60.0%');
      await page.close();
    },
  );

  browserTest('takes a span of time that is drawn over it to the address', async () => {
    const page = await open();
    const box = await page.locator('.app-chart__live .mark-line path').first().boundingBox();
    if (!box) throw new Error('there is no line');
    const at = (share: number) => [box.x + box.width * share, box.y + 20] as const;
    await page.mouse.move(...at(0.26));
    await page.mouse.down();
    await page.mouse.move(...at(0.6));
    const hidden = () => page.locator('.app-span').getAttribute('hidden');
    expect(await hidden()).toBeNull();
    await page.keyboard.press('Escape');
    expect(await hidden()).toBe('');
    await page.mouse.up();
    expect(page.url()).not.toContain('from=');
    await page.mouse.move(...at(0.26));
    await page.mouse.down();
    await page.mouse.move(...at(0.74), { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/from=2021&to=2023/);
    await page.close();
  });
});

test('what browsers load of Vega has no part that no chart names', async () => {
  const { assets } = await readBrowserBundle();
  const live = [...assets.values()].find(({ path }) => path.includes('live-chart'));
  const gzipped = await live?.compressed('gzip');
  expect(gzipped?.length).toBeLessThan(175_000);
});
