import { expect, test } from 'vitest';
import { isTypeScript, readSources } from '../sources.ts';
import { findAskedKinds } from './kinds.ts';

const found = (path: string, text: string) => findAskedKinds([{ path, text }]);

test('kinds are compared under kinds/ alone; elsewhere a total record is looked up', () => {
  const program = readSources()
    .filter(isTypeScript)
    .filter(({ path }) => !path.startsWith('test/'));
  expect(findAskedKinds(program)).toEqual([]);
});

test.each([
  "if (declaration.kind !== 'observations') return []",
  "const listed = 'records' === table.kind",
  "const here = hosting === 'hosted'",
  "switch (kind) { case 'derived': break }",
  "const source = 'source' in declaration ? declaration.source : null",
  "if (!('inputs' in dataset.declaration)) return []",
])('is seen: %s', (text) => {
  expect(found('pipelines/stages/label.ts', text)).toHaveLength(1);
  expect(found('pipelines/kinds/observations/shape.ts', text)).toEqual([]);
});

test.each([
  "if (version.kind === 'first') return []",
  "const rows = TABLE_KINDS[table.kind].noun; const query = { hosting: 'linked' }",
  "if ('aborted' in request) return []",
])('is another matter: %s', (text) => {
  expect(found('pipelines/stages/label.ts', text)).toEqual([]);
});
