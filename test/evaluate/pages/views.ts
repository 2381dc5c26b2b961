import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The ways in which one page of every kind is judged. */
export const VIEWS = {
  'a phone': { width: 320 },
  'a tablet': { width: 768 },
  'a screen': { width: 1280 },
  'forced colours': { width: 1280, forcedColors: 'active' },
  'no script': { width: 1280, javaScriptEnabled: false },
} as const satisfies Readonly<
  Record<
    string,
    { width: number } & Pick<BrowserContextOptions, 'forcedColors' | 'javaScriptEnabled'>
  >
>;
export type ViewName = keyof typeof VIEWS;

const HEIGHT = 900;

/** Opens a page in a view, with all that is folded open, and closes it after. */
export async function inView<T>(
  browser: Browser,
  url: string,
  view: ViewName,
  judge: (page: Page) => Promise<T>,
): Promise<T> {
  const { width, ...options } = VIEWS[view];
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, ...options });
  try {
    await page.goto(url);
    // A fold may hide a fault, and an engine takes the labels inside for absent.
    await page.evaluate(
      `document.querySelectorAll('details').forEach((each) => (each.open = true))`,
    );
    return await judge(page);
  } finally {
    await page.close();
  }
}

/** That a page must be scrolled sideways, where it must: WCAG 2.2, 1.4.10. */
export async function findOverflow(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return typeof wide === 'number' && wide > 0 ? [`scrolls sideways by ${wide} pixels`] : [];
}
