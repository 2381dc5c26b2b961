import { setTimeout as wait } from 'node:timers/promises';
import robotsModule from 'robots-parser';
import { z } from 'zod';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Item, SweepContext } from '../../pool/channel.ts';
import { findPostings } from './find-postings.ts';
import { readPosting } from './read-posting.ts';
import { readSitemap } from './read-sitemap.ts';

/** What robots.txt is asked about: the first word of what we call ourselves. */
const AGENT = 'alongside';
/** A site that has more pages in its sitemap is no employer's. */
const MOST_PAGES = 5000;
const MOST_SITEMAPS = 20;
const LONGEST_ROBOTS = 500_000;
const LONGEST_DELAY_S = 60;

/** The parser of robots.txt: its types speak of a default export that the module does not have. */
interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
const parseRobots = z
  .custom<(address: string, text: string) => Robots>((value) => typeof value === 'function')
  .parse(robotsModule);

interface Rules {
  readonly allows: (url: string) => boolean;
  readonly delayMs: number;
}

/** What the site's robots.txt allows; everything where it has none (RFC 9309). */
async function readRules(origin: string, { read }: SweepContext): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const { status, text } = await read({ url: address, mayBeGone: true });
  const robots = parseRobots(address, status === 200 ? text.slice(0, LONGEST_ROBOTS) : '');
  return {
    allows: (url) => robots.isAllowed(url, AGENT) !== false,
    delayMs: Math.min(robots.getCrawlDelay(AGENT) ?? 0, LONGEST_DELAY_S) * 1000,
  };
}

/** Pages of a sitemap on its own host that robots.txt allows, those of further sitemaps among them. */
async function listPages(sitemap: string, rules: Rules, { read }: SweepContext): Promise<string[]> {
  const { hostname } = new URL(sitemap);
  const isOwn = (url: string): boolean =>
    URL.canParse(url) && new URL(url).hostname === hostname && rules.allows(url);
  const pages = new Set<string>();
  const queue = [sitemap];
  for (let at = 0; at < Math.min(queue.length, MOST_SITEMAPS); at += 1) {
    const { text } = await read({ url: queue[at] ?? sitemap });
    const entries = readSitemap(text);
    for (const page of entries.pages.filter(isOwn)) pages.add(page);
    queue.push(...entries.sitemaps.filter((url) => isOwn(url) && !queue.includes(url)));
  }
  return [...pages];
}

function* readPage(html: string, page: string): Generator<Item> {
  const { postings, broken } = findPostings(html);
  for (const posting of postings) yield readPosting(posting, page);
  if (broken > 0) {
    const detail = `${countWords(broken, 'script')} of the page cannot be read`;
    yield { setAside: 'malformed', id: page, detail };
  }
}

/**
 * Reads the postings of a site, page after page of its sitemap, as its robots.txt allows and as slowly
 * as it asks. Gives why it did not read all; null where it did. A page that is gone has no posting.
 */
export async function* sweepSite(
  sitemap: string,
  context: SweepContext,
): AsyncGenerator<Item, string | null> {
  const { hostname, origin } = new URL(sitemap);
  const rules = await readRules(origin, context);
  if (!rules.allows(sitemap)) return `${hostname}: its robots.txt closes its sitemap`;
  const pages = await listPages(sitemap, rules, context);
  for (const [at, page] of pages.slice(0, MOST_PAGES).entries()) {
    context.progress(hostname, at, pages.length);
    await wait(rules.delayMs);
    const { status, text } = await context.read({ url: page, mayBeGone: true });
    if (status < 300) yield* readPage(text, page);
  }
  if (pages.length === 0) return `${hostname}: its sitemap lists no page that may be read`;
  if (pages.length <= MOST_PAGES) return null;
  return `${hostname}: it has ${countWords(pages.length, 'page')}, of which ${MOST_PAGES} were read`;
}
