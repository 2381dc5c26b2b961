import { expect, test } from 'vitest';
import { readSources } from '../../rules/sources.ts';

const sources = readSources().filter((source) => source.path.startsWith('web/'));
const styles = sources.filter((source) => source.path.endsWith('.scss'));
const code = sources
  .filter((source) => /\.tsx?$/.test(source.path))
  .map(({ text }) => text)
  .join('\n');

/** What a pattern finds in every style sheet, comments left out, each once. */
const named = (pattern: RegExp): string[] => [
  ...new Set(
    styles.flatMap(({ text }) =>
      [...text.replaceAll(/\/\/.*/g, '').matchAll(pattern)].map(([, name = '']) => name),
    ),
  ),
];

/** Whether a page has a class, in full or with its last word put in: `app-strip__${kind}`. */
const isUsed = (name: string): boolean =>
  new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) ||
  (name.includes('__') && code.includes(`${name.replace(/__.*/, '__')}\${`));

test('every class that the style sheet draws is on a page', () => {
  const classes = named(/\.((?:app|govuk)-[\w-]+)/g);
  expect(classes.length).toBeGreaterThan(100);
  expect(classes.filter((name) => !isUsed(name))).toEqual([]);
});

test('every component that is compiled is on a page', () => {
  const components = named(/@use 'components\/([\w-]+)'/g);
  expect(components.length).toBeGreaterThan(10);
  expect(components.filter((name) => !code.includes(`govuk-${name}`))).toEqual([]);
});
