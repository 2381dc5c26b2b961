import { z } from 'zod';
import { Refused, Unanswered } from '../../../fetch/refusal.ts';
import type { Channel, Item, SweepContext, SweepEnd } from '../../channel.ts';
import { decodeFeed } from './decode-feed.ts';
import { readFeedItem } from './read-item.ts';
import { splitItems } from './split-items.ts';

/** A feed that the operator lists: a name that stays, and where it is. */
interface Feed {
  readonly name: string;
  readonly url: string;
}

const LIST = /^[\w-]+=https?:\/\/\S+(\s+[\w-]+=https?:\/\/\S+)*$/;

/** The setting that lists feeds; `which` they are, for people. */
export function feedsSetting(which: string) {
  return z
    .string()
    .trim()
    .regex(LIST, 'must be name=https://address, with spaces between')
    .optional()
    .describe(
      `${which}, as name=https://address with spaces between; the name is part of the ids of its adverts and stays; of the address, which may hold a key, only the host is written to logs; without it this channel is off`,
    );
}

function readFeeds(setting: string | undefined): Feed[] {
  return (setting ?? '').split(/\s+/).flatMap((entry) => {
    const at = entry.indexOf('=');
    return at < 1 ? [] : [{ name: entry.slice(0, at), url: entry.slice(at + 1) }];
  });
}

/** Reads one feed. Gives why it did not come whole; null where it did. */
async function* sweepFeed(
  { name, url }: Feed,
  hosts: readonly string[],
  { ask }: SweepContext,
): AsyncGenerator<Item, string | null> {
  const told = `${new URL(url).origin} (${name})`;
  const { headers, body } = await ask({ url, told, mayLeadTo: hosts });
  let items = 0;
  try {
    const raw = splitItems(decodeFeed(body, headers['content-type'] ?? ''));
    let next = await raw.next();
    while (next.done !== true) {
      const item = next.value;
      items += 1;
      yield 'xml' in item ? readFeedItem(item.xml, name) : { ...item, id: null };
      next = await raw.next();
    }
    if (items === 0) return 'it has no item';
    return next.value.isWhole ? null : 'it breaks off before its end';
  } finally {
    body.destroy();
  }
}

/**
 * Reads feeds one after another. One that does not answer or come whole leaves the others to be read
 * and the sweep partial, naming it; where none gave an item, throws what the last was refused with.
 */
async function* sweepFeeds(
  feeds: readonly Feed[],
  context: SweepContext,
): AsyncGenerator<Item, SweepEnd> {
  const hosts = feeds.map(({ url }) => new URL(url).hostname);
  const faults: string[] = [];
  let items = 0;
  let last: Refused | Unanswered | undefined;
  for (const [at, feed] of feeds.entries()) {
    context.progress(feed.name, at, feeds.length);
    try {
      const sweep = sweepFeed(feed, hosts, context);
      let next = await sweep.next();
      while (next.done !== true) {
        items += 1;
        yield next.value;
        next = await sweep.next();
      }
      if (next.value !== null) faults.push(`${feed.name}: ${next.value}`);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unanswered)) throw error;
      last = error;
      faults.push(`${feed.name}: ${error.message}`);
    }
  }
  if (items === 0 && last !== undefined) throw last;
  const why = faults.length === 0 ? null : faults.join('; ');
  return { outcome: why === null ? 'complete' : 'partial', why, expected: null };
}

/** A channel of feeds that the operator lists in `setting`; what else a channel says is the caller's. */
export function feedChannel(
  setting: string,
  about: Omit<Channel, 'needs' | 'sweep' | 'parser'>,
): Channel {
  return {
    ...about,
    parser: 1,
    needs: [setting],
    sweep: (context) => sweepFeeds(readFeeds(context.settings[setting]), context),
  };
}
