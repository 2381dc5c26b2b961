import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import {
  countFacet,
  FACET_NAMES,
  FACETS,
  type Filters,
} from '../../../web/pages/catalogue/facets.ts';
import { ANY_CHANGE, claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const pages = usePages();

/** Three records like that of the claimant count, which differ in what is filtered by. */
async function readRecords(): Promise<DatasetRecord[]> {
  const known = await pages.client.read('/v1/datasets/claimant-count', DatasetRecord);
  const { accreditation } = known;
  const official = { ...accreditation, value: 'official_statistics' } as const;
  return [
    { ...known, id: 'a', themes: ['pay'], accreditation: official },
    {
      ...known,
      id: 'b',
      themes: ['pay', 'employment'],
      hosting: 'linked',
      accreditation: official,
    },
    { ...known, id: 'c', themes: ['employment'], accreditation: { value: 'research', note: null } },
  ];
}

async function counts(filters: Filters, facet: (typeof FACET_NAMES)[number]) {
  const counted = countFacet(await readRecords(), filters, facet);
  return Object.fromEntries(counted.map(({ value, count }) => [value, count]));
}

describe('facets', () => {
  test('count what each value would leave, other filters as they are', async () => {
    expect(await counts({}, 'theme')).toEqual({ employment: 2, pay: 2 });
    expect(await counts({ hosting: 'hosted' }, 'theme')).toEqual({ employment: 1, pay: 1 });
    expect(await counts({ theme: 'pay' }, 'hosting')).toEqual({ hosted: 1, linked: 1 });
    expect(await counts({ theme: 'employment', hosting: 'hosted' }, 'accreditation')).toEqual({
      research: 1,
    });
  });

  test('do not narrow themselves, and offer nothing that would leave nothing', async () => {
    expect(await counts({ theme: 'pay' }, 'theme')).toEqual({ employment: 2, pay: 2 });
    expect(await counts({ accreditation: 'research' }, 'hosting')).toEqual({ hosted: 1 });
  });

  test('choosing a value leaves as many as it said', async () => {
    const records = await readRecords();
    for (const facet of FACET_NAMES) {
      for (const { value, count } of countFacet(records, {}, facet)) {
        const left = records.filter((each) => FACETS[facet].of(each).includes(value));
        expect([facet, value, count]).toEqual([facet, value, left.length]);
      }
    }
  });
});

describe('the page of datasets', () => {
  test('offers values with their counts', async () => {
    const { html } = await pages.read('/datasets');
    expect(html.one('option[value="projections"]').words).toBe('Projections (1)');
  });

  test('says of how few areas the newest period is, and when most end', async () => {
    const claimants = await claimantCount({ checks: ANY_CHANGE });
    const rows = claimantRows().filter(
      ({ area, period }) => area === 'K02000001' || (period ?? '') < '2023-07',
    );
    const thin = await openPages({ change: (home) => release(home, 'replay', claimants, rows) });
    const few = 'latest: December 2025 for 1 of 4 areas; most end June 2023.';
    for (const page of ['/datasets', '/datasets?theme=unemployment']) {
      expect((await thin.read(page)).html.words, page).toContain(few);
    }
    expect((await pages.read('/datasets')).html.words).not.toMatch(/for \d+ of \d+ areas/);
  });

  test('says which filters are on, each with a link that takes it away', async () => {
    const { html } = await pages.read('/datasets?theme=projections&hosting=linked');
    expect(html.words).toContain('Theme: Projections');
    expect(html.links()).toContain('/datasets?hosting=linked');
    expect(html.words).toContain('Clear all filters');
  });

  test('names a dataset that cannot be served', async () => {
    const damaged = await openPages({
      change: (home) =>
        writeFile(path.join(home, 'releases/employment-by-industry/1.0.0/manifest.json'), '{'),
    });
    for (const page of ['/', '/datasets', '/areas/E08000034', '/wizard?dataset=x']) {
      const { html } = await damaged.read(page);
      expect(html.words, page).toContain(
        'employment-by-industry: its manifest is not the one that was published',
      );
    }
  });
});
