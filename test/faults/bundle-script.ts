import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Files find what lies beside them from where they stand, not from where they were bundled. */
const whereTheyStand: Plugin = {
  name: 'where they stand',
  setup(building) {
    building.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** A script as one file of JavaScript, until it is removed. */
export interface Bundled {
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * Bundles a script of this project with all that it imports by name. A process begins to run it at
 * once, where it would read hundreds of modules first: that counts where many are started and killed.
 */
export async function bundleScript(script: string): Promise<Bundled> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-script-'));
  const file = path.join(folder, 'script.mjs');
  await build({
    entryPoints: [path.join(ROOT, script)],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // What loads files that lie beside it stays where it is; modules of CommonJS ask by `require`.
    external: ['@duckdb/*', 'highs'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    plugins: [whereTheyStand],
  });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return { file, remove: () => rm(folder, { recursive: true }) };
}
