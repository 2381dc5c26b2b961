import { type Context, Hono } from 'hono';
import { FACES, readFaceLicence } from '../style/faces/faces.ts';
import { readStylesheet } from '../style/stylesheet.ts';
import { type Asset, assetOf, ENCODINGS } from './asset.ts';
import { takes } from './brotli.ts';
import { LICENCES_PATH, readBrowserBundle } from './browser-bundle.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Sends a file in the smallest coding that the browser takes. */
async function send(c: Context, asset: Asset, type: string): Promise<Response> {
  const headers = { 'Content-Type': type, 'Cache-Control': FOR_EVER, Vary: 'Accept-Encoding' };
  const accepted = c.req.header('Accept-Encoding');
  const encoding = ENCODINGS.find((coding) => takes(accepted, coding));
  if (!encoding) return c.body(new Uint8Array(asset.bytes), 200, headers);
  const body = new Uint8Array(await asset.compressed(encoding));
  return c.body(body, 200, { ...headers, 'Content-Encoding': encoding });
}

/**
 * Makes the styles, and begins with the scripts, before they are asked for: nobody waits here for the
 * scripts, and where none can be made, whoever asks for them is told.
 */
export function prepareAssets(): void {
  readStylesheet();
  void Promise.allSettled([readBrowserBundle()]);
}

/** Scripts, styles and typefaces: made once, compressed once, kept by browsers for ever. */
export function assetRoutes(): Hono {
  const app = new Hono();
  const { path: stylesPath, css } = readStylesheet();
  const styles = assetOf(stylesPath, new TextEncoder().encode(css));
  app.get(stylesPath, (c) => send(c, styles, 'text/css; charset=utf-8'));
  app.get('/assets/:file{.+\\.js}', async (c) => {
    const { assets } = await readBrowserBundle();
    const asset = assets.get(c.req.path);
    return asset ? send(c, asset, 'text/javascript; charset=utf-8') : c.notFound();
  });
  for (const { path, bytes } of FACES) {
    app.get(path, (c) =>
      c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'font/woff2',
        'Cache-Control': FOR_EVER,
      }),
    );
  }
  app.get(LICENCES_PATH, async (c) => {
    const { licences } = await readBrowserBundle();
    return c.text(`${licences}\n\n----------\n\n${readFaceLicence()}\n`);
  });
  return app;
}
