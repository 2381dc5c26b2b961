import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { FACES, readFaceLicence } from '../style/faces/faces.ts';
import { type Encoding, LICENCES_PATH, readBrowserBundle } from './browser-bundle.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const HEADERS = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': FOR_EVER,
  Vary: 'Accept-Encoding',
} as const;

const isEncoding = (word: string): word is Encoding => word === 'br' || word === 'gzip';

/** Scripts and typefaces: made once, compressed once, kept by browsers for ever. */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get('/assets/:file{.+\\.js}', async (c) => {
    const { assets } = await readBrowserBundle();
    const asset = assets.get(c.req.path);
    if (!asset) return c.notFound();
    const encoding = accepts(c, {
      header: 'Accept-Encoding',
      supports: ['br', 'gzip'],
      default: 'identity',
    });
    if (!isEncoding(encoding)) return c.body(new Uint8Array(asset.bytes), 200, HEADERS);
    const body = new Uint8Array(await asset.compressed(encoding));
    return c.body(body, 200, { ...HEADERS, 'Content-Encoding': encoding });
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
