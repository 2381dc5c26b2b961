import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const PAGE = `<!doctype html><title>A &amp; b</title><script>x < y</script>
<h1>Pay<span> of</span> all</h1><p>Up, <a href="/a?b=1&amp;c=2">see</a>.</p>
<table id="t" class="one two"><tr><th>Year<td>2024</tr><tr><th>Pay<td><b>5</b> %<td data-x="a b">6</table>`;

describe('a page as it is read', () => {
  const page = readHtml(PAGE);

  test('has words with single spaces, its blocks apart, and no script', () => {
    expect(page.words).toBe('Pay of all Up, see. Year 2024 Pay 5 % 6');
    expect(page.one('title').source).toBe('A & b');
    expect(page.one('script').source).toBe('x < y');
  });

  test('is looked through by tag, id, class, attribute and what lies inside', () => {
    expect(page.links()).toEqual(['/a?b=1&c=2']);
    expect(page.link('see')).toBe('/a?b=1&c=2');
    expect(page.wordsOf('table#t.two td[data-x="a b"]')).toEqual(['6']);
    expect(page.has('[href^="/a"]') && page.has('[href$="2"]') && page.has('[href*="b="]')).toBe(
      true,
    );
    expect(page.has('table.three')).toBe(false);
    expect(page.all('*').length).toBeGreaterThan(10);
  });

  test('has tables of rows of cells', () => {
    const table = page.one('table');
    expect(table.row('Pay')).toEqual(['Pay', '5 %', '6']);
    expect(table.rows().map((cells) => cells.length)).toEqual([2, 3]);
  });

  test.each(['p > a', 'p:first-child'])(
    'is not asked by %j, which it does not know',
    (selector) => {
      expect(() => page.one(selector)).toThrow();
    },
  );

  test('without what is asked for says so', () => {
    expect(() => page.one('aside')).toThrow('there is no aside in: Pay of all');
    expect(() => page.link('more')).toThrow('no link says “more”');
    expect(() => page.one('table').row('Age')).toThrow('no row begins with “Age”');
  });
});
