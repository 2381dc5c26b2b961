import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Asset, assetOf } from './asset.ts';
import { licencesOf } from './licences.ts';

/** What runs in the browser: two small parts, and what one of them fetches when a chart comes into view. */
interface BrowserBundle {
  /** Address of the part that makes charts interactive. */
  readonly loader: string;
  /** Address of the part that completes boxes. */
  readonly complete: string;
  readonly assets: ReadonlyMap<string, Asset>;
  /** The licences of the packages inside, as they ask for. */
  readonly licences: string;
}

/** Where the licences are answered; every file of the bundle names it. */
export const LICENCES_PATH = '/assets/licences.txt';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const BROWSER = path.join(HERE, '../browser');
const ENTRIES = {
  loader: path.join(BROWSER, 'loader.ts'),
  complete: path.join(BROWSER, 'complete/complete.ts'),
};
const OUT = '/assets';

/** Sets of transforms of Vega that no spec of ours names. */
const UNUSED = [
  'vega-crossfilter',
  'vega-force',
  'vega-geo',
  'vega-hierarchy',
  'vega-label',
  'vega-regression',
  'vega-voronoi',
  'vega-wordcloud',
];

async function bundle(): Promise<BrowserBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: ENTRIES,
    outdir: OUT,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    alias: Object.fromEntries(UNUSED.map((name) => [name, path.join(HERE, 'no-transforms.ts')])),
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    banner: { js: `/* Licences of what is in here: ${LICENCES_PATH} */` },
    logLevel: 'silent',
  });
  const assets = outputFiles.map(({ path: file, contents }) =>
    assetOf(`${OUT}/${path.basename(file)}`, contents),
  );
  const addressOf = (entry: keyof typeof ENTRIES): string => {
    const made = assets.find(({ path: address }) => address.startsWith(`${OUT}/${entry}-`));
    if (!made) throw new Error(`the bundle has no ${entry}`);
    return made.path;
  };
  return {
    loader: addressOf('loader'),
    complete: addressOf('complete'),
    assets: new Map(assets.map((asset) => [asset.path, asset])),
    licences: licencesOf(Object.keys(metafile.inputs)),
  };
}

let made: Promise<BrowserBundle> | undefined;

/** The bundle of `web/browser`, made the first time it is asked for (a second) and kept. */
export function readBrowserBundle(): Promise<BrowserBundle> {
  made ??= bundle();
  return made;
}
