import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { CHROMIUM, openBrowser } from '../../support/browser.ts';
import { explain, type Explained, judgeFile } from '../judges.ts';
import type { Part } from '../part.ts';
import { PAGES, withSite } from '../site.ts';

const ENGINE = judgeFile('accessibility-checker-engine', 'ace.js');
const WIDTH = 1280;
const MOST_PRINTED = 30;
const FAILED = /: (?:VIOLATION|RECOMMENDATION) FAIL: /;

const Results = z.array(
  z.object({ rule: z.string(), kind: z.string(), message: z.string(), snippet: z.string() }),
);

/** What the engine says of the page it runs in: certain failures and what a person must look at. */
const RUN = `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) =>
  results
    .filter(({ value }) => value[1] !== 'PASS')
    .map(({ ruleId, value, message, snippet }) =>
      ({ rule: ruleId, kind: value.join(' '), message, snippet: snippet ?? '' })))`;

/** Findings that stay, each with its reason. */
const EXPLAINED: readonly Explained[] = [
  {
    what: /element_tabbable_role_valid: The tabbable element's role 'region'/,
    why: 'a frame that scrolls sideways must be reached by the keyboard (WCAG 2.1.1), so it takes the focus',
  },
];

async function readFindings(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  try {
    await page.goto(url);
    // The engine looks for labels in what is folded, and takes them for absent.
    await page.evaluate(
      `document.querySelectorAll('details').forEach((each) => (each.open = true))`,
    );
    await page.evaluate(readFileSync(ENGINE.file, 'utf8'));
    return Results.parse(await page.evaluate(RUN)).map(
      ({ rule, kind, message, snippet }) =>
        `${kind}: ${rule}: ${message} [${snippet.slice(0, 140)}]`,
    );
  } finally {
    await page.close();
  }
}

/** `text_block_heading: 12`, the most frequent first. */
function countRules(findings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of findings) {
    const rule = /(?:POTENTIAL|MANUAL): ([a-z_]+):/.exec(line)?.[1] ?? 'other';
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `  ${rule}: ${count}`);
}

/** Judges the pages of a site; true when nothing stands against them. */
export async function judgeAccessibility(
  site: string,
  write: (line: string) => void,
): Promise<boolean> {
  const browser = await openBrowser();
  const findings: string[] = [];
  try {
    for (const path of PAGES) {
      const found = await readFindings(browser, `${site}${path}`);
      findings.push(...found.map((line) => `${path}: ${line}`));
    }
  } finally {
    await browser.close();
  }
  // The engine tells what it is sure of (FAIL) from what it wants a person to look at.
  const sure = findings.filter((line) => FAILED.test(line));
  const { open, told } = explain(sure, EXPLAINED);
  write(`${PAGES.length} pages, ${sure.length} findings, ${open.length} open`);
  for (const line of [...told, ...open.slice(0, MOST_PRINTED)]) write(line);
  write(`${findings.length - sure.length} more to be looked at by a person, by rule:`);
  for (const line of countRules(findings.filter((each) => !FAILED.test(each)))) write(line);
  return open.length === 0;
}

/** One page of every kind before a second engine of rules (IBM's), in a real browser. */
export const secondAccessibility: Part = {
  name: 'IBM accessibility checker, one page of every kind',
  absent: () => ENGINE.absent ?? (existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM}`),
  run: (write) => withSite((site) => judgeAccessibility(site, write)),
};
