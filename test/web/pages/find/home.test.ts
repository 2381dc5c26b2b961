import { describe, expect, test } from 'vitest';
import { claimantRows } from '../../../support/pages/rows.ts';
import { claimantsAndRate } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages();

describe('the home page', () => {
  test('asks: a box, and three doors that work without a script', async () => {
    const { html } = await pages.read('/');
    expect(html.one('input[name="q"][data-complete]').attribute('id')).toBe('search-q');
    const doors = html.all('.app-door');
    expect(doors.map((door) => [door.attribute('method'), door.attribute('action')])).toEqual([
      ['get', '/search'],
      ['get', '/advise'],
      ['get', '/providers'],
    ]);
    expect(html.one('.app-three-doors').words).toContain('Courses are not held here');
    for (const door of doors) {
      const [first] = door.all('input[type="search"]');
      expect(door.one(`label[for="${first?.attribute('id') ?? ''}"]`).words).not.toBe('');
    }
  });

  test('gives no example that the store does not answer', async () => {
    const [, listed = ''] =
      /For example: (.*)/.exec((await pages.read('/')).html.one('#search-q-hint').words) ?? [];
    const examples = listed.split(', ');
    expect(examples.length).toBeGreaterThan(0);
    for (const each of examples) {
      const { html } = await pages.read(`/search?q=${encodeURIComponent(each)}`);
      expect(html.has('.app-answered') && !html.has('.app-not-held')).toBe(true);
    }
  });

  test('has at most 350 words', async () => {
    const { html } = await pages.read('/');
    expect(html.one('body').words.split(' ').length).toBeLessThan(350);
  });

  test('says that no change is certain where none is', async () => {
    const { html } = await pages.read('/');
    expect(html.words).toContain('No change of a whole country on a year is certain');
  });

  test('its sentences are of the newest figures and of the change between them', async () => {
    const count = (row: ReturnType<typeof claimantRows>[number]) => ({
      ...row,
      measure: 'claimant_count',
      value: row.value === null || row.value === undefined ? null : 1000 * Number(row.value),
    });
    const claimants = await claimantsAndRate();
    const told = await openPages({
      now: () => new Date('2026-01-22T12:00:00Z'),
      change: (home) => release(home, 'replay', claimants, claimantRows().map(count)),
    });
    const { html } = await told.read('/');
    const number = html.one('section[aria-labelledby="news"] data.app-figure');
    const area = number.attribute('data-area') ?? '';
    const rows = await told.figures(
      `/v1/datasets/claimant-count/data?area=${area}&measure=claimant_count&sex=total&limit=1000`,
    );
    const of = (period: string): number => rows.find((row) => row.period === period)?.value ?? NaN;
    const [now, before] = [of('2025-12'), of('2024-12')];
    expect(Number(number.attribute('value'))).toBe(now);
    const change = Math.abs(now - before).toLocaleString('en-GB');
    expect(html.words).toContain(`${now > before ? 'Up' : 'Down'} ${change} on a year`);
    expect(html.words).toContain('Claimant count, United Kingdom');
  });
});

test('what the home page told of datasets stands on the page of all datasets', async () => {
  const { html } = await pages.read('/datasets');
  expect(html.words).toMatch(/\d+ datasets held here/);
  expect(html.words).toMatch(/\d+ more sources? described and linked/);
  expect(html.wordsOf('th')).toEqual(
    expect.arrayContaining(['Dataset', 'Publisher', 'What is held', 'Latest period', 'Checks']),
  );
  const filtered = (await pages.read('/datasets?theme=projections')).html;
  expect(filtered.words).not.toContain('How fresh');
});
