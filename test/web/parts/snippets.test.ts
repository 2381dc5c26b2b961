import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../schemas/release/manifest.ts';
import { findCodedColumns } from '../../../web/parts/snippets/coded-columns.ts';
import { writeSnippets } from '../../../web/parts/snippets/snippets.ts';
import { openPort } from '../../support/browser.ts';
import { usePages } from '../../support/pages/use-pages.ts';
import { Hono } from 'hono';

const column = (name: string, role: ColumnRole, key = false) => {
  const shape = { title: name, type: 'text', nullable: false, optional: false } as const;
  return { name, role, key, ...shape };
};

test('codes of a classification and of figures are coded, names and measures are not', () => {
  const records = [
    column('code', 'attribute', true),
    column('name', 'attribute'),
    column('parent', 'attribute'),
  ];
  const hierarchy = { code: 'code', name: 'name', parent: 'parent', level: 'level' };
  expect(findCodedColumns({ columns: records, hierarchy })).toEqual(['code', 'parent']);
  const figures = [
    column('area', 'area', true),
    column('area_name', 'name'),
    column('measure', 'measure', true),
    column('industry', 'dimension', true),
  ];
  const found = findCodedColumns({ columns: figures, hierarchy: null });
  expect(found).toEqual(['area', 'industry']);
});

const BASE = 'https://lmi.example.org';
const PATH = '/v1/datasets/claimant-count/data';

describe('the query at hand', () => {
  test('stands whole in every language, with codes as text', () => {
    const query = "?area=E08000034&publisher=O'Brien&version=1.1.0";
    const { curl, python, r, duckdb, javascript } = writeSnippets(BASE, PATH, query, ['area']);
    expect(curl).toContain(
      `'${BASE}${PATH}.csv?area=E08000034&publisher=O'\\''Brien&version=1.1.0'`,
    );
    expect(python).toContain(`pd.read_csv("${BASE}${PATH}.csv${query}", dtype={"area": str})`);
    expect(r).toContain('colClasses = c(area = "character")');
    expect(duckdb).toContain("O''Brien");
    expect(duckdb).toContain("types = {area: 'VARCHAR'}");
    expect(javascript).toContain(`"${BASE}${PATH}.json${query}"`);
  });

  test('runs as JavaScript, over all pages', async () => {
    const site = await openPort(
      new Hono().get('/v1/x/data.json', (c) =>
        c.req.query('cursor') === undefined
          ? c.json({ data: [1, 2], next: '/v1/x/data.json?cursor=b' })
          : c.json({ data: [3], next: null }),
      ),
    );
    const { javascript } = writeSnippets(site.url, '/v1/x/data', '');
    const run = `${javascript}\nglobalThis.rows = rows;`;
    await import(`data:text/javascript,${encodeURIComponent(run)}`);
    expect(Object.entries(globalThis).find(([name]) => name === 'rows')?.[1]).toEqual([1, 2, 3]);
    await site.close();
  });

  test('is taken by a shell as one word', () => {
    const { curl } = writeSnippets('$(id)', PATH, "?a='; exit 7; '");
    const printed = execFileSync('sh', ['-c', curl.replace('curl', "printf '%s\\n'")], {
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n').at(-1)).toBe(`$(id)${PATH}.csv?a='; exit 7; '`);
  });
});

const pages = usePages({ publicUrl: BASE });

test('the page for developers says the limits that the API says', async () => {
  const { words } = (await pages.read('/developers')).html;
  expect(words).toContain('Rows on a page 1,000');
  expect(words).toContain('Most rows on a page (limit=) 10,000');
  expect(words).toContain('Longest an answer may take 20 seconds');
  expect(words).toContain('missing not available not collected or not available');
  expect(words).toContain('csv text/csv; charset=utf-8; header=present the whole answer');
});
