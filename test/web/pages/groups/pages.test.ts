import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { openTestApi } from '../../../support/stores/api-store.ts';
import { makeGroupStore } from '../../../support/stores/group-store.ts';
import { findMade } from '../../../support/stores/made/find-made.ts';

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

  test('has its jobs by industry added up, and says why one is not', async () => {
    const html = await read(LIST);
    const table = html.one('#industries');
    expect(table.row('Manufacturing')).toEqual(['Manufacturing', '36,000', '14.4%', '1.80']);
    expect(table.row('Agriculture')[1]).toBe('not calculated');
    expect(html.words).toContain('not calculated: The figure of Calderdale is suppressed');
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

describe('the form that makes a list of districts', () => {
  test('takes districts by name and by area, and leads to the page of the list', async () => {
    const html = await read(
      '/areas/custom?districts=Kirklees%0AHarrogate&within=E47000003&name=Calder+Valley',
    );
    expect(html.words).toContain('Harrogate (until 31 March 2023)');
    expect(html.words).toContain('6 districts');
    expect(html.words).toContain('From 2 to 100 that existed at the same time');
    const codes = 'E07000165~E08000032~E08000033~E08000034~E08000035~E08000036';
    expect(html.link('See its page')).toBe(`/areas/custom~Calder_Valley~${codes}`);
    const left = await read(html.link('Leave out Harrogate'));
    expect(left.words).toContain('The same districts make up West Yorkshire');
  });

  test('says which name is no district, what would mend it, and what is wrong with a list', async () => {
    const html = await read('/areas/custom?districts=Kirkles; Leeds');
    expect(html.words).toContain('No district is called “Kirkles”.');
    expect(html.one('textarea').words).toBe('Leeds; Kirkles');
    const mended = await read(html.link('Kirklees'));
    expect(mended.words).toContain('2 districts');
    const { words } = await read('/areas/custom?districts=Craven;North Yorkshire');
    expect(words).toContain('The districts are of two vintages');
    const named = await read('/areas/custom?districts=Leeds;Kirklees&name=a~b');
    expect(named.words).toContain('The name of a list has no ~ and no / in it.');
  });

  test('is reached from the list of areas and from the page of a district', async () => {
    expect((await read('/areas')).link('Make a list of districts')).toBe('/areas/custom');
    const form = await read((await read('/areas/E08000034')).link('List it with other districts'));
    expect(form.one('textarea').words).toBe('Kirklees');
  });
});

describe('the wizard', () => {
  const LIST = 'custom~Calder_Valley~E08000034~E08000033';

  test('draws a list of districts beside areas, broken down, and says how it was made', async () => {
    const html = await read(
      `/wizard?dataset=claimant-count&measure=claimant_count&areas=Leeds;${LIST}&time=latest&by=sex`,
    );
    const table = html.one('#chart-1-table');
    expect(table.row('Calder Valley')[1]).toContain('5,600 (from 5,595 to 5,605)');
    expect(html.words).toContain('Alongside added up the figures of 2 districts');
    expect(html.one('#filter-areas').attribute('value')).toBe(
      'Leeds; custom~Calder_Valley~E08000033~E08000034',
    );
    expect(html.links().some((href) => href.startsWith('/v1/compare?area=custom'))).toBe(true);
  });

  test('tells what is wrong with a list, and draws the others', async () => {
    const wrong = 'custom~E08000034~E08000034';
    const { words } = await read(`/wizard?dataset=claimant-count&areas=Leeds;${wrong}`);
    expect(words).toContain('E08000034 (Kirklees) is listed twice.');
    expect(words).toContain('Leeds');
  });

  test('keeps the areas of an address until a dataset is chosen', async () => {
    const html = await read(`/wizard?areas=${LIST}`);
    expect(html.one('input[name="areas"]').attribute('value')).toBe(LIST);
  });
});
