import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { expectAccessible } from '../../support/pages/expect-accessible.ts';
import { LIMITS } from '../../evaluate/pages/limits.ts';
import { readLayoutShift } from '../../support/pages/layout-shift.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const PATHS = [
  '/',
  '/datasets',
  '/datasets?theme=nonsense',
  '/datasets/claimant-count',
  '/datasets/working-futures',
  '/which-source',
  '/search?q=kirklees%20care',
  '/areas',
  '/areas/E08000034',
  '/compare',
  '/compare?areas=E08000034,E12000003&measure=claimant_rate_16_64',
  '/compare?add=barnsley',
  '/areas/custom?districts=Kirklees;Leeds;Nowhere',
  '/embed/datasets/claimant-count',
  '/embed/compare?areas=E08000034,E12000003&measure=claimant_rate_16_64&time=latest',
  '/developers',
  '/datasets/claimant-count/versions/1.2.0',
  '/classifications',
  '/classifications/sic-2007',
  '/classifications/sic-2007/C',
  '/areas?type=lad&within=E12000003',
  '/search?q=hd1',
  '/wizard',
  '/wizard?dataset=claimant-count&areas=Kirklees;England',
  '/wizard?dataset=claimant-count&areas=Kirkles&area_type=lad&within=E12000003',
  '/about',
  '/accessibility',
  '/signals',
  '/glossary',
  '/problems',
  '/problems/busy',
  '/nowhere',
];

const pages = usePages({ mode: 'sample' });
const opened = useBrowser(() => pages.app);
/** What browsers said of pages: a blocked style, a broken policy. */
const said: string[] = [];

function listen(page: Page): void {
  page.on('console', (message) => {
    // The browser itself announces a page that is not found or refused.
    if (!message.text().includes('Failed to load resource')) said.push(message.text());
  });
}

/** Opens a page beside the tab of the block, or where nothing was fetched before. */
async function visit(path: string, width: number, isFirst = false): Promise<Page> {
  const page = await (isFirst ? opened.browser : opened.tab.context()).newPage();
  await page.setViewportSize({ width, height: 900 });
  listen(page);
  await page.goto(`${opened.url}${path}`);
  return page;
}

describe('in a real browser', () => {
  beforeAll(() => listen(opened.tab));
  afterEach(() => {
    expect(said.splice(0)).toEqual([]);
  });

  for (const path of PATHS) {
    browserTest(`${path}, narrow and wide: axe finds nothing, nothing scrolls sideways`, () =>
      expectAccessible(opened, path),
    );
  }

  browserTest('the keyboard skips to the content first', async () => {
    const page = await visit('/datasets', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe(
      'Skip to main content',
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content');
    await page.close();
  });

  browserTest(
    'one drawing of a chart shows at each width, its text as large as the page’s',
    async () => {
      // Least and most pixels of its text, and how much of the column of text it fills at least.
      for (const [width, least, most, filled] of [
        [320, 14, 16, 1],
        [375, 16, 17, 1],
        [500, 22, 24, 1],
        [600, 12, 14, 1],
        [768, 16, 16, 0.9],
        [1280, 16, 16, 0.6],
      ] as const) {
        const page = await visit('/datasets/claimant-count', width);
        const drawn = page.locator('.app-chart svg:visible');
        expect(await drawn.count()).toBe(1);
        const shown = (await drawn.boundingBox())?.width ?? 0;
        const text = (16 * shown) / Number(await drawn.getAttribute('width'));
        expect(Math.round(text)).toBeGreaterThanOrEqual(least);
        expect(Math.round(text)).toBeLessThanOrEqual(most);
        const column = (await page.locator('main h1').boundingBox())?.width ?? 0;
        expect(shown / column).toBeGreaterThan(filled - 0.01);
        await page.close();
      }
    },
  );

  browserTest('the button that prints opens the dialogue of the browser', async () => {
    const page = await visit('/areas/E08000034', 1280);
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.title()).toBe('printed');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
    await page.close();
  });

  browserTest('folded figures print open, and what only navigates does not print', async () => {
    const page = await visit('/datasets/claimant-count', 1280);
    const folded = page.locator('#chart-1-table-earlier');
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    expect(await page.locator('.app-nav').isVisible()).toBe(false);
    await page.close();
  });

  browserTest('an area prints to one sheet of A4', async () => {
    const page = await visit('/areas/E08000034', 1280);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  browserTest(
    'the first chart of an area is on the first screen, on a phone by the second',
    async () => {
      for (const [width, screens] of [
        [1280, 1],
        [375, 2],
      ] as const) {
        const page = await visit('/areas/E08000034', width);
        const chart = await page.locator('.app-tile svg').first().boundingBox();
        expect(chart).not.toBeNull();
        expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThan(screens * 800);
        await page.close();
      }
    },
  );

  browserTest('in forced colours the text of charts takes the colour of the system', async () => {
    const page = await visit('/datasets/claimant-count', 1280);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const fill = await page.evaluate(
      `getComputedStyle(document.querySelector('.app-chart__wide svg text')).fill`,
    );
    expect(fill).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  for (const [path, width] of [
    ['/', 375],
    ['/areas/E08000034', 375],
    ['/areas/E08000034', 1280],
    ['/measures/claimant_rate_16_64?areas=E08000034', 375],
    ['/measures/claimant_rate_16_64?areas=E08000034&tab=ranked', 375],
  ] as const)
    browserTest(`${path} stays where it is while it loads, ${width} pixels wide`, async () => {
      const page = await visit(path, width, true);
      expect(await readLayoutShift(page)).toBeLessThan(LIMITS.shift);
      await page.close();
    });
});
