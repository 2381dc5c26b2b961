import { describe, expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readSort, sortMembers } from '../../../../web/pages/area/first/sort-members.ts';
import { makeGroupStore } from '../../../support/stores/group-store.ts';
import { openTestApi } from '../../../support/stores/api-store.ts';
import { findMade } from '../../../support/stores/made/find-made.ts';
import { readHtml } from '../../../support/html/read-html.ts';

async function read(path: string) {
  const api = await openTestApi(await findMade('groups', makeGroupStore));
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
  });
  const html = readHtml(await (await pages.request(path)).text());
  api.close();
  return html;
}

describe('the areas that one is made of', () => {
  test('stand by name with the figure of each tile, and are put in order by a link', async () => {
    const html = await read('/areas/E47000003');
    const table = html.one('#members-table');
    const names = table.all('tbody th').map(({ words }) => words);
    expect(names).toEqual(['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield']);
    // 18,000 of 330,000.
    expect(table.row('Bradford')[1]).toBe('5.5%');
    expect(table.links('thead a')).toContain('/areas/E47000003?sort=claimants#members');
  });

  test('stand in the order that is asked for, from either end', async () => {
    const order = async (sort: string) =>
      (await read(`/areas/E47000003?sort=${sort}`))
        .one('#members-table')
        .all('tbody th')
        .map(({ words }) => words);
    expect(await order('claimants')).toEqual([
      ...['Bradford', 'Leeds', 'Kirklees', 'Calderdale', 'Wakefield'],
    ]);
    expect((await order('-claimants'))[0]).toBe('Wakefield');
  });

  test('are none of a district', async () => {
    expect((await read('/areas/E08000034')).has('#members-table')).toBe(false);
  });
});

test('areas without a number stand last in any order, and no order is made that may not be', () => {
  const figure = (area: string, value: number | null) => ({
    ...{ area, value, low: null, high: null, interval: null, flags: [] },
    status: value === null ? ('suppressed' as const) : ('observed' as const),
  });
  const members = (ordered: boolean) => ({
    ...{ ordered, cite: '' },
    figures: [figure('a', 1), figure('b', null), figure('c', 2)],
  });
  const areas = [{ code: 'a' }, { code: 'b' }, { code: 'c' }];
  const sorted = (ordered: boolean, word: string) =>
    sortMembers(areas, [{ name: 'pay', members: members(ordered) }], readSort(word))
      .map(({ code }) => code)
      .join('');
  expect([sorted(true, 'pay'), sorted(true, '-pay')]).toEqual(['cab', 'acb']);
  expect([sorted(false, 'pay'), sorted(true, 'jobs'), sorted(true, 'zebra')]).toEqual(
    Array.from({ length: 3 }, () => 'abc'),
  );
});
