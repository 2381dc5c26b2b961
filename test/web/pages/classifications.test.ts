import { describe, expect, test } from 'vitest';
import { createApiClient } from '../../../web/reading/api-client.ts';
import { createPages } from '../../../web/app.tsx';
import { findHeldCode } from '../../../web/reading/classifications/find-held-code.ts';
import { findUses } from '../../../web/reading/classifications/find-uses.ts';
import {
  childrenOf,
  pathOf,
  readClassificationById,
} from '../../../web/reading/classifications/read-classification.ts';
import { readCatalogue } from '../../../web/reading/catalogue.ts';
import { fixtureApi } from '../fixture/api.ts';

const client = createApiClient(fixtureApi());
const app = createPages({ api: fixtureApi({ invented: true }), publicUrl: undefined });
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

async function read(path: string) {
  const response = await app.request(path);
  const html = await response.text();
  return {
    status: response.status,
    html,
    words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  };
}
async function sic() {
  const found = await readClassificationById(client, 'sic-2007');
  if (!found) throw new Error('the fixture has a classification');
  return found;
}

describe('a classification', () => {
  test('is a tree', async () => {
    const found = await sic();
    expect(codes(childrenOf(found, null))).toEqual(['A', 'C', 'T', 'U']);
    expect(codes(childrenOf(found, 'C'))).toEqual(['10']);
    expect(codes(pathOf(found, '10'))).toEqual(['C', '10']);
    expect(pathOf(found, 'nonsense')).toEqual([]);
  });

  test('has no code hidden because what it lies in is not held', async () => {
    const soc = await readClassificationById(client, 'soc-2020');
    expect(soc && codes(childrenOf(soc, null))).toEqual(['61']);
  });

  test('is used by the datasets that name its standard and have its codes', async () => {
    const catalogue = await readCatalogue(client);
    const uses = await findUses(client, catalogue, await sic());
    expect(uses.map(({ dataset, dimension }) => [dataset.id, dimension.id])).toEqual([
      ['jobs-by-industry', 'industry'],
    ]);
  });

  test('gives the narrowest code that a dataset has rows of, not one that it only lists', async () => {
    const classification = await sic();
    const [use] = await findUses(client, await readCatalogue(client), classification);
    if (!use) throw new Error('the fixture has a use');
    const find = (listed: readonly string[], code = '10') =>
      findHeldCode(client, { ...use, codes: new Set(listed) }, pathOf(classification, code));
    // The fixture has rows of C, and none of 10.
    expect((await find(['C']))?.code).toBe('C');
    expect((await find(['C', '10']))?.code).toBe('C');
    expect((await find(['C'], 'C'))?.code).toBe('C');
    expect(await find(['10'])).toBeUndefined();
    expect(await find(['A'])).toBeUndefined();
  });
});

describe('the page of a code', () => {
  test('shows what it lies in and the newest figures, of a wider code where it has none', async () => {
    const { words, html } = await read('/classifications/sic-2007/10');
    expect(words).toContain('Division 10 of the Industries.');
    expect(html).toContain('href="/classifications/sic-2007/C"');
    expect(words).toContain('no figures as fine as that. These are of C, Manufacturing.');
    expect(html).toContain('href="/wizard?dataset=jobs-by-industry&amp;industry=C"');
  });

  test('gives each figure with area, period, unit and source, and what lies inside the code', async () => {
    const { words, html } = await read('/classifications/sic-2007/C');
    expect(words).toMatch(/Great Britain, September 2025 \(invented figures\).*15,000/);
    expect(words).toContain('Employment jobs 15,000');
    expect(words).toContain('Source: Office for National Statistics');
    expect(html).toContain('href="/classifications/sic-2007/10"');
    expect(html).toContain('area=K03000001&amp;industry=C&amp;period=latest_each');
  });

  test('calls no figures the newest that stopped before their release', async () => {
    const whole = fixtureApi();
    const longer = createPages({
      publicUrl: undefined,
      api: async (path, init) => {
        const answer = await whole(path, init);
        if (!path.includes('jobs-by-industry') || !path.endsWith('/manifest')) return answer;
        const text = await answer.text();
        return new Response(text.replace('"last":"2025-12"', '"last":"2029-12"'), answer);
      },
    });
    const html = await (await longer.request('/classifications/sic-2007/C')).text();
    expect(html).toContain('stop at September 2025, while the dataset goes on to December 2029');
    expect(html).not.toContain('These are the newest');
  });

  test('says where there are none', async () => {
    expect((await read('/classifications/sic-2007/U')).words).toContain(
      'Without figures for it: Jobs by industry.',
    );
    expect((await read('/classifications/soc-2020/6135')).words).toContain(
      'No dataset held here has figures by this classification. Sources that are described here and use it: Working Futures',
    );
  });

  test.each([
    '/classifications/sic-2007/X',
    '/classifications/claimant-count',
    '/classifications/x',
  ])('%s is not found', async (path) => {
    expect((await read(path)).status).toBe(404);
  });
});
