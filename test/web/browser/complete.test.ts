import { expect } from 'vitest';
import { browserTest, findViolations, useBrowser } from '../../support/browser.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const pages = usePages();
const opened = useBrowser(() => pages.app);

browserTest('a box is completed and chosen from by keyboard, and nothing moves', async () => {
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${opened.url}/datasets`);
  const box = page.getByRole('combobox', { name: /^Search/ });
  const below = page.locator('main h1');
  const before = await below.boundingBox();
  await box.pressSequentially('kirk');
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await below.boundingBox()).toEqual(before);
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBeNull();
  expect(await page.getByRole('status').textContent()).toMatch(/^\d suggestions?\. Down arrow/);

  await box.press('ArrowDown');
  const marked = page.locator('[role=option][aria-selected=true]');
  expect(await marked.getAttribute('id')).toBe(await box.getAttribute('aria-activedescendant'));
  expect(await marked.textContent()).toContain('Kirklees');
  expect(await findViolations(page)).toEqual([]);
  await box.press('ArrowUp');
  expect(await marked.count()).toBe(0);

  await box.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  expect(await box.inputValue()).toBe('kirk');
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL(`${opened.url}/areas/E08000034`);
  await page.close();
});

browserTest('without a script the box is a form that leads to the search', async () => {
  const page = await opened.browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${opened.url}/datasets`);
  await page.getByRole('searchbox').first().fill('employment rate leeds');
  await page.getByRole('searchbox').first().press('Enter');
  await page.waitForURL(/\/search\?q=employment\+rate\+leeds$/);
  expect(await page.locator('#answer').textContent()).toContain('Leeds');
  await page.close();
});

browserTest(
  'the button of a page that is printed prints it, and is not there without a script',
  async () => {
    const page = await opened.browser.newPage();
    await page.addInitScript('window.print = () => { window.printed = true; }');
    await page.goto(`${opened.url}/areas/E08000034`);
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.evaluate('window.printed')).toBe(true);
    await page.close();
    const plain = await opened.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${opened.url}/areas/E08000034`);
    expect(await plain.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await plain.close();
  },
);
