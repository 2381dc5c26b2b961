import { describe, expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows } from '../../../support/pages/rows.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';
import type { Html } from '../../../support/html/read-html.ts';

const PAGE = '/areas/E08000034';

/** The tile of a name. */
function tile(html: Html, name: string): Html {
  const found = html.all('li.app-tile').find((each) => each.one('h3').words === name);
  if (!found) throw new Error(`there is no tile ${name}`);
  return found;
}

describe('the tiles of an area', () => {
  const pages = usePages();
  const read = async () => (await pages.read(PAGE)).html;

  test('have the newest figure, which can be found again, its period and its marks', async () => {
    const claimants = tile(await read(), 'Claimants');
    const number = claimants.one('data');
    const [latest] = await pages.figures(
      '/v1/datasets/claimant-count/data?measure=claimant_rate_16_64&area=E08000034&sex=total&period=latest',
    );
    expect(number.attribute('value')).toBe(String(latest?.value));
    expect(number.attribute('data-period')).toBe('2025-12');
    expect(claimants.words).toContain('December 2025, provisional, 11 months old');
    expect(claimants.links()).toContain('/measures/claimant_rate_16_64?areas=E08000034');
  });

  test('have an arrow where records count it, and none where the interval holds zero', async () => {
    const html = await read();
    expect(tile(html, 'Claimants').words).toContain('▲ Up 1.2 points on a year');
    const employment = tile(html, 'Employment').words;
    expect(employment).toContain('No clear change on a year likely 70.9% to 78.9%');
    expect(employment).not.toMatch(/[▲▼]/);
  });

  test('have a strip of all areas of the kind where there are others, with what may be told', async () => {
    const html = await read();
    const strip = tile(html, 'Employment').one('svg.app-strip');
    expect(strip.attribute('aria-label')).toBe(
      'Employment rate, aged 16 to 64: 3 local authorities, 70.2% to 75.7%. Cannot be told apart from any of 2 others. Yorkshire and The Humber 73.8%. England 75.7%',
    );
    expect(tile(html, 'Claimants').has('svg.app-strip')).toBe(false);
  });

  test('have a small line where there are figures enough', async () => {
    const html = await read();
    expect(tile(html, 'Claimants').one('svg.app-spark').attribute('aria-label')).toContain(
      'January 2021 to December 2025',
    );
  });

  test('that are not there are named once, with where to look', async () => {
    expect((await read()).one('section.app-first').words).toContain(
      'Not held for this local authority: unemployment, pay, jobs and job adverts. Look at Yorkshire and The Humber, which it lies in.',
    );
  });

  test('say that a figure is withheld, and draw no place for it', async () => {
    const hidden = claimantRows().map((row) => {
      const isNewest = row.area === 'E08000034' && row.period === '2025-12';
      return isNewest ? { ...row, value: null, status: 'suppressed' } : row;
    });
    const declared = await claimantCount({ checks: ANY_CHANGE });
    const others = await openPages({
      change: (home) => release(home, 'replay', declared, hidden),
    });
    const claimants = tile((await others.read(PAGE)).html, 'Claimants');
    expect(claimants.one('strong').words).toBe('suppressed');
    expect(claimants.words).toContain('withheld to protect people or firms');
    expect(claimants.words).not.toMatch(/[▲▼]/);
    expect(claimants.has('svg.app-strip')).toBe(false);
  });
});
