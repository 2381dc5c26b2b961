import { describe, expect, test } from 'vitest';
import { widerCodes } from '../../../../schemas/words/wider-areas.ts';
import { ANY_CHANGE, claimantCount, employmentRate } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows, employmentRows } from '../../../support/pages/rows.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

describe('an area', () => {
  const pages = usePages();
  const read = async (code: string) => (await pages.read(`/areas/${code}`)).html;

  test('of which other figures are held is led to them, not told that there are none', async () => {
    const html = await read('K03000001');
    expect(html.words).not.toContain('None of the datasets held here');
    expect(html.words).not.toContain('the local authorities in it');
    expect(html.links()).toContain(
      '/measures/employment_jobs?areas=K03000001&dataset=employment-by-industry',
    );
  });

  test('without any figures is led to the local authorities in it', async () => {
    const { words } = await read('E12000001');
    expect(words).toContain('None of the datasets held here has figures for North East.');
    expect(words).toContain('Look at the local authorities in it');
  });

  test('belongs to wider areas that are links only where anything is held of them', async () => {
    const html = await read('E08000034');
    expect(html.words).toContain('England and Wales: no figures are held of it');
    expect(html.links()).not.toContain('/areas/K04000001');
    for (const code of ['E12000003', 'E47000003']) expect(html.links()).toContain(`/areas/${code}`);
  });

  test('is said to be of its kind in words that read well', async () => {
    const { words } = await read('K02000001');
    expect(words).toContain('Figures for the United Kingdom (K02000001).');
    expect(words).not.toMatch(/this united kingdom/);
  });

  test('that is the United Kingdom has its vacancies, in the table and as a chart', async () => {
    const html = await read('K02000001');
    const [name, own] = html.one('#figures').row('Vacancies');
    expect(name).toContain('October to December 2025');
    expect(own).toBe('785,000');
    expect(html.one('#figures').links()).toContain('/datasets/vacancy-survey');
    expect(html.has('#chart-survey-vacancies-sentence')).toBe(true);
  });

  test('whose code is in small letters leads to the same code in capitals', async () => {
    const answer = await pages.app.request('/areas/e08000034');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/areas/E08000034']);
    expect((await pages.read('/areas/kirklees')).status).toBe(404);
  });

  test('has the figures that stand under another code of the same place', async () => {
    const html = await read('E08000038');
    expect(html.one('#figures').words).toContain('72.1%');
    expect(html.words).toContain('published under E08000016, another code of the same place');
    expect(html.words).not.toContain('No figures are held under this code');
  });

  test('of a former code leads on to the one page of the place, which says so', async () => {
    const former = (await pages.read('/areas/E08000016')).response;
    expect([former.status, former.headers.get('location')]).toEqual([302, '/areas/E08000038']);
    const { words } = await read('E08000038');
    expect(words).toContain(
      'Barnsley is a metropolitan borough. Its code is of 1 April 2025: before, it was E08000016, with much the same boundary.',
    );
  });

  test('that ended says so at its top, with what came after', async () => {
    const html = await read('E07000026');
    const ended = html.words.indexOf('It ended on 31 March 2023 and became part of Cumberland.');
    expect(ended).toBeGreaterThan(0);
    expect(ended).toBeLessThan(html.words.indexOf('Latest figures'));
    expect(html.links()).toContain('/areas/E06000063');
    expect(html.words).not.toContain('figures stop');
  });

  test.each([
    ['E37000012', /ended on 31 March 2024 with its government funding.*Lichfield.*were in Stoke/],
    ['E47000017', /combined county authority.*crosses regions.*East Midlands and Yorkshire/],
    ['E07000194', /not in a combined authority\. It was in two local enterprise partnerships/],
    ['E69000009', /Its districts went to Hampshire and the Solent \(6\) and Surrey \(11\)/],
    [
      'x-lsip-2025-surrey',
      /since 1 October 2025\. Before, its districts were in Enterprise M3 \(11\)/,
    ],
    ['E06000066', /made of Mendip, Sedgemoor, Somerset West and Taunton and South Somerset/],
  ])('%s says what it is, since when, and what it became', async (code, words) => {
    expect((await read(code)).words).toMatch(words);
  });

  test('that plans are made for leads to each of its districts', async () => {
    const html = await read('x-lsip-2025-west-yorkshire');
    for (const code of ['E08000032', 'E08000033', 'E08000034', 'E08000035', 'E08000036']) {
      expect(html.links()).toContain(`/areas/${code}`);
    }
  });

  test('of which a measure is held in parts and not as a whole leads to its parts', async () => {
    const women = claimantRows().map((row) => {
      return row.area === 'E08000034' ? { ...row, sex: 'female' } : row;
    });
    const all = women.filter(
      (row, at) => !(row.sex === 'female' && row.period === '2025-12' && at < women.length - 1),
    );
    const claimants = await claimantCount({ checks: ANY_CHANGE });
    const parts = await openPages({ change: (home) => release(home, 'replay', claimants, all) });
    const { html } = await parts.read('/areas/E08000034');
    expect(html.words).toContain('Held for Kirklees, but not for “Total”: the claimant rate.');
    expect(html.links()).toContain(
      '/measures/claimant_rate_16_64?areas=E08000034&dataset=claimant-count',
    );
    expect(html.words).not.toMatch(/not for Kirklees: [^.]*the claimant rate/);
    const { html: found } = await parts.read('/search?q=claimants%20kirklees');
    expect(found.words).toContain(': held for Kirklees, but not for “Total”.');
    expect(found.words).not.toContain('Not held here');
    expect(found.one('.app-held-in-parts').links()).toContain(
      '/measures/claimant_rate_16_64?areas=E08000034&dataset=claimant-count',
    );
  });
});

describe('a wider area', () => {
  test('without a figure of the same time is named, and has no empty column', async () => {
    const notOfRegion = ({ area }: TinyRow) => area !== 'E12000003';
    const claimants = await claimantCount({ checks: ANY_CHANGE });
    const rates = await employmentRate({ checks: ANY_CHANGE });
    const pages = await openPages({
      change: async (home) => {
        await release(home, 'replay', claimants, claimantRows().filter(notOfRegion));
        await release(home, 'replay', rates, employmentRows().filter(notOfRegion));
      },
    });
    const { html } = await pages.read('/areas/E08000034');
    const [head = []] = html.one('#figures').rows();
    expect(head.map(({ words }) => words)).toEqual([
      ...[
        'Measure',
        'Kirklees',
        'A year before',
        'England',
        'Place among local authorities',
        'Data',
      ],
    ]);
    expect(html.words).toContain(
      'No figures of the same times are held here for Yorkshire and The Humber.',
    );
  });

  test('of Northern Ireland is not Great Britain, and nothing is wider than the United Kingdom', () => {
    const codes = (code: string) => widerCodes(code, []);
    expect(codes('N09000003')).toEqual(['N92000002', 'K02000001']);
    expect(codes('W06000015')).toEqual(['W92000004', 'K03000001', 'K02000001']);
    expect(codes('K03000001')).toEqual(['K02000001']);
    expect(codes('K02000001')).toEqual([]);
  });
});
