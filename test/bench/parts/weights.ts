import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { LIMITS } from '../../evaluate/pages/limits.ts';
import type { Ratio } from '../report.ts';
import { makeSample } from '../sample-store.ts';
import { withServer } from '../server.ts';
import { readHtml } from '../../support/html/read-html.ts';

const PAGE = '/areas/E08000034';
/** What browsers accept. */
const CODING = 'gzip, deflate, br, zstd';
const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: (body) => gunzipSync(body),
  br: (body) => brotliDecompressSync(body),
};

/** A body as it is sent: its bytes counted before decoding, and its text. */
async function weigh(url: string, coding: string): Promise<{ bytes: number; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': coding } }, resolve).once('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  const body = await buffer(response);
  const decode = DECODERS[response.headers['content-encoding'] ?? 'identity'];
  if (!decode) throw new Error(`${url} came in a coding that was not asked for`);
  return { bytes: body.length, text: decode(body).toString('utf8') };
}

const addresses = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].flatMap(([, address]) => (address === undefined ? [] : [address]));

async function weighAll(base: string, paths: readonly string[], coding: string): Promise<number> {
  const weights = await Promise.all(paths.map((path) => weigh(`${base}${path}`, coding)));
  return weights.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The scripts of a page and everything that they import, each once. */
async function scriptsOf(base: string, html: string): Promise<string[]> {
  const found = new Set(
    readHtml(html)
      .all('script[type="module"]')
      .flatMap((script) => script.attribute('src') ?? []),
  );
  for (const script of found) {
    const { text } = await weigh(`${base}${script}`, 'identity');
    for (const next of addresses(text, /["'`](?:\.?\/)?((?:assets\/)?[\w-]+-[\w-]+\.js)["'`]/g)) {
      found.add(next.startsWith('assets/') ? `/${next}` : `/assets/${next}`);
    }
  }
  return [...found];
}

/**
 * (e) What a first view of an area page without scripts transfers, its styles, typeface and icon included,
 * and what its interactive upgrade would add.
 */
export async function benchWeights(folder: string): Promise<Ratio[]> {
  const home = await makeSample(folder);
  return withServer({ home }, async ({ url }) => {
    const page = await weigh(`${url}${PAGE}`, CODING);
    const html = readHtml(page.text);
    const beside = ['stylesheet', 'icon', 'preload'].flatMap((rel) =>
      html.links(`link[rel="${rel}"]`),
    );
    const total = page.bytes + (await weighAll(url, beside, CODING));
    const scripts = await scriptsOf(url, page.text);
    const bundle = await weighAll(url, scripts, 'gzip');
    const none = 'the page has no script';
    return [
      {
        what: 'first view of an area page without scripts',
        ratio: total / LIMITS.bytes,
        most: 1,
        detail: `${total} bytes, ${page.bytes} of them the page, with ${beside.join(' and ')}`,
      },
      {
        what: 'the interactive upgrade, gzip',
        ratio: bundle / LIMITS.scripts,
        most: 1,
        detail: scripts.length === 0 ? none : `${bundle} bytes: ${scripts.join(', ')}`,
      },
    ];
  });
}
