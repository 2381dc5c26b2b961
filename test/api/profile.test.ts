import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FigureAnswer } from '../../schemas/answers/rows/rows.ts';
import { SidedProfile } from '../../schemas/answers/sides/beside.ts';
import { CAUTIONS } from '../../schemas/figures/cautions/codes.ts';
import { askJson, askProblem } from '../support/ask.ts';
import { ANY_CHANGE, employmentRate } from '../support/pages/declarations.ts';
import { release } from '../support/pages/make-store.ts';
import { employmentRows } from '../support/pages/rows.ts';
import { openPages, usePages } from '../support/pages/use-pages.ts';

const PATH = '/v1/profile/E08000034';
const pages = usePages();
const read = () => askJson(pages.api, PATH, SidedProfile);

/** The newest row of an area that `/data` answers with. */
async function newest(cite: string) {
  const { data } = await askJson(pages.api, cite, FigureAnswer);
  expect(data).toHaveLength(1);
  return data[0];
}

describe('the profile of an area', () => {
  test('names its edition, the area and those beside it', async () => {
    const { edition, area, beside, invented } = await read();
    expect(edition).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
    expect(invented).toBe(false);
    expect(area).toEqual({ code: 'E08000034', name: 'Kirklees', type: 'lad' });
    expect(beside.map(({ name }) => name)).toEqual(['Yorkshire and The Humber', 'England']);
  });

  test('has figures that are rows of /data, where their cite says', async () => {
    const { measures } = await read();
    expect(measures.length).toBeGreaterThan(1);
    for (const { latest, year_before, beside, dataset, data } of measures) {
      for (const figure of [latest, ...(year_before ? [year_before] : []), ...beside]) {
        const row = await newest(figure.cite);
        const { source, cite, reason, made_of, version, dataset: from, ...own } = figure;
        expect({ source, cite, reason, made_of, version, from }).toMatchObject({
          ...{ from: dataset, made_of: null },
        });
        // The mark of a break is about the figure before: the older one of two is told without it.
        const flags = row?.flags.filter((flag) => flag !== 'break');
        expect({ ...own, flags: own.flags.filter((flag) => flag !== 'break') }).toEqual({
          ...row,
          flags,
        });
      }
      expect((await pages.api.app.request(data)).status).toBe(200);
    }
  });

  test('orders its measures as their datasets declare, and names what is not held here', async () => {
    const { measures } = await read();
    const orders = measures.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    const wales = await askJson(pages.api, '/v1/profile/W92000004', SidedProfile);
    expect(wales.missing.map(({ what }) => what)).toContain('the employment rate');
    expect(wales.measures).toEqual([]);
  });

  test('cautions by the codes that pages have', async () => {
    const { measures } = await read();
    const rate = measures.find(({ measure }) => measure === 'employment_rate_16_64');
    expect(rate?.cautions.map(({ code }) => code)).toContain('area_too_small');
    const { html } = await pages.read('/areas/E08000034');
    for (const { code, message } of rate?.cautions ?? []) {
      expect(Object.keys(CAUTIONS)).toContain(code);
      // The page keeps the first sentence in sight and folds the rest.
      expect(html.words).toContain(message.split('. ')[0] ?? '');
    }
  });

  test('tells the place among peers in force as an interval', async () => {
    // 74.9 ± 4 and 70.2 ± 3 of Leeds differ by 4.7 ± 5; Barnsley stands under its code before.
    const { measures } = await read();
    const rate = measures.find(({ measure }) => measure === 'employment_rate_16_64');
    expect(rate?.place).toEqual({ among: 3, least: 1, greatest: 3, above: 0, below: 0, level: 2 });
    expect(rate?.change).toMatchObject({ told: 'not_apart', difference: 0.6 });
  });

  test('tells no place of survey figures without an interval', async () => {
    const rates = await employmentRate({ checks: ANY_CHANGE });
    const rows = employmentRows().filter(({ measure }) => measure === 'employment_rate_16_64');
    const others = await openPages({ change: (home) => release(home, 'replay', rates, rows) });
    const { measures } = await askJson(others.api, PATH, SidedProfile);
    const rate = measures.find(({ measure }) => measure === 'employment_rate_16_64');
    expect(rate?.latest).toMatchObject({ value: 74.9, interval: null });
    expect(rate?.place).toBeNull();
  });

  test('sets no union of countries among the countries that it is made of', async () => {
    const rates = await employmentRate({ checks: ANY_CHANGE });
    const rows = employmentRows();
    const ofBritain = rows
      .filter(({ area }) => area === 'E92000001')
      .map((row) => ({ ...row, area: 'K03000001' }));
    const others = await openPages({
      change: (home) => release(home, 'replay', rates, [...rows, ...ofBritain]),
    });
    for (const code of ['E92000001', 'K03000001']) {
      const { measures } = await askJson(others.api, `/v1/profile/${code}`, SidedProfile);
      const rate = measures.find(({ measure }) => measure === 'employment_rate_16_64');
      expect(rate?.place?.among, code).toBe(1);
    }
  });

  test('of an edition is that of then, and one of an unknown area or edition is a problem', async () => {
    const Editions = z.object({ data: z.array(z.object({ edition: z.string() })) });
    const { data } = await askJson(pages.api, '/v1/editions', Editions);
    const older = data.at(-1)?.edition ?? '';
    const now = await read();
    expect(await askJson(pages.api, `${PATH}?edition=${now.edition ?? ''}`, SidedProfile)).toEqual(
      now,
    );
    expect((await askProblem(pages.api, `${PATH}?edition=${older}x`)).status).toBe(400);
    expect(await askProblem(pages.api, '/v1/profile/E08000099')).toMatchObject({
      status: 404,
      type: '/problems/unknown-area',
    });
  });

  test('has for a tile its last years, the others of its kind, and which way it went', async () => {
    const { measures } = await read();
    const [claimants, employment] = ['claimant_rate_16_64', 'employment_rate_16_64'].map((id) =>
      measures.find(({ measure }) => measure === id),
    );
    const { data } = await askJson(
      pages.api,
      '/v1/datasets/claimant-count/data?measure=claimant_rate_16_64&area=E08000034&sex=total&limit=1000',
      FigureAnswer,
    );
    const points = data
      .toSorted((a, b) => a.period_end.localeCompare(b.period_end))
      .map(({ period, value }) => ({ period, value }));
    expect(claimants?.tile).toMatchObject({ name: 'claimants', history: points });
    // No other local authority of the store has a claimant rate; two more have an employment rate.
    expect(claimants?.tile?.spread).toBeNull();
    expect(employment?.tile?.spread).toEqual([70.2, 72.1, 74.9]);
    expect(claimants?.change).toMatchObject({ told: 'unknown', direction: 'higher' });
    expect(employment?.change).toMatchObject({ told: 'not_apart', direction: 'no_clear_change' });
  });
});
