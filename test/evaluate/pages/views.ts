import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The ways in which one page of every kind is judged. */
export const VIEWS = {
  'a phone': { width: 320, scripts: true },
  'a tablet': { width: 768, scripts: true },
  'a screen': { width: 1280, scripts: true },
  'forced colours': { width: 1280, scripts: true, forcedColors: 'active' },
  'no script': { width: 1280, scripts: false },
} as const satisfies Readonly<
  Record<string, { width: number; scripts: boolean } & Pick<BrowserContextOptions, 'forcedColors'>>
>;
export type ViewName = keyof typeof VIEWS;

const HEIGHT = 900;

/**
 * Opens a page in a view, with all that is folded open, and closes it after. Without a script the page
 * is read so, and its judge, a script too, is let run after: axe waits for ever where none may run.
 */
export async function inView<T>(
  browser: Browser,
  url: string,
  view: ViewName,
  judge: (page: Page) => Promise<T>,
): Promise<T> {
  const { width, scripts, ...options } = VIEWS[view];
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, ...options });
  try {
    const session = await page.context().newCDPSession(page);
    const allow = (value: boolean) =>
      session.send('Emulation.setScriptExecutionDisabled', { value: !value });
    await allow(scripts);
    await page.goto(url);
    await allow(true);
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
