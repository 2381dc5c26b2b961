import { describe, expect, test } from 'vitest';
import { CUT_FROM, cutFace } from '../../../web/style/faces/cut.ts';
import { FACES, TYPEFACE } from '../../../web/style/faces/faces.ts';
import { readStylesheet } from '../../../web/style/stylesheet.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const pages = usePages();

describe('the typeface', () => {
  test('is served for ever, small, at the addresses that styles and pages name', async () => {
    const { html } = await pages.read('/about');
    const preloaded = html.links('link[rel="preload"]');
    expect(preloaded).toEqual(FACES.map(({ path }) => path));
    for (const path of preloaded) {
      expect(readStylesheet().css).toContain(`url(${path}) format("woff2")`);
      const response = await pages.app.request(path);
      expect(response.headers.get('content-type')).toBe('font/woff2');
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect((await response.arrayBuffer()).byteLength).toBeLessThan(12_000);
    }
  });

  test('is what pages are set in, in two weights, without hiding text until it comes', () => {
    const { css } = readStylesheet();
    expect(
      css.match(new RegExp(`@font-face\\{font-family:"${TYPEFACE}"[^}]*swap`, 'g')),
    ).toHaveLength(2);
    expect(css).toContain(`font-family:"${TYPEFACE}","Alongside Fallback"`);
  });

  test('goes with its licence, and does not take the reserved name', async () => {
    const { text } = await pages.read('/assets/licences.txt');
    expect(text).toContain("with Reserved Font Name 'Source'");
    expect(TYPEFACE).not.toContain('Source');
  });

  test.each(['regular', 'semibold'] as const)(
    '%s is what `node --import @oxc-node/core/register web/style/faces/cut.ts` makes of the package',
    async (name) => {
      const face = FACES[Object.keys(CUT_FROM).indexOf(name)];
      expect(Buffer.from(face?.bytes ?? []).equals(await cutFace(name))).toBe(true);
    },
  );
});
