import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { z } from 'zod';

/** Where Debian installs the browser. */
export const CHROMIUM = '/usr/bin/chromium';
const Address = z.object({ port: z.number() });

/** Where axe-core's own script lies, to be put into a page. */
const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** An app on a free port of this machine, for as long as a test needs it. */
export async function openPort(app: Hono): Promise<{ url: string; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
      const close = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ url: `http://127.0.0.1:${Address.parse(info).port}`, close });
    });
  });
}

/** A real Chromium. A content policy stays in force: axe is put in through the debugger. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** A browser, and the address of an app that it can visit. */
export interface UsedBrowser {
  readonly url: string;
  readonly browser: Browser;
  /**
   * One tab for all tests of a block that leave nothing in it; more can be opened in its context. What
   * one page fetched and compiled the next has: axe needs a third less time than in a context of its own.
   */
  readonly tab: Page;
}

/** Opens an app on a port, and a browser, before the tests of a block; closes both after them. */
export function useBrowser(app: () => Hono): UsedBrowser {
  let site: Awaited<ReturnType<typeof openPort>> | undefined;
  let browser: Browser | undefined;
  let tab: Page | undefined;
  beforeAll(async () => {
    site = await openPort(app());
    browser = await openBrowser();
    tab = await (await browser.newContext()).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get url() {
      if (!site) throw new Error('the site is open only while the tests of its block run');
      return site.url;
    },
    get browser() {
      if (!browser) throw new Error('the browser is open only while the tests of its block run');
      return browser;
    },
    get tab() {
      if (!tab) throw new Error('the tab is open only while the tests of its block run');
      return tab;
    },
  };
}

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`;

/** What axe finds wrong in a page, each with the first element it is about; empty when nothing. */
export async function findViolations(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined')
    await page.evaluate(readFileSync(AXE_PATH, 'utf8'));
  const violations = Violations.parse(await page.evaluate(RUN_AXE));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** A test that needs a browser: skipped where there is none and its name says so, failing under CI. */
export function browserTest(name: string, run: () => Promise<void>): void {
  if (existsSync(CHROMIUM) || process.env.CI !== undefined) test(name, run);
  else test.skip(`${name} (no browser at ${CHROMIUM})`, run);
}
