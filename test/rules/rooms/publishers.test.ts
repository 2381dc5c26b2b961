import { describe, expect, test } from 'vitest';
import { discoverPublishers } from '../../../pipelines/publishers/discover.ts';
import { findImports } from '../imports/imports.ts';
import { findNamed, findSharedMistakes } from './publishers.ts';
import { isTypeScript, readSources } from '../sources.ts';

const sources = readSources().filter(isTypeScript);
const publishers = await discoverPublishers();

test('a publisher is named only in its own folder, in datasets that declare it, and in tests', () => {
  expect(publishers.length).toBeGreaterThan(2);
  expect(findNamed(sources, publishers)).toEqual([]);
});

test('what stands for a publisher imports nothing from its adapter', () => {
  const own = sources.filter(({ path }) => path.startsWith('pipelines/publishers/'));
  const imports = own.flatMap(findImports);
  expect(imports.some(({ from }) => from.includes('/stand-in/'))).toBe(true);
  expect(findSharedMistakes(imports)).toEqual([]);
});

describe('a name', () => {
  const named = (path: string, text: string) =>
    findNamed([{ path, text }], publishers).map(({ what }) => what);
  test.each([
    ['pipelines/engine.ts', "const asked = 'nomis'"],
    ['pipelines/engine.ts', 'const adapters = { nomis: adapter }'],
    ['pipelines/engine.ts', 'openOnsSample(tables)'],
    ['pipelines/engine.ts', "import { x } from './publishers/nomis/source.ts'"],
    ['pipelines/engine.ts', "const host = 'https://www.ons.gov.uk/file'"],
    ['schemas/settings.ts', 'const NOMIS_UID = 1'],
    ['pipelines/publishers/ons/adapter/a.ts', "const other = 'nomis'"],
    ['api/app.ts', "if (source === 'ons') return"],
  ])('is found in %s: %s', (path, text) => {
    expect(named(path, text)).toHaveLength(1);
  });

  test.each([
    ['pipelines/publishers/nomis/adapter/a.ts', "const host = 'https://www.nomisweb.co.uk'"],
    ['datasets/population/dataset.ts', "const source = { publisher: 'nomis' }"],
    ['pipelines/engine.ts', '// Large tables of Nomis take minutes.'],
    ['pipelines/engine.ts', 'const reasons = sections.map(readReasons)'],
    ['api/app.ts', "const jobs = 'https://findajob.dwp.gov.uk/search'"],
    ['pipelines/engine.ts', "import { stat } from 'node:fs'; const files = ['a.csv']"],
  ])('is not found in %s: %s', (path, text) => {
    expect(named(path, text)).toEqual([]);
  });
});

test.each([
  ['stand-in/a.ts', '../adapter/b.ts'],
  ['sample/a.ts', '../adapter/b.ts'],
  ['replay.ts', './adapter/parse/b.ts'],
])('%s may not import %s', (file, target) => {
  const source = { path: `pipelines/publishers/x/${file}`, text: `import '${target}'` };
  expect(findSharedMistakes(findImports(source))).toHaveLength(1);
});
