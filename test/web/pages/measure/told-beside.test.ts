import { expect, test } from 'vitest';
import { ANY_CHANGE, jobsByIndustry } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { jobRows } from '../../../support/pages/rows.ts';
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
