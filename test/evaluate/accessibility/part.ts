import { existsSync } from 'node:fs';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { CHROMIUM, openBrowser } from '../../support/browser.ts';
import { explain } from '../judges.ts';
import { chooseOnly } from '../only.ts';
import { KIND_NAMES, readKinds } from '../pages/kinds.ts';
import { inView, type ViewName, VIEWS } from '../pages/views.ts';
import type { Part } from '../part.ts';
import { OTHERS, withSite } from '../site.ts';
import { judgePage, SECOND } from './engines.ts';
import { EXPLAINED, type Finding } from './finding.ts';
import { type Judged, judgeInTurn, type Visit } from './judge-in-turn.ts';

const LIMIT_MS = 120_000;
/** Pages that are not the first of their kind are judged in one view. */
const FOR_OTHERS: ViewName = 'a screen';

const VIEW_NAMES = wordsOf(VIEWS);
const JUDGED = [...KIND_NAMES, ...OTHERS];

/** The pages of a site to judge, each kind in every view; the kinds that it does not have are told. */
async function planVisits(
  site: string,
  only: readonly string[],
  write: (line: string) => void,
): Promise<Visit[]> {
  const pages = chooseOnly(JUDGED, only);
  const views = chooseOnly(VIEW_NAMES, only);
  const kinds = await readKinds(site, pages, (kind, status) => {
    write(`${kind}: ${status}, not there`);
  });
  const others = views.includes(FOR_OTHERS) ? OTHERS.filter((path) => pages.includes(path)) : [];
  return [
    ...kinds.flatMap(({ kind, path }) => views.map((view) => ({ page: kind, path, view }))),
    ...others.map((path): Visit => ({ page: path, path, view: FOR_OTHERS })),
  ];
}

/** Judges a page in a browser of its own, so that what one page leaves behind slows no other. */
async function judgeAlone(url: string, view: ViewName, stop: AbortSignal): Promise<Finding[]> {
  const browser = await openBrowser();
  stop.addEventListener('abort', () => void browser.close());
  try {
    return await inView(browser, url, view, judgePage);
  } finally {
    await browser.close();
  }
}

const openOf = ({ findings }: Judged): string[] =>
  explain(
    findings.filter(({ isSure }) => isSure).map(({ words }) => words),
    EXPLAINED,
  ).open;

/** `text_block_heading: 12`, the most frequent first. */
function countRules(judged: readonly Judged[]): string[] {
  const counts = new Map<string, number>();
  for (const { isSure, rule } of judged.flatMap(({ findings }) => findings)) {
    if (!isSure) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `  ${rule}: ${count}`);
}

/** Judges the pages of a site, one of every kind in every view; true when nothing stands against them. */
export async function judgeAccessibility(
  site: string,
  write: (line: string) => void,
  only: readonly string[] = [],
): Promise<boolean> {
  if (SECOND.absent !== null) write(`axe alone: the second engine is ${SECOND.absent}`);
  const visits = await planVisits(site, only, write);
  const judged = await judgeInTurn(visits, {
    judge: ({ path, view }, stop) => judgeAlone(`${site}${path}`, view, stop),
    limit: LIMIT_MS,
    told: (each, done) => {
      const open = openOf(each);
      write(`${done} of ${visits.length}: ${each.page}, ${each.view}: ${open.length} open`);
      for (const line of open) write(`  ${line}`);
    },
  });
  const open = judged.flatMap(openOf);
  const all = judged.flatMap(({ findings }) => findings).map(({ words }) => words);
  write(`${visits.length} pages in views, ${open.length} open findings`);
  for (const line of explain(all, EXPLAINED).told) write(line);
  write('to be looked at by a person, by rule:');
  for (const line of countRules(judged)) write(line);
  return open.length === 0;
}

/** One page of every kind in five views before axe and a second engine of rules (IBM’s), in a browser. */
export const accessibility: Part = {
  name: 'axe and IBM accessibility checker, one page of every kind, five views',
  judged: [...JUDGED, ...VIEW_NAMES],
  absent: () => (existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM}`),
  run: (write, only) => withSite((site) => judgeAccessibility(site, write, only)),
};
