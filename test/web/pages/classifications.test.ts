import { describe, expect, test } from 'vitest';
import { findHeldCode } from '../../../web/reading/classifications/find-held-code.ts';
import { findUses } from '../../../web/reading/classifications/find-uses.ts';
import {
  childrenOf,
  pathOf,
  readClassificationById,
} from '../../../web/reading/classifications/read-classification.ts';
import { readCatalogue } from '../../../web/reading/catalogue.ts';
import { ANY_CHANGE, jobsByIndustry } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { jobRows } from '../../support/pages/rows.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const pages = usePages({ mode: 'sample' });
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const read = async (path: string) => (await pages.read(`/classifications/${path}`)).html;

async function sic() {
  const found = await readClassificationById(pages.client, 'sic-2007');
  if (!found) throw new Error('the store has the classification');
  return found;
}

describe('a classification', () => {
  test('is a tree', async () => {
    const found = await sic();
    expect(codes(childrenOf(found, null)).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU');
    expect(codes(childrenOf(found, 'C'))).toContain('10');
    expect(codes(pathOf(found, '10'))).toEqual(['C', '10']);
    expect(pathOf(found, 'nonsense')).toEqual([]);
  });

  test('has no code hidden because what it lies in is not held', async () => {
    const found = await sic();
    const held = found.codes.filter(({ code }) => code !== 'C');
    expect(codes(childrenOf({ ...found, codes: held }, null))).toContain('10');
  });

  test('is used by the datasets that name its standard and have its codes', async () => {
    const catalogue = await readCatalogue(pages.client);
    const uses = await findUses(pages.client, catalogue, await sic());
    expect(uses.map(({ dataset, dimension }) => [dataset.id, dimension.id])).toEqual([
      ['employment-by-industry', 'industry'],
      ['vacancy-survey', 'industry'],
    ]);
  });

  test('gives the narrowest code that a dataset has rows of, not one that it only lists', async () => {
    const classification = await sic();
    const { client } = pages;
    const [use] = await findUses(client, await readCatalogue(client), classification);
    if (!use) throw new Error('the store has a use');
    const find = (listed: readonly string[], code = '10') =>
      findHeldCode(client, { ...use, codes: new Set(listed) }, pathOf(classification, code));
    // The store has rows of C, and none of 10.
    expect((await find(['C']))?.code).toBe('C');
    expect((await find(['C', '10']))?.code).toBe('C');
    expect((await find(['C'], 'C'))?.code).toBe('C');
    expect(await find(['10'])).toBeUndefined();
    expect(await find(['A'])).toBeUndefined();
  });
});

describe('the page of a code', () => {
  test('shows what it lies in and the newest figures, of a wider code where it has none', async () => {
    const html = await read('sic-2007/10');
    expect(html.words).toContain('Division 10 of the Standard Industrial Classification 2007');
    expect(html.links()).toContain('/classifications/sic-2007/C');
    expect(html.words).toContain('no figures as fine as that. These are of C, Manufacturing.');
    expect(html.links()).toContain('/wizard?dataset=employment-by-industry&industry=C');
  });

  test('gives each figure with area, period, unit and source, and what lies inside the code', async () => {
    const html = await read('sic-2007/C');
    expect(html.words).toMatch(/Great Britain, September 2025 \(invented figures\).*15,000/);
    expect(html.words).toContain('Employmentjobs 15,000');
    expect(html.words).toContain('Source: Office for National Statistics');
    expect(html.links()).toContain('/classifications/sic-2007/10');
    expect(html.has('a[href*="area=K03000001&industry=C&period=latest_each"]')).toBe(true);
  });

  test('calls no figures the newest that stopped before their release', async () => {
    const later = jobRows().flatMap((row) =>
      row.industry === 'C' ? [row] : [row, { ...row, period: '2029' }],
    );
    const jobs = await jobsByIndustry({ checks: ANY_CHANGE });
    const at = '2030-03-17T07:00:00.000Z';
    const longer = await openPages({ change: (home) => release(home, 'replay', jobs, later, at) });
    const { words } = (await longer.read('/classifications/sic-2007/C')).html;
    expect(words).toMatch(/stop at September 2025, while the dataset goes on to .*2029/);
    expect(words).not.toContain('These are the newest');
  });

  test('says where there are none', async () => {
    expect((await read('sic-2007/U')).words).toContain('Without figures for it: Jobs by industry');
    expect((await read('soc-2020/6135')).words).toContain(
      'No dataset held here has figures by this classification. Sources that are described here and use it: HESA student',
    );
  });

  test.each(['sic-2007/X', 'claimant-count', 'x'])('%s is not found', async (path) => {
    expect((await pages.read(`/classifications/${path}`)).status).toBe(404);
  });
});
