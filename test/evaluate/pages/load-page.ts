import type { Browser, Page } from 'playwright-core';
import { readLayoutShift } from '../../support/pages/layout-shift.ts';

/** What a page is to a visitor's line and eyes. */
export interface Loaded {
  /** Bytes as sent: of everything, and of scripts alone. */
  readonly bytes: number;
  readonly scripts: number;
  readonly shift: number;
  /** What the browser complained of. */
  readonly errors: readonly string[];
}

/** Counts the bytes that a page is sent from now on, all and those of scripts. */
async function countBytes(page: Page): Promise<() => { bytes: number; scripts: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const ofScripts = new Set<string>();
  let bytes = 0;
  let scripts = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') ofScripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (ofScripts.has(requestId)) scripts += encodedDataLength;
  });
  return () => ({ bytes, scripts });
}

/** Loads a page in a browser window of a width, with scripts or without, and scrolls through it. */
export async function loadPage(
  browser: Browser,
  url: string,
  { width, scripts }: { readonly width: number; readonly scripts: boolean },
): Promise<Loaded> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
  });
  try {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', ({ message }) => errors.push(message));
    const counted = await countBytes(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    const shift = scripts ? await readLayoutShift(page) : 0;
    return { ...counted(), shift, errors };
  } finally {
    await page.close();
  }
}
