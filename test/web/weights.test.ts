import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBrowserBundle } from '../../web/assets/browser-bundle.ts';
import { KINDS } from '../evaluate/pages/kinds.ts';
import { LIMITS } from '../evaluate/pages/limits.ts';
import { usePages } from '../support/pages/use-pages.ts';

const pages = usePages({ mode: 'sample' });
/** What browsers name over a secure line. */
const CODINGS = 'gzip, deflate, br';
const bytes = async (path: string): Promise<number> => {
  const response = await pages.app.request(path, { headers: { 'accept-encoding': CODINGS } });
  return (await response.arrayBuffer()).byteLength;
};

test.each(Object.entries(KINDS))(
  '%s: a first view without scripts stays under the limit, styles, typeface and icon included',
  async (_, path) => {
    const own = path.replace('E08000032', 'E08000034');
    const { html } = await pages.read(own);
    const beside = ['stylesheet', 'preload', 'icon'].flatMap((rel) =>
      html.links(`link[rel="${rel}"]`),
    );
    const pictures = html.all('img').flatMap((each) => each.attribute('src') ?? []);
    const weights = await Promise.all([own, ...beside, ...pictures].map(bytes));
    expect(beside.length).toBeGreaterThan(3);
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThan(LIMITS.bytes);
  },
);

test('all scripts together, compressed, stay under the limit', async () => {
  const { assets } = await readBrowserBundle();
  const weights = [...assets.values()].map((asset) => gzipSync(asset.bytes).byteLength);
  expect(weights.length).toBeGreaterThan(1);
  expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThan(LIMITS.scripts);
});
