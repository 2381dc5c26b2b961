import { describe, expect, test } from 'vitest';
import { LONGEST, findForbiddenWords, findTooLong, findUnrunTests } from './words.ts';
import { isTypeScript, readSources } from '../sources.ts';

const sources = readSources();
/** What npm writes; its addresses and names of packages are not ours to choose. */
const GENERATED = new Set(['package-lock.json']);

test('no work is put off, no machine and no tool of the workshop is named', () => {
  const ours = sources.filter(({ path }) => !GENERATED.has(path));
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.flatMap(findForbiddenWords)).toEqual([]);
});

test(`no file of code is longer than ${LONGEST} lines`, () => {
  expect(sources.flatMap(findTooLong)).toEqual([]);
});

test('every test runs, or says why not', () => {
  const tests = sources.filter(({ path }) => path.startsWith('test/')).filter(isTypeScript);
  expect(tests.flatMap(findUnrunTests)).toEqual([]);
});

describe('a forbidden word', () => {
  const words = (text: string) => findForbiddenWords({ path: 'docs/x.md', text });
  test.each([
    ['TO', 'DO: later'],
    ['// FIX', 'ME'],
    ['written with Clau', 'de'],
    ['an LL', 'M wrote it'],
    ['A', 'I-generated'],
    ['as agreed in the last sess', 'ion'],
    ['see /wo', 'rk/main/x.ts'],
    ['"/ho', 'me/me/x"'],
    ['(/t', 'mp/x)'],
  ])('is seen: %s-%s', (before, after) => {
    expect(words(`line\n${before}${after}`).map(({ at }) => at)).toEqual(['docs/x.md:2']);
  });

  test.each([
    'https://www.ons.gov.uk/work/tables',
    'peopleinwork/employmentandemployeetypes',
    'numTodoTests',
    'a Parliamentary session',
    'the AIR of the town',
    'mkdtemp(path.join(tmpdir(), "alongside-"))',
  ])('is not seen: %s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

test('a long file is seen at the first line too many', () => {
  const text = (lines: number) => `${Array(lines).fill('x').join('\n')}\n`;
  expect(findTooLong({ path: 'a.ts', text: text(LONGEST) })).toEqual([]);
  expect(findTooLong({ path: 'a.sql', text: text(LONGEST + 1) })).toHaveLength(1);
  expect(findTooLong({ path: 'codes.csv', text: text(LONGEST + 1) })).toEqual([]);
});

describe('a test that does not run', () => {
  const unrun = (text: string) => findUnrunTests({ path: 'test/x.test.ts', text }).length;
  test.each([
    "test.only('a', run)",
    "describe.only.each([1])('a', run)",
    "test.todo('a')",
    "it.skip('a', run)",
    "test.skipIf(slow)('a', run)",
    "describe.runIf(fast)('a', run)",
  ])('is seen: %s', (text) => {
    expect(unrun(text)).toBe(1);
  });

  test.each([
    "test.skip('a (no payloads here)', run)",
    'test.skip(`${name} (no payloads at ${folder})`, run)',
    "test.skipIf(slow)('a (needs a browser)', run)",
    "test.each([1])('a', run)",
    'stream.skip(3)',
  ])('is let be: %s', (text) => {
    expect(unrun(text)).toBe(0);
  });
});
