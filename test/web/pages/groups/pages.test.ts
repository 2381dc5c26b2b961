import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { openTestApi } from '../../../support/stores/api-store.ts';
import { makeGroupStore } from '../../../support/stores/group-store.ts';
import { findMade } from '../../../support/stores/use-store.ts';

let api: OpenedApi;
let ask: (path: string) => Promise<Response>;
beforeAll(async () => {
  api = await openTestApi(await findMade('groups', makeGroupStore));
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
    now: () => new Date('2026-11-22T12:00:00Z'),
  });
  ask = async (path) => pages.request(path);
});
afterAll(() => api.close());

async function read(path: string): Promise<Html> {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return readHtml(await response.text());
}

describe('the page of a list of districts', () => {
  const LIST = '/areas/custom~Calder_Valley~E08000033~E08000034';

  test('has the sum of its districts, says so and names them', async () => {
    const { words } = await read(LIST);
    expect(words).toContain('Calder Valley');
    expect(words).toContain('13,600');
    expect(words).toContain('from 13,595 to 13,605');
    expect(words).toContain(
      'Alongside added up the figures of 2 districts: Calderdale and Kirklees.',
    );
    expect(words).toContain('built from parts');
  });

  test('draws the rate over time as the range that is known', async () => {
    const html = await read(LIST);
    expect(html.words).toContain('Claimants per 100 residents aged 16 to 64');
    expect(html.words).toMatch(/3\.4% to 3\.5%/);
  });

  test('with a code that no area has is not found, and a wrong one is told by name', async () => {
    expect((await ask('/areas/custom~E08000034~E08000099')).status).toBe(404);
    const wrong = await ask('/areas/custom~E08000034~E08000034');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('E08000034 (Kirklees) is listed twice.');
  });
});

test('a place under an earlier code has its figures on its page, with a note', async () => {
  const { words } = await read('/areas/E08000038');
  expect(words).toContain('4,100');
  expect(words).toContain('another code of the same place');
});

test('a district that merged leads to the one that has figures', async () => {
  const { words } = await read('/areas/E07000026');
  expect(words).toContain('No figures are held under this code (E07000026');
  expect(words.indexOf('Cumberland (E06000063)')).toBeLessThan(words.indexOf('Latest figures'));
});

describe('a comparison', () => {
  test('takes lists of districts and groups beside districts', async () => {
    const { words } = await read(
      '/compare?areas=custom~Calder_Valley~E08000033~E08000034,E69000037,E08000035&measure=claimant_count',
    );
    expect(words).toContain('Compare Calder Valley, West Yorkshire and Leeds');
    expect(words).toContain('13,600');
    expect(words).toContain('56,300');
  });

  test('tells what is wrong with a list, and shows the others', async () => {
    const { words } = await read('/compare?areas=custom~E08000019~E08000039,E08000034,E08000035');
    expect(words).toContain('The districts are of two vintages');
    expect(words).toContain('Compare Kirklees and Leeds');
  });
});
