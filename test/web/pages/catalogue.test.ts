import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DatasetRecord } from '../../../web/reading/answers/dataset.ts';
import { DatasetRecord as Record } from '../../../web/reading/answers/dataset.ts';
import { createPages } from '../../../web/app.tsx';
import {
  countFacet,
  FACET_NAMES,
  FACETS,
  type Filters,
} from '../../../web/pages/catalogue/facets.ts';
import { fixtureApi } from '../fixture/api.ts';
import { CLAIMANT_LABEL } from '../fixture/records.ts';

const record = (id: string, change: object): DatasetRecord =>
  Record.parse({ ...CLAIMANT_LABEL, id, hosting: 'hosted', kind: 'observations', ...change });

const RECORDS = [
  record('a', { themes: ['pay'] }),
  record('b', { themes: ['pay', 'employment'], hosting: 'linked' }),
  record('c', { themes: ['employment'], accreditation: { value: 'research', note: null } }),
];
const counts = (filters: Filters, facet: (typeof FACET_NAMES)[number]) =>
  Object.fromEntries(countFacet(RECORDS, filters, facet).map(({ value, count }) => [value, count]));

const app = createPages({ api: fixtureApi(), publicUrl: undefined });
const read = async (path: string) => (await app.request(path)).text();

describe('facets', () => {
  test('count what each value would leave, other filters as they are', () => {
    expect(counts({}, 'theme')).toEqual({ employment: 2, pay: 2 });
    expect(counts({ hosting: 'hosted' }, 'theme')).toEqual({ employment: 1, pay: 1 });
    expect(counts({ theme: 'pay' }, 'hosting')).toEqual({ hosted: 1, linked: 1 });
    expect(counts({ theme: 'employment', hosting: 'hosted' }, 'accreditation')).toEqual({
      research: 1,
    });
  });

  test('do not narrow themselves, and offer nothing that would leave nothing', () => {
    expect(counts({ theme: 'pay' }, 'theme')).toEqual({ employment: 2, pay: 2 });
    expect(counts({ accreditation: 'research' }, 'hosting')).toEqual({ hosted: 1 });
  });

  test('choosing a value leaves as many as it said', () => {
    for (const facet of FACET_NAMES) {
      for (const { value, count } of countFacet(RECORDS, {}, facet)) {
        const left = RECORDS.filter((each) => FACETS[facet].of(each).includes(value));
        expect([facet, value, count]).toEqual([facet, value, left.length]);
      }
    }
  });
});

describe('the page of datasets', () => {
  test('offers values with their counts', async () => {
    expect(await read('/datasets')).toMatch(/<option value="projections">Projections \(1\)</);
  });

  test('says which filters are on, each with a link that takes it away', async () => {
    const html = await read('/datasets?theme=projections&hosting=linked');
    expect(html).toContain(
      'Theme: Projections <a class="govuk-link" href="/datasets?hosting=linked"',
    );
    expect(html).toContain('Clear all filters');
  });

  test('names a dataset that cannot be served', async () => {
    const api = fixtureApi();
    const broken = createPages({
      api: async (path, init) => {
        const response = await api(path, init);
        if (!path.startsWith('/v1/datasets?') && path !== '/v1/datasets') return response;
        const body = z.looseObject({}).parse(await response.json());
        return Response.json({
          ...body,
          unavailable: [{ dataset: 'x', reason: 'It is damaged.' }],
        });
      },
      publicUrl: undefined,
    });
    for (const path of ['/', '/datasets', '/areas/E08000034', '/wizard?dataset=x']) {
      const html = await (await broken.request(path)).text();
      expect(html).toContain('x: It is damaged.');
    }
  });
});
