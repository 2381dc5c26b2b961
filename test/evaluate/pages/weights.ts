import { existsSync } from 'node:fs';
import { CHROMIUM, openBrowser } from '../../support/browser.ts';
import type { Part } from '../part.ts';
import { withSite } from '../site.ts';
import { chooseOnly } from '../only.ts';
import { KIND_NAMES, readKinds } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { loadPage } from './load-page.ts';

const WIDTHS = [375, 1280] as const;

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(9))).join('');

/**
 * What a first view of one page of every kind weighs without scripts and what its scripts add, as sent;
 * how far it jumps while it loads and is scrolled through; and that the browser complains of nothing.
 */
export const weights: Part = {
  name: 'weights, layout shift and console, one page of every kind',
  judged: KIND_NAMES,
  absent: () => (existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM}`),
  run: (write, only) =>
    withSite(async (site) => {
      const browser = await openBrowser();
      const faults: string[] = [];
      try {
        write(row(['page', 'plain', 'scripts', 'CLS 375', 'CLS 1280']));
        const pages = await readKinds(site, chooseOnly(KIND_NAMES, only), (kind, status) => {
          write(`${kind}: ${status}, not there`);
        });
        for (const { kind, path } of pages) {
          const url = `${site}${path}`;
          const plain = await loadPage(browser, url, { width: 1280, scripts: false });
          const live = [];
          for (const width of WIDTHS)
            live.push(await loadPage(browser, url, { width, scripts: true }));
          const scripts = Math.max(...live.map((each) => each.scripts));
          const shifts = live.map(({ shift }) => shift);
          write(
            row([
              kind,
              String(plain.bytes),
              String(scripts),
              ...shifts.map((each) => each.toFixed(3)),
            ]),
          );
          if (plain.bytes > LIMITS.bytes)
            faults.push(`${kind}: ${plain.bytes} bytes without scripts`);
          if (scripts > LIMITS.scripts) faults.push(`${kind}: ${scripts} bytes of scripts`);
          if (shifts.some((each) => each > LIMITS.shift))
            faults.push(`${kind}: jumps while it loads`);
          faults.push(...live.flatMap(({ errors }) => errors).map((said) => `${kind}: ${said}`));
        }
      } finally {
        await browser.close();
      }
      for (const fault of faults) write(`FAULT ${fault}`);
      return faults.length === 0;
    }),
};
