import { expect, test } from 'vitest';
import { isTypeScript, readSources } from '../sources.ts';
import { BOUNDED, findWholeReads } from './bodies.ts';

const sources = readSources().filter(isTypeScript);
const found = (path: string, text: string) => findWholeReads([{ path, text }]);

test('a body of a publisher passes through memory a bounded part at a time', () => {
  expect(findWholeReads(sources)).toEqual([]);
  const paths = new Set(sources.map(({ path }) => path));
  expect(Object.keys(BOUNDED).filter((path) => !paths.has(path))).toEqual([]);
});

test.each([
  'const text = await readFile(snapshot.path)',
  'const bytes = readFileSync(path)',
  'const body = await response.arrayBuffer()',
  'const page = await (await fetch(url)).text()',
  "const options = { responseType: 'arraybuffer' }",
  'const all = Buffer.concat(pieces)',
])('is seen: %s', (text) => {
  expect(found('pipelines/fetch/x.ts', text)).toHaveLength(1);
  expect(found('pipelines/publishers/ons/adapter/x.ts', text)).toHaveLength(1);
  expect(found('pipelines/store/x.ts', text)).toEqual([]);
});

test.each([
  "const options = { responseType: 'stream' }",
  'await pipeline(createReadStream(path), clean(), target)',
  'const literal = text(path); const page = await readDocument(path)',
])('is bounded: %s', (text) => {
  expect(found('pipelines/fetch/x.ts', text)).toEqual([]);
});
