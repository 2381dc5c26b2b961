import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { findViolations } from '../../support/browser.ts';
import { judgeFile } from '../judges.ts';
import { findOverflow } from '../pages/views.ts';
import { fault, type Finding } from './finding.ts';

/** Where IBM’s engine lies, or why it does not. */
export const SECOND = judgeFile('accessibility-checker-engine', 'ace.js');

const Results = z.array(
  z.object({ rule: z.string(), kind: z.string(), message: z.string(), snippet: z.string() }),
);

/** What the engine says of the page it runs in: certain failures and what a person must look at. */
const RUN = `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) =>
  results
    .filter(({ value }) => value[1] !== 'PASS')
    .map(({ ruleId, value, message, snippet }) =>
      ({ rule: ruleId, kind: value.join(' '), message, snippet: snippet ?? '' })))`;

/** What IBM’s engine says of a page; nothing where it is not installed. */
async function askSecond(page: Page): Promise<Finding[]> {
  if (SECOND.absent !== null) return [];
  await page.evaluate(readFileSync(SECOND.file, 'utf8'));
  return Results.parse(await page.evaluate(RUN)).map(({ rule, kind, message, snippet }) => ({
    rule,
    isSure: kind.endsWith(' FAIL'),
    words: `${kind}: ${rule}: ${message} [${snippet.slice(0, 140)}]`,
  }));
}

/** What axe and the second engine find in a page, and whether it must be scrolled sideways. */
export async function judgePage(page: Page): Promise<Finding[]> {
  const axe = (await findViolations(page)).map((each) => fault(`axe: ${each.slice(0, 200)}`));
  return [...axe, ...(await findOverflow(page)).map(fault), ...(await askSecond(page))];
}
