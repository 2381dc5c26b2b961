import { expect, test } from 'vitest';
import { findUndocumented } from './docstrings.ts';
import { isTypeScript, readSources } from '../sources.ts';

const undocumented = (text: string) =>
  findUndocumented({ path: 'api/x.tsx', text }).map(({ what }) => what.split(' ')[0]);

test('every exported function, class and type says what it promises', () => {
  const sources = readSources()
    .filter(({ path }) => /^(schemas|datasets|pipelines|api|web)\//.test(path))
    .filter(isTypeScript);
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(findUndocumented)).toEqual([]);
});

test.each([
  ['export function a() {}', 'a'],
  ['export default function () {}', 'default'],
  ['export const a = () => 1;', 'a'],
  ['export class A {}', 'A'],
  ['export interface A { b: 1 }', 'A'],
  ["export type A = 'x' | 'y';", 'A'],
  ['export interface AOptions { b: 1 }\n/** Adds. */\nexport function a() {}', 'AOptions'],
  ['export type A = B | C;', 'A'],
  ['/** */\nexport function a() {}', 'a'],
  ['// a remark\nexport function a() {}', 'a'],
])('is missed in: %s', (text, name) => {
  expect(undocumented(text)).toEqual([name]);
});

test.each([
  '/** Adds. */\nexport function a() {}',
  '/** Adds. */\nexport function a(x: 1): 1;\nexport function a(x: 2): 2;',
  'export const A = z.object({});\nexport type A = z.infer<typeof A>;',
  "export const WORDS = ['x'] as const;\nexport type Word = (typeof WORDS)[number];",
  'export interface AOptions { b: 1 }\n/** Adds. */\nexport function a(options: AOptions) {}',
  'export type A = ReturnType<typeof a>;',
  "export type A = Source['series'][number];",
  'export type A = (typeof EXIT)[keyof typeof EXIT];',
  'function a() {}',
  'export const LIMIT = 3;',
])('is not missed in: %s', (text) => {
  expect(undocumented(text)).toEqual([]);
});
