import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { CHROMIUM, findViolations, openBrowser } from '../../support/browser.ts';
import { KINDS } from '../pages/kinds.ts';
import { type ViewName, VIEWS, findOverflow, inView } from '../pages/views.ts';
import { explain, type Explained, judgeFile } from '../judges.ts';
import type { Part } from '../part.ts';
import { PAGES, withSite } from '../site.ts';

const ENGINE = judgeFile('accessibility-checker-engine', 'ace.js');
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

/** What IBM’s engine says of a page; nothing where it is not installed. */
async function askSecond(page: Page): Promise<string[]> {
  if (ENGINE.absent !== null) return [];
  await page.evaluate(readFileSync(ENGINE.file, 'utf8'));
  return Results.parse(await page.evaluate(RUN)).map(
    ({ rule, kind, message, snippet }) => `${kind}: ${rule}: ${message} [${snippet.slice(0, 140)}]`,
  );
}

/** What axe and the second engine find in a page, and whether it must be scrolled sideways. */
async function judgePage(page: Page): Promise<string[]> {
  const axe = (await findViolations(page)).map((each) => `axe: ${each.slice(0, 200)}`);
  return [...axe, ...(await findOverflow(page)), ...(await askSecond(page))];
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

const isOfSecond = (line: string): boolean => / (?:PASS|FAIL|POTENTIAL|MANUAL): /.test(line);

/** Pages that are not the first of their kind are judged in one view. */
const FOR_OTHERS: readonly ViewName[] = ['a screen'];
const everyKind: ReadonlySet<string> = new Set(Object.values(KINDS));

/** Judges the pages of a site, one of every kind in every view; true when nothing stands against them. */
export async function judgeAccessibility(
  site: string,
  write: (line: string) => void,
): Promise<boolean> {
  const browser = await openBrowser();
  const findings: string[] = [];
  if (ENGINE.absent !== null) write(`axe alone: the second engine is ${ENGINE.absent}`);
  try {
    for (const path of PAGES) {
      for (const view of everyKind.has(path) ? wordsOf(VIEWS) : FOR_OTHERS) {
        const found = await inView(browser, `${site}${path}`, view, judgePage);
        findings.push(...found.map((line) => `${path}: ${view}: ${line}`));
      }
    }
  } finally {
    await browser.close();
  }
  // The second engine tells what it is sure of (FAIL) from what it wants a person to look at.
  const sure = findings.filter((line) => FAILED.test(line) || !isOfSecond(line));
  const { open, told } = explain(sure, EXPLAINED);
  write(`${PAGES.length} pages in ${wordsOf(VIEWS).length} views, ${open.length} open findings`);
  for (const line of [...told, ...open.slice(0, MOST_PRINTED)]) write(line);
  write(`${findings.length - sure.length} more to be looked at by a person, by rule:`);
  for (const line of countRules(findings.filter((each) => !sure.includes(each)))) write(line);
  return open.length === 0;
}

/** One page of every kind in five views before axe and a second engine of rules (IBM’s), in a browser. */
export const secondAccessibility: Part = {
  name: 'axe and IBM accessibility checker, one page of every kind, five views',
  absent: () => (existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM}`),
  run: (write) => withSite((site) => judgeAccessibility(site, write)),
};
