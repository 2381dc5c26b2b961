import { describe, expect, test } from 'vitest';
import { ANY_CHANGE, jobsByIndustry } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { jobRows } from '../../../support/pages/rows.ts';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

const PAGE = '/areas/E08000034';

describe('jobs by industry', () => {
  test('have the publisher’s shares where they are held and its total is not', async () => {
    const both = await jobsByIndustry({ checks: ANY_CHANGE }, [
      'employment_jobs',
      'employment_jobs_share',
    ]);
    const counts = jobRows().filter(
      ({ area, industry }) => area === 'E08000034' && industry !== 'total',
    );
    const shares = counts.map((row) => {
      return {
        ...row,
        measure: 'employment_jobs_share',
        value: typeof row.value === 'number' ? row.value / 20 : null,
      };
    });
    const pages = await openPages({
      change: (home) => release(home, 'replay', both, [...counts, ...shares]),
    });
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('300, 15.0% of all (the publisher’s share)');
    expect(words).toContain('The share is the publisher’s own');
    expect(words).not.toContain('constructed');
    expect(words).toContain('No location quotient is shown');
  });

  test('carry a mark that all of them have in their sentence and their caption', async () => {
    const declared = await jobsByIndustry({ provisional: 'newest_period' });
    const pages = await openPages({
      change: (home) => release(home, 'replay', declared, jobRows()),
    });
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('in Kirklees in September 2025, provisional: the most are');
    expect(words).toContain('by industry, jobs, September 2025, provisional');
  });

  test('carry a mark that one of them has beside it alone', async () => {
    const rows = jobRows().map((row) => {
      return row.industry === 'C' ? { ...row, flags: 'provisional' } : row;
    });
    const declared = await jobsByIndustry();
    const pages = await openPages({ change: (home) => release(home, 'replay', declared, rows) });
    const { words } = (await pages.read(PAGE)).html;
    expect(words).toContain('in Kirklees in September 2025: the most are');
    expect(words).toContain('Manufacturing 300 p');
  });

  describe('that are old', () => {
    const pages = usePages({ now: () => new Date('2030-11-22T12:00Z') });

    test('say so, and lead to their publisher', async () => {
      const { html } = await pages.read(PAGE);
      const section = html.all('section').find((each) => each.has('#by-industry'));
      expect(section?.words).toContain('These figures are of September 2025, 5 years old');
      expect(section?.links()).toContain('https://www.nomisweb.co.uk/datasets/newbres6pub');
    });
  });
});
