import { describe, expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { type Pages, openPages, usePages } from '../../support/pages/use-pages.ts';
import type { TinyRow } from '../../support/stores/tiny-dataset.ts';

const whole = usePages();
const ask = (query: string, pages: Pages = whole) => pages.read(`/compare${query}`);

/** The pages over a store whose claimant count has these rows. */
async function withRows(rows: readonly TinyRow[]): Promise<Pages> {
  const claimants = await claimantCount({ checks: ANY_CHANGE });
  return openPages({ change: (home) => release(home, 'replay', claimants, rows) });
}
const without = (absent: (row: TinyRow) => boolean) =>
  withRows(claimantRows().filter((row) => !absent(row)));

describe('areas that are chosen', () => {
  test('stand alone where a wider one is among them, in words and in files', async () => {
    const files = async (areas: string) => {
      const { html } = await ask(`?areas=${areas}&measure=claimant_rate_16_64`);
      const [file] = html
        .all('a.app-action__button')
        .filter(({ words }) => words.startsWith('CSV'));
      return [html.words.includes('Beside them'), file?.words];
    };
    expect(await files('E08000034,E08000035,E92000001')).toEqual([false, 'CSV of December 2025']);
    expect(await files('E08000034,E08000035')).toEqual([
      true,
      'CSV of December 2025 with Yorkshire and The Humber and England',
    ]);
  });

  test('grow by a name, without a script, and keep the measure', async () => {
    const { status, response } = await ask(
      '?areas=E12000003&measure=claimant_rate_16_64&add=kirklees',
    );
    expect(status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/compare?areas=E12000003,E08000034&measure=claimant_rate_16_64',
    );
  });

  test('are said to be chosen already, and not offered again', async () => {
    const { status, html } = await ask('?areas=E08000034&add=kirklees');
    expect(status).toBe(200);
    expect(html.words).toContain('Kirklees is already chosen.');
    expect(html.words).not.toContain('No other area is called');
    expect(html.words).not.toMatch(/Add Kirklees \(local authority/);
  });

  test.each(['E08000034,E08000034', 'Kirklees,E08000034'])(
    'as %s are one area that was named twice, and is shown once',
    async (areas) => {
      const { words } = (await ask(`?areas=${areas},E12000003`)).html;
      expect(words).toContain('“Kirklees” was named more than once. It is shown once.');
      expect(words).not.toContain('No area is called');
      expect(words).toContain('Compare Kirklees and Yorkshire and The Humber');
    },
  );

  test('never have one without figures unasked; the nearest names are offered', async () => {
    const { status, html } = await ask('?areas=E08000034&add=cardiff');
    expect(status).toBe(200);
    expect(html.words).toContain('Add Cardiff (local authority, W06000015, no figures held)');
  });

  test('have the local authority of a whole name before others with it in theirs', async () => {
    const { response } = await ask('?areas=E12000003&add=leeds');
    expect(response.headers.get('location')).toContain('areas=E12000003,E08000035');
    const { html } = await ask('?areas=E12000003&add=leedss');
    expect(html.words).toContain('Did you mean');
    expect(html.has('a[href*="areas=E12000003,E08000035"]')).toBe(true);
  });

  test('are offered all that a name may stand for', async () => {
    const links = (await ask('?add=yorkshire')).html.links();
    for (const code of ['E12000003', 'E10000023']) {
      expect(links).toContain(`/compare?areas=${code}`);
    }
  });

  test('are said to be unknown, or of a measure that is, and the rest is drawn', async () => {
    const { status, html } = await ask('?areas=E08000034,E12000003,X99&measure=nonesuch');
    expect(status).toBe(200);
    expect(html.words).toContain('No area has the code “X99”.');
    expect(html.words).toContain('No measure held here is called “nonesuch”. Choose one below.');
  });

  test('of a name spelt nearly right are a link to the comparison with the right one', async () => {
    const { html } = await ask('?areas=Kirkles,E12000003');
    expect(html.words).toContain('No area is called “Kirkles”. Try Kirklees.');
    expect(html.links()).toContain('/compare?areas=E08000034%3B%20E12000003');
  });
});

describe('areas side by side', () => {
  test('have each figure with period, unit and source', async () => {
    const { html } = await ask('?areas=E08000034,E12000003');
    expect(html.words).toContain('Compare Kirklees and Yorkshire and The Humber');
    expect(html.words).toContain('These sentences and the bars below are of December 2025.');
    expect(html.words).toMatch(/Higher as published: 4\.3% in Kirklees; 4\.1%/);
    expect(html.words).toMatch(/December 2025, .*percent\. Office for National Statistics/);
    expect(html.has('a[href^="/charts/compare/chart.png?areas=E08000034,E12000003&"]')).toBe(true);
  });

  test('are told apart by the interval of their difference, by less where one is part of the other', async () => {
    const { html } = await ask('?areas=E08000035,E08000034&measure=employment_rate_16_64');
    const leeds = '70.2% (likely 67.2% to 73.2%) in Leeds';
    const part = 'One of the two may be part of the other, so they are not independent.';
    expect(html.one('#verdicts').wordsOf('li')).toEqual([
      `Cannot be told apart: ${leeds}; 74.9% (likely 70.9% to 78.9%) in Kirklees. The 95% confidence interval of their difference, -9.7 to 0.3, includes zero.`,
      `Cannot be told apart: ${leeds}; 73.8% (likely 72.7% to 74.9%) in Yorkshire and The Humber. ${part} All that their intervals tell is a difference of -7.7 to 0.5, which may be none.`,
      `Lower: ${leeds}; 75.7% (likely 75.3% to 76.1%) in England. ${part} Even so they differ by 2.1 percentage points or more.`,
    ]);
  });

  test('are said to be unlike, and not to be a ranking', async () => {
    const { words } = (await ask('?areas=E08000034,E12000003')).html;
    expect(words).toContain('These areas are of different kinds (local authorities and regions).');
    expect(words).toContain('Kirklees lies inside Yorkshire and The Humber');
    expect(words).toContain('This is not a ranking.');
  });

  test('are of the newest period that all have, and say who has a newer one', async () => {
    const older = await without(({ area, period }) => area === 'E12000003' && period === '2025-12');
    const { words } = (await ask('?areas=E08000034,E12000003', older)).html;
    expect(words).toContain('These sentences and the bars below are of November 2025.');
    expect(words).toContain('have a newer figure (December 2025), not all: the lines');
  });

  test('say who has no figure, and which areas are left out', async () => {
    const lacking = await without(({ area }) => area === 'E12000003');
    const measure = '&measure=claimant_rate_16_64';
    expect((await ask(`?areas=E08000034,E12000003${measure}`, lacking)).html.words).toContain(
      'No figure of it is held for Yorkshire and The Humber.',
    );
    // Where no measure is chosen the first is drawn that all of them have.
    const { html } = await ask('?areas=E08000034,E12000003', lacking);
    expect(html.one('#compared').words).toBe('Employment rate, aged 16 to 64');
    const { words } = (await ask('?areas=E08000034,E12000003,X1,X2,X3,X4,X5')).html;
    expect(words).toContain('No more than 6 areas are set side by side. Left out: X5.');
  });

  test('are drawn from a chosen year on, which the forms and the chart keep', async () => {
    const chosen = '?areas=E08000034,E12000003&measure=claimant_rate_16_64';
    const all = (await ask(chosen)).html;
    const form = all.one('form[aria-label="Span of time"]');
    expect(form.wordsOf('option')).toEqual(expect.arrayContaining(['The first', '2025']));
    const { html } = await ask(`${chosen}&from=2025-12`);
    expect(all.one('#chart-all-table').words).toContain('November 2025');
    expect(html.one('#chart-all-table').words).not.toContain('November 2025');
    expect(html.has('a[href*="/charts/compare/chart.png"][href*="from=2025-12"]')).toBe(true);
    expect(html.has('input[type="hidden"][name="from"][value="2025-12"]')).toBe(true);
    expect((await ask(`${chosen}&from=1899`)).html.words).toContain(
      'No period “1899” is held here',
    );
  });

  test('have no number in a sentence that no table has', async () => {
    const { html } = await ask('?areas=E08000034,E12000003');
    const said = html.all('[id$="-sentence"]').concat(html.all('#verdicts'));
    const numbers = said.flatMap(({ words }) => words.match(/\d+\.\d%/g) ?? []);
    expect(numbers.length).toBeGreaterThan(6);
    const tables = html.wordsOf('table').join(' ');
    for (const number of numbers) expect(tables).toContain(number);
  });

  test('that are not drawn stand in the table over time, and no period of theirs is not held', async () => {
    const others = [
      ...[['E08000032', 'Bradford'] as const, ['E08000033', 'Calderdale'] as const],
      ...[['E08000035', 'Leeds'] as const, ['E08000036', 'Wakefield'] as const],
    ];
    const rows = claimantRows().flatMap((row) =>
      row.area === 'E08000034'
        ? [row, ...others.map(([area, area_name]) => ({ ...row, area, area_name }))]
        : [row],
    );
    const pages = await withRows(
      rows.filter(({ area, period }) => area === 'E92000001' || period !== '2025-11'),
    );
    const codes = ['E08000034', ...others.map(([code]) => code)];
    const { html } = await ask(`?areas=${codes.join(',')}`, pages);
    expect(html.words).toContain('told apart: England. The table below has its figures.');
    const table = html.one('#chart-all-table');
    expect(table.wordsOf('th')).toContain('England');
    expect(table.words).toContain('November 2025');
    expect(table.words).not.toContain('not held here');
  });
});
