import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { findCircles } from './circles.ts';
import { findEffects } from './effects.ts';
import { findImports, findReaches, findSideDoors } from './imports.ts';
import { isTypeScript, nodesOf, parseSource, placeOf, readSources } from '../sources.ts';
import ts from 'typescript';

const sources = readSources();
const imports = sources.filter(isTypeScript).flatMap(findImports);
const inProgram = sources.filter(({ path }) =>
  /^(schemas|datasets|pipelines|api|web)\//.test(path),
);

/** The offences of one line of code, were it in that file. */
const reaches = (path: string, text: string) =>
  findReaches(findImports({ path, text })).map(({ what }) => what);
const effects = (text: string, path = 'pipelines/x.ts') =>
  findEffects({ path, text }).map(({ what }) => what);

test('nothing reaches across the import table', () => {
  expect(imports.length).toBeGreaterThan(50);
  expect(findReaches(imports)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(findCircles(imports)).toEqual([]);
  const three = [
    ['web/a.ts', "import { b } from './b.ts'"],
    ['web/b.ts', "import type { C } from './c.ts'"],
    ['web/c.ts', "import { a } from './a.ts'; import { d } from './d.ts'"],
    ['web/d.ts', "import { e } from './e.ts'"],
  ].flatMap(([path = '', text = '']) => findImports({ path, text }));
  expect(findCircles(three)).toEqual(['web/a.ts → web/b.ts → web/c.ts → web/a.ts']);
});

test('each library comes in by its one doorway', () => {
  expect(findSideDoors(imports)).toEqual([]);
});

test('the environment and the wall clock are read only where the program is put together', () => {
  const ours = inProgram.filter(
    (source) =>
      (isTypeScript(source) || source.path.endsWith('.sql')) &&
      !['pipelines/main.ts', 'api/main.ts'].includes(source.path),
  );
  expect(ours.flatMap(findEffects)).toEqual([]);
});

test('the pipelines know no dataset by name', async () => {
  // One-word ids (areas, population) are also words of the trade.
  const ids = new Set(
    (await discoverDatasets())
      .map(({ declaration }) => declaration.id)
      .filter((id) => id.includes('-')),
  );
  const named = sources
    .filter((source) => source.path.startsWith('pipelines/') && isTypeScript(source))
    .filter(({ text }) => [...ids].some((id) => text.includes(id)))
    .flatMap((source) => {
      const file = parseSource(source);
      // A publisher may have the name of the record that tells of it as a whole.
      const own = source.path.split('/')[2];
      return nodesOf(file).flatMap((node) =>
        ts.isStringLiteralLike(node) && ids.has(node.text) && node.text !== own
          ? [{ at: placeOf(file, node), what: node.text }]
          : [],
      );
    });
  expect(named).toEqual([]);
});

describe('the table', () => {
  test.each([
    ['schemas/a.ts', "import '../pipelines/duckdb.ts'"],
    ['schemas/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['datasets/population/dataset.ts', "import '../areas/dataset.ts'"],
    ['datasets/population/dataset.ts', "import '../discover.ts'"],
    ['datasets/linked/hesa/dataset.ts', "import type { X } from '../ambition-2020/dataset.ts'"],
    ['datasets/discover.ts', "import '../pipelines/duckdb.ts'"],
    ['pipelines/run.ts', "import '../datasets/population/dataset.ts'"],
    ['pipelines/run.ts', "await import('../api/app.ts')"],
    ['pipelines/run.ts', "export { app } from '../api/app.ts'"],
    ['pipelines/run.ts', "type App = import('../api/app.ts').App"],
    ['pipelines/run.ts', "const app = require('../api/app.ts')"],
    ['pipelines/run.ts', "const app = require?.('../api/app.ts')"],
    ['pipelines/run.ts', "declare module 'x' {\n  export * from '../api/app.ts';\n}"],
    ['pipelines/run.ts', "import '../test/support/setup.ts'"],
    ['pipelines/run.ts', 'await import(path)'],
    ['api/app.ts', "import type { D } from '../datasets/discover.ts'"],
    ['api/app.ts', "import '../web/page.tsx'"],
    ['web/page.tsx', "import { app } from '../api/app.ts'"],
    ['web/page.tsx', "import { type App } from '../api/app.ts'"],
    ['web/page.tsx', "import type { D } from '../pipelines/duckdb.ts'"],
  ])('%s may not: %s', (path, text) => {
    expect(reaches(path, text)).toHaveLength(1);
  });

  test.each([
    ['schemas/a.ts', "import { z } from 'zod'; import './label.ts'"],
    [
      'datasets/population/dataset.ts',
      "import '../../../schemas/dataset/declaration.ts'; import './x.ts'",
    ],
    ['datasets/population/dataset.ts', "import '../publications/estimates.ts'"],
    ['datasets/discover.ts', "import './codes.ts'; await import(file)"],
    ['pipelines/run.ts', "import '../datasets/codes.ts'; import './stages/parse.ts'"],
    ['pipelines/main.ts', "import { app } from '../api/app.ts'"],
    ['api/main.ts', "import '../web/page.tsx'"],
    ['web/page.tsx', "import type { App } from '../api/app.ts'"],
    ['test/x.test.ts', "import '../api/app.ts'"],
  ])('%s may: %s', (path, text) => {
    expect(reaches(path, text)).toEqual([]);
  });
});

describe('a doorway', () => {
  const doors = (...files: [path: string, text: string][]) =>
    findSideDoors(files.flatMap(([path, text]) => findImports({ path, text }))).map(({ at }) => at);

  test('that is named lets nobody else in, not even for a type', () => {
    const library = "import type { DuckDBValue } from '@duckdb/node-api'";
    expect(doors(['pipelines/duckdb.ts', library], ['api/warehouse/duckdb.ts', library])).toEqual(
      [],
    );
    expect(doors(['api/routes.ts', library])).toEqual(['api/routes.ts:1']);
  });

  test('that may be any one file is not two', () => {
    const library = "import cron from 'node-cron'";
    expect(doors(['pipelines/schedule.ts', library])).toEqual([]);
    expect(doors(['pipelines/a.ts', library], ['pipelines/b.ts', library])).toEqual([
      'pipelines/b.ts:1',
    ]);
  });

  test('counts the paths inside a library', () => {
    expect(doors(['api/a.ts', "import 'axios/lib/core.js'"])).toEqual(['api/a.ts:1']);
    expect(doors(['api/a.ts', "import 'axios-retry'"])).toEqual([]);
  });
});

describe('an effect', () => {
  test.each([
    'const port = process.env.PORT',
    "const port = process.env['PORT']",
    "const port = process['env'].PORT",
    'const { env } = process',
    'const { env: settings } = globalThis.process',
    "import { env as settings } from 'node:process'",
    'const now = new Date()',
    'const now = new Date',
    'const now = Date.now()',
    'const clock = Date.now',
    'const { now } = Date',
    'const words = Date()',
  ])('is seen in: %s', (text) => {
    expect(effects(text)).toHaveLength(1);
  });

  test('is seen in SQL, but not in its comments', () => {
    expect(effects('SELECT current_date', 'datasets/x/a.sql')).toHaveLength(1);
    expect(effects('SELECT NOW ( )', 'datasets/x/a.sql')).toHaveLength(1);
    expect(effects('SELECT 1 -- not now()', 'datasets/x/a.sql')).toEqual([]);
  });

  test.each([
    "const day = new Date('2026-11-22')",
    '// new Date() and process.env are for main.ts',
    "const text = 'Date.now()'",
    'const took = performance.now()',
    'const at = options.now()',
  ])('is not seen in: %s', (text) => {
    expect(effects(text)).toEqual([]);
  });
});
