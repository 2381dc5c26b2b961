import { expect, test } from 'vitest';
import { ANY_CHANGE, claimantCount, jobsByIndustry } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows, jobRows } from '../../../support/pages/rows.ts';
import { openPages } from '../../../support/pages/use-pages.ts';

test('a count of the country is told beside the line and stands in the table, embedded too', async () => {
  const rows = ['2023', '2024', '2025'].flatMap((period) =>
    jobRows().map((row) => ({ ...row, period })),
  );
  const jobs = await jobsByIndustry({ checks: ANY_CHANGE });
  const pages = await openPages({ change: (home) => release(home, 'replay', jobs, rows) });
  for (const kind of ['', '/embed']) {
    const { html } = await pages.read(
      `${kind}/measures/employment_jobs?areas=E08000034&industry=total&tab=line`,
    );
    const told = '100,000 jobs for Great Britain in September 2025.';
    expect(html.one('#figure-sentence').words).toContain(`a count grows with its place: ${told}`);
    expect(html.one('svg[role="img"]').words).not.toContain('Great Britain');
    expect(html.one('#figure-table').row('September 2025')).toContain('100,000');
  }
});

test('a period is offered only where the areas that are shown have figures of it', async () => {
  const leeds = { area: 'E08000035', area_name: 'Leeds' };
  const ofAll = jobRows().flatMap((row) =>
    row.area_type === 'lad' ? [row, { ...row, ...leeds }] : [row],
  );
  const rows = ['2022', '2023', '2024', '2025'].flatMap((period) =>
    ofAll
      .filter(({ area_type: type }) => period !== '2022' || type !== 'lad')
      .map((row) => ({ ...row, period })),
  );
  const jobs = await jobsByIndustry({ checks: ANY_CHANGE });
  const pages = await openPages({ change: (home) => release(home, 'replay', jobs, rows) });
  const { html } = await pages.read(
    '/measures/employment_jobs?areas=E08000034&industry=total&tab=table&type=lad&within=all',
  );
  const offered = html.one('select[name="period"]').words;
  expect(offered).toContain('2023');
  expect(offered).not.toContain('2022');
});

test('a figure of another area of the same districts says whose it is beside its measure', async () => {
  const combined = {
    area: 'E47000003',
    area_name: 'West Yorkshire',
    area_type: 'combined_authority',
  };
  const own = claimantRows().filter(({ area }) => area === 'E08000034');
  const rows = [...claimantRows(), ...own.map((row) => ({ ...row, ...combined }))];
  const claimants = await claimantCount({ checks: ANY_CHANGE });
  const pages = await openPages({ change: (home) => release(home, 'replay', claimants, rows) });
  const { html } = await pages.read(
    '/measures/claimant_rate_16_64?areas=x-lsip-2025-west-yorkshire',
  );
  expect(html.one('.app-what').words).toContain(
    'This figure is the one published for West Yorkshire (combined authority, E47000003)',
  );
});
