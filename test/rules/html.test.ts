import { expect, test } from 'vitest';
import { findMarkupPatterns } from './html.ts';
import { readSources } from './sources.ts';

/** These look for patterns in code, not in pages. */
const OF_CODE = 'test/rules/';

test('tests read HTML with a parser, never with a regular expression', () => {
  const sources = readSources().filter(({ path }) => !path.startsWith(OF_CODE));
  expect(sources.flatMap(findMarkupPatterns)).toEqual([]);
});

test.each(['/<td[^>]*>/', '/<[^>]+>/g', '/<\\/p>/', '/href="([^"]+)"/'])(
  '%s is found to look for markup',
  (pattern) => {
    const source = { path: 'test/web/a.test.ts', text: `expect(page).toMatch(${pattern});` };
    expect(findMarkupPatterns(source)).toEqual([{ at: 'test/web/a.test.ts:1', what: pattern }]);
  },
);

test.each(['/(?<year>\\d+)/', '/(?<!a)b/', '/<([^>]+)>; rel="next"/', '/a < b/'])(
  '%s is found to look for none',
  (pattern) => {
    const source = { path: 'test/web/a.test.ts', text: `expect(page).toMatch(${pattern});` };
    expect(findMarkupPatterns(source)).toEqual([]);
  },
);
