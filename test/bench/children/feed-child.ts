import { Readable } from 'node:stream';
import { decodeFeed } from '../../../pipelines/pool/reading/feed/decode-feed.ts';
import { readFeedItem } from '../../../pipelines/pool/reading/feed/read-item.ts';
import { splitItems } from '../../../pipelines/pool/reading/feed/split-items.ts';
import { peakMemoryMb } from '../report.ts';
import type { Done } from './child.ts';

const PIECE = 64 * 1024;
const TEXT = 'Weld frames from drawings &amp; keep the shop tidy. '.repeat(14);

/** One invented item of about 1 kB; one in a hundred has no end. */
function printItem(at: number): string {
  const end = at % 100 === 0 ? '' : '</job>';
  return `<job><referencenumber>${at}</referencenumber><title>Welder ${at}</title><company>Firm ${at % 5000}</company>
<url>https://jobs.example/view?id=${at}&source=feed</url><city>Leeds</city><postalcode>LS1 1AA</postalcode><salary>£${20_000 + (at % 20_000)} a year</salary>
<date>Tue, 03 Nov 2026 09:00:00 GMT</date><description><![CDATA[<p>${TEXT}</p>]]></description>${end}\n`;
}

/** A feed of about so many megabytes, made as it is read. */
function* printFeed(megabytes: number): Generator<Buffer> {
  let held = '<?xml version="1.0" encoding="utf-8"?><source>';
  let sent = 0;
  for (let at = 1; sent < megabytes * 1024 * 1024; at += 1) {
    held += printItem(at);
    if (held.length < PIECE) continue;
    const piece = Buffer.from(held);
    sent += piece.length;
    held = '';
    yield piece;
  }
  yield Buffer.from(`${held}</source>`);
}

/** Reads a feed of MEGABYTES as a channel does, and lets each advert go; a small one first. */
async function readFeed(megabytes: number): Promise<number> {
  let adverts = 0;
  const items = splitItems(decodeFeed(Readable.from(printFeed(megabytes)), ''));
  for await (const item of items) {
    if ('xml' in item && 'advert' in readFeedItem(item.xml, 'bench')) adverts += 1;
  }
  return adverts;
}

await readFeed(8);
const baseMb = await peakMemoryMb();
const started = performance.now();
const rows = await readFeed(Number(process.argv[2] ?? '1'));
const done: Done = {
  seconds: (performance.now() - started) / 1000,
  baseMb,
  peakMb: await peakMemoryMb(),
  rows,
};
process.stdout.write(`${JSON.stringify(done)}\n`);
