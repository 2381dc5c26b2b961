import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readFigures } from '../../../../web/reading/measures/read-figures.ts';
import { createApiClient } from '../../../../web/reading/api-client.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useLabelsStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useLabelsStore());
const ask = async (path: string, init?: RequestInit) => api.app.request(path, init);

async function read(path: string) {
  const pages = createPages({ api: ask, publicUrl: undefined, now: NOW });
  return readHtml(await (await pages.request(path)).text());
}

test('the page says, draws and tables which labels the figures cannot tell from the middle', async () => {
  const html = await read('/quintiles');
  const { data } = await readFigures(createApiClient(ask), 'quintile-labels', {
    ...{ measure: 'quintile_labels_undecided', learner_group: 'not_on_benefits', quintile: '5' },
  });
  const shares = data.flatMap(({ value }) => value ?? []);
  expect(shares).toHaveLength(3);
  expect(html.one('#quintiles-sentence').words).toContain(
    `Of the labels “top quintile”, ${Math.min(...shares).toFixed(1)}% to ${Math.max(...shares).toFixed(1)}% a year`,
  );
  expect(html.all('figure svg[role="img"]')).toHaveLength(2);
  expect(html.all('#labels tbody th').map(({ words }) => words)).toEqual([
    ...['Bottom quintile', 'Second quintile', 'Third quintile', 'Fourth quintile'],
    ...['Top quintile', 'All labels'],
  ]);
  expect(html.words).toContain('Invented figures');
  expect(html.words).toContain('The middle of the sector is taken half way between');
});

test('the pages of both datasets lead to it', async () => {
  for (const id of ['quintile-labels', 'fe-outcomes-2013-to-2015']) {
    const links = (await read(`/datasets/${id}`)).all('a').map((link) => link.attribute('href'));
    expect(links).toContain('/quintiles');
  }
});
