import type { Page } from 'playwright-core';
import { z } from 'zod';

/** Shifts that no visitor brought about; a session window of one load is all of it. */
const READ = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 100);
})`;
const STEP = 500;

/**
 * Layout shift of a page from its load to its end (https://web.dev/articles/cls), scrolled to the end
 * and back so that what loads when it comes into view has loaded.
 */
export async function readLayoutShift(page: Page): Promise<number> {
  const height = z.number().parse(await page.evaluate('document.documentElement.scrollHeight'));
  for (let top = 0; top < height; top += STEP) {
    await page.evaluate(`scrollTo(0, ${top})`);
    await page.evaluate('new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)))');
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate('scrollTo(0, 0)');
  return z.number().parse(await page.evaluate(READ));
}
