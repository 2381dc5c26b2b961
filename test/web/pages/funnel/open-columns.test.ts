import { expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { askProblem } from '../../../support/ask.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useLabelsStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useLabelsStore());
const MEASURE = 'measure=outcome_success_rate';

test('where a column has no whole, it is named and its codes are offered', async () => {
  const problem = await askProblem(api, `/v1/performance/funnel?${MEASURE}`);
  const open = problem.errors.map(({ name }) => name);
  expect(open).toEqual(['learner_category', 'learner_group']);
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  });
  const html = readHtml(await (await pages.request(`/funnel?${MEASURE}`)).text());
  for (const column of open) {
    expect(html.one(`#filter-${column}`).all('option').length).toBeGreaterThan(1);
    expect(html.links()).toContain(`#filter-${column}`);
  }
  const chosen = 'learner_category=full_level_2&subject=01&learner_group=not_on_benefits';
  expect((await pages.request(`/funnel?${MEASURE}&${chosen}`)).status).toBe(200);
});
