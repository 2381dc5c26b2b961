import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { EntityList } from '../../../../schemas/answers/entity.ts';
import { ProviderPerformance } from '../../../../schemas/answers/provision/provider-performance.ts';
import { BesideOthers } from '../../../../web/parts/provision/provider-rate.tsx';
import { askJson } from '../../../support/ask.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { useProvisionStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());

test('where a measure tells nobody apart, no provider is told to be beside what is expected of it', async () => {
  const { data } = await askJson(api, '/v1/providers?limit=20', EntityList);
  const all = await Promise.all(
    data.map(({ code }) => askJson(api, `/v1/providers/${code}/performance`, ProviderPerformance)),
  );
  const measure = all
    .flatMap(({ measures }) => measures)
    .find(({ compared }) => compared?.expected && !compared.nobody_outside);
  if (!measure?.compared) throw new Error('the sample has a rate with one that is expected');
  const say = async (each: typeof measure): Promise<string> => {
    const app = new Hono().get('/', (c) => c.html(<BesideOthers measure={each} />));
    return readHtml(await (await app.request('/')).text()).words;
  };
  expect(await say(measure)).toMatch(/would be expected\s*: /);
  const nobody_outside = { code: 'unlike_rates', message: 'It tells nobody apart.' } as const;
  const told = await say({ ...measure, compared: { ...measure.compared, nobody_outside } });
  expect(told).toMatch(/It tells nobody apart\..*would be expected\s*\. /);
});
