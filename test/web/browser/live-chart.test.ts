import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { readBrowserBundle } from '../../../web/assets/browser-bundle.ts';
import {
  findViolations,
  type UsedBrowser,
  browserTest,
  openPort,
  useBrowser,
} from '../../support/browser.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { usePages } from '../../support/pages/use-pages.ts';

/** Bytes that the upgrade may take, gzipped, and that the part loaded with every chart may take. */
const MOST_BYTES = 190_000;
const MOST_LOADER_BYTES = 3_000;
/** What is framed in bars: the only rectangles with an outline. */
const FRAMED = '.app-chart__live .mark-rect path[stroke]';
const COMPARE = '/compare?areas=E08000034,E12000003';

let opened: UsedBrowser | undefined;
/** What browsers said: a blocked script, a broken policy, an error. */
const said: string[] = [];

async function open(path: string, { width = 1280, script = true } = {}) {
  if (!opened) throw new Error('no browser is used here');
  const page = await (script
    ? opened.tab.context().newPage()
    : opened.browser.newPage({ javaScriptEnabled: false }));
  await page.setViewportSize({ width, height: 900 });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${opened.url}${path}`);
  return page;
}

/** Brings the n-th chart into view and waits until it is interactive. */
async function upgrade(page: Page, index = 0): Promise<void> {
  const figure = page.locator('figure.app-chart').nth(index);
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.app-chart__live svg').first().waitFor({ state: 'visible' });
}

const pages = usePages({ mode: 'sample' });

describe('the bundle', () => {
  test('stays within its weight', async () => {
    const { loader, assets } = await readBrowserBundle();
    let total = 0;
    for (const asset of assets.values()) {
      const [gzip, br] = await Promise.all([asset.compressed('gzip'), asset.compressed('br')]);
      total += gzip.length;
      process.stdout.write(
        `${asset.path}: ${asset.bytes.length} bytes, ${gzip.length} gzip, ${br.length} br\n`,
      );
      if (asset.path === loader) expect(gzip.length).toBeLessThan(MOST_LOADER_BYTES);
    }
    expect(assets.size).toBeGreaterThan(1);
    expect(total).toBeLessThan(MOST_BYTES);
  });

  test('is sent compressed, for ever, and nothing else is found there', async () => {
    const { app } = pages;
    const { loader } = await readBrowserBundle();
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await app.request(loader, { headers: { 'accept-encoding': accept } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-type')).toContain('text/javascript');
    }
    expect((await app.request('/assets/loader-NONESUCH.js')).status).toBe(404);
    const licences = await (await app.request('/assets/licences.txt')).text();
    expect(licences).toContain('University of Washington Interactive Data Lab');
    expect(licences).toContain('Mike Bostock');
  });
});

describe('a chart in a browser', () => {
  const used = useBrowser(() => pages.app);
  opened = used;
  afterEach(() => {
    expect(said.splice(0)).toEqual([]);
  });

  browserTest('loads nothing until it is near the view, and then becomes interactive', async () => {
    const page = await open('/areas/E08000034', { width: 320 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await page.locator('.app-chart__live').count()).toBe(0);
    await upgrade(page);
    expect(asked.filter((path) => path.startsWith('/assets/live-chart-'))).toHaveLength(1);
    expect(asked.some((path) => path.endsWith('/chart.vega.json'))).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });

  browserTest('keeps its name, its description, the focus and unique ids', async () => {
    const page = await open('/areas/E08000034');
    const link = page.locator('.app-part summary').first();
    await link.focus();
    await upgrade(page);
    const focused = await page.evaluate('document.activeElement.textContent');
    expect(focused).toBe(await link.textContent());
    const name = 'Claimants per 100 residents aged 16 to 64';
    const live = page.getByRole('img', { name, exact: true });
    expect(await live.count()).toBe(1);
    const described = await live.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).count()).toBe(1);
    await upgrade(page, 1);
    const ids: unknown = await page.evaluate(
      `[...document.querySelectorAll('[id]')].map(({ id }) => id).sort()
        .filter((id, index, all) => id === all[index - 1])`,
    );
    expect(ids).toEqual([]);
    await page.close();
  });

  browserTest('is read by the keyboard: what it says is what the table has', async () => {
    const page = await open('/datasets/claimant-count');
    await upgrade(page);
    const range = page.getByLabel('Read the chart period by period');
    const said = page.locator('.app-readout__words');
    expect(await said.innerText()).toContain('December 2025');
    await range.focus();
    const table = page.locator('#chart-1-table');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    expect(await range.getAttribute('aria-valuetext')).toBe('September 2025');
    const line = await table.locator('tr', { hasText: 'September 2025' }).innerText();
    for (const figure of line.match(/\d+\.\d%/g) ?? [])
      expect(await said.innerText()).toContain(figure);
    expect(line.match(/\d+\.\d%/g)?.length).toBe(3);
    expect(await said.innerText()).toContain('percent (invented figures)');
    expect(await said.innerText()).toContain('published');
    expect(await page.locator('.app-tooltip').isVisible()).toBe(false);
    await page.close();
  });

  browserTest('says a suppressed figure, and never a zero for it', async () => {
    const page = await open('/datasets/claimant-count');
    await upgrade(page);
    const periods = [...new Set(claimantRows().map(({ period }) => period))];
    const range = page.getByLabel('Read the chart period by period');
    await range.fill(String(periods.indexOf('2023-08')));
    const words = await page.locator('.app-readout__words').innerText();
    expect(words).toContain('August 2023');
    expect(words).toContain('Kirklees: suppressed');
    expect(words).not.toMatch(/Kirklees: 0/);
    await page.close();
  });

  browserTest('tells at the pointer what the keyboard is told, until Escape', async () => {
    const page = await open('/datasets/labour-market-rates');
    await upgrade(page);
    const picture = page.locator('.app-chart__live svg:visible');
    const box = await picture.boundingBox();
    if (!box) throw new Error('there is no picture');
    await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
    const tooltip = page.locator('.app-tooltip');
    expect(await tooltip.isVisible()).toBe(true);
    expect(await tooltip.innerText()).toBe(await page.locator('.app-readout__words').innerText());
    expect(await tooltip.innerText()).toMatch(/Kirklees: .*likely .* to .*, published/);
    await page.keyboard.press('Escape');
    expect(await tooltip.isVisible()).toBe(false);
    await page.close();
  });

  browserTest(
    'has text as large as the still one, none of it cut off, and one drawing at each width',
    async () => {
      const page = await open('/datasets/claimant-count', { width: 320 });
      await upgrade(page);
      for (const [width, text] of [
        [320, 14],
        [1280, 16],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.locator('figure.app-chart').scrollIntoViewIfNeeded();
        const picture = page.locator('.app-chart__live svg:visible');
        await picture.waitFor();
        expect(await picture.count()).toBe(1);
        const shown = (await picture.boundingBox())?.width ?? 0;
        expect(Math.round((16 * shown) / Number(await picture.getAttribute('width')))).toBe(text);
        const sizes = await page.evaluate(
          `[...new Set([...document.querySelectorAll('.app-chart__live text')]
          .filter((text) => text.checkVisibility())
          .map((text) => getComputedStyle(text).fontSize))]`,
        );
        expect(sizes).toEqual(['16px']);
        const cut = await page.evaluate(
          `[...document.querySelectorAll('.app-chart__live text')]
          .filter((text) => text.checkVisibility() && text.textContent !== '')
          .filter((text) => {
            const [word, picture] = [text, text.ownerSVGElement].map((each) => each.getBoundingClientRect());
            return word.left < picture.left - 1 || word.right > picture.right + 1 || word.bottom > picture.bottom + 1;
          })
          .map((text) => text.textContent)`,
        );
        expect(cut).toEqual([]);
      }
      expect(await page.locator('.app-readout').count()).toBe(1);
      await page.close();
    },
  );

  browserTest('prints as the still picture', async () => {
    const page = await open('/datasets/claimant-count');
    await upgrade(page);
    expect(await page.locator('.app-chart__wide > svg').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.app-chart__wide > svg').isVisible()).toBe(true);
    for (const part of ['.app-chart__live', '.app-readout']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
    await page.close();
  });

  browserTest('takes the colours of the system where colours are forced', async () => {
    const page = await open('/datasets/claimant-count');
    await upgrade(page);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const colours = await page.evaluate(`(() => {
      const svg = document.querySelector('.app-chart__live svg');
      const of = (selector, name) => getComputedStyle(svg.querySelector(selector))[name];
      return [getComputedStyle(svg).backgroundColor, of('text', 'fill'), of('.mark-line path', 'stroke')];
    })()`);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    await page.close();
  });

  for (const width of [320, 1280]) {
    for (const path of ['/areas/E08000034', COMPARE, `/embed${COMPARE}`]) {
      browserTest(`${path} at ${width} px, interactive: axe finds nothing`, async () => {
        const page = await open(path, { width });
        const charts = await page.locator('figure.app-chart').count();
        for (let index = 0; index < charts; index += 1) await upgrade(page, index);
        expect(await page.locator(FRAMED).count()).toBe(0);
        expect(charts).toBeGreaterThan(0);
        expect(await findViolations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        if (path === COMPARE) {
          await page.getByLabel('Read the chart bar by bar').first().focus();
          await page.locator(FRAMED).first().waitFor({ state: 'attached' });
        }
        await page.close();
      });
    }
  }

  for (const path of ['/datasets/claimant-count', '/areas/E08000034', COMPARE]) {
    browserTest(`${path} says the same without a script`, async () => {
      const read = async (script: boolean): Promise<string> => {
        const page = await open(path, { script });
        if (script) await upgrade(page);
        const text = await page.evaluate(`(() => {
          for (const own of document.querySelectorAll('.app-readout, .app-tooltip, .app-chart__live')) own.remove();
          return document.querySelector('main').textContent.replace(/\\s+/g, ' ');
        })()`);
        await page.close();
        return String(text);
      };
      const without = await read(false);
      expect(without.length).toBeGreaterThan(1_000);
      expect(await read(true)).toBe(without);
    });
  }

  browserTest('works in the page of another site, and the page of a dataset does not', async () => {
    const page = await open('/about');
    const frames = await page.evaluate(
      `(async () => {
        const found = [];
        for (const path of ['/embed/datasets/claimant-count', '/datasets/claimant-count']) {
          const response = await fetch(path);
          found.push(response.headers.get('content-security-policy').match(/frame-ancestors [^;]+/)[0]);
        }
        return found;
      })()`,
    );
    expect(frames).toEqual(['frame-ancestors *', "frame-ancestors 'self'"]);
    const embed = `${used.url}/embed/datasets/claimant-count`;
    const other = await openPort(
      new Hono().get('/', (c) =>
        c.html(`<iframe src="${embed}" title="A chart" width="400" height="900"></iframe>`),
      ),
    );
    const host = await page.context().newPage();
    await host.goto(other.url);
    const frame = host.frameLocator('iframe');
    await frame.locator('.app-chart__live svg:visible').waitFor();
    expect(await frame.locator('h1').innerText()).toBe('Claimants over time');
    await host.close();
    await page.close();
    await other.close();
  });
});
