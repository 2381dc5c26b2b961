import { expect, test } from 'vitest';
import publisher from '../../../../pipelines/publishers/job-pages/publisher.ts';
import { printPage, siteStandIn } from '../../../../pipelines/publishers/job-pages/stand-in.ts';
import type { Site } from '../../../../pipelines/publishers/job-pages/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';

const posting = (more: object = {}) => ({
  ...{ '@type': 'JobPosting', title: 'Nurse', description: 'One.\nTwo.', identifier: { value: 7 } },
  hiringOrganization: { name: 'Acme Care' },
  ...more,
});
const A = 'https://jobs.acme.example';
const site = (pages: Site['pages'], robots: string | null = null): Site => ({
  origin: A,
  robots,
  pages,
});
const settings = { JOB_PAGES_SITEMAPS: `${A}/sitemap.xml` };
const sweep = (...sites: Site[]) => sweepStandIn(publisher, siteStandIn(sites), { settings });

test('postings are found in every form in which pages have them', async () => {
  const { adverts, setAside, end } = await sweep(
    site({
      '/1': printPage(posting()),
      '/2': printPage([{ '@type': 'WebSite' }, posting({ identifier: 'b', url: '/2?x=1' })]),
      '/3': printPage({
        '@graph': [posting({ '@type': ['Thing', 'JobPosting'], identifier: null })],
      }),
      '/4': '<script type="application/ld+json">{"@type":"JobPosting", oops}</script>',
      '/5': '<p>About us</p>',
      '/6': null,
    }),
  );
  expect(end).toEqual({ outcome: 'complete', why: null, expected: null });
  expect(adverts.map(({ id, url }) => [id, url])).toEqual([
    ['jobs.acme.example:7', `${A}/1`],
    ['jobs.acme.example:b', `${A}/2?x=1`],
    ['jobs.acme.example:/3', `${A}/3`],
  ]);
  expect(adverts[0]).toMatchObject({ title: 'Nurse', text: 'One. Two.', employer: 'Acme Care' });
  expect(setAside).toEqual(['malformed']);
});

test.each([
  [30000, { low: 30000, high: 30000, period: null }],
  ['£12.71 Hourly', { text: '£12.71 Hourly', low: null }],
  [
    { currency: 'GBP', value: { value: '£25,989–£27,255 FTE', unitText: 'YEAR' } },
    { low: null, period: null, text: '£25,989–£27,255 FTE' },
  ],
  [
    { currency: 'GBP', value: { minValue: 12, maxValue: '13.50', unitText: 'HOUR' } },
    { low: 12, high: 13.5, period: 'hour' },
  ],
  [
    { currency: 'GBP', value: 31000 },
    { low: 31000, high: 31000 },
  ],
  [
    { currency: 'EUR', value: { value: 9, unitText: 'HOUR' } },
    { low: null, text: 'EUR 9 to 9' },
  ],
])('pay given as %j', async (baseSalary, pay) => {
  const { adverts } = await sweep(site({ '/1': printPage(posting({ baseSalary })) }));
  expect(adverts[0]?.pay).toMatchObject(pay);
});

test('places are one or several, a text or an address; remote work and hidden employers are told', async () => {
  const address = {
    addressLocality: 'Leeds',
    postalCode: 'LS1 1AA',
    addressCountry: { name: 'GB' },
  };
  const { adverts } = await sweep(
    site({
      '/1': printPage(
        posting({
          jobLocation: [{ address, geo: { latitude: '53.8', longitude: -1.5 } }, 'York'],
          ...{ jobLocationType: 'TELECOMMUTE', hiringOrganization: 'confidential' },
          ...{
            validThrough: '2020-01-01',
            totalJobOpenings: '3',
            employmentType: ['FULL_TIME', 'INTERN'],
          },
        }),
      ),
    }),
  );
  expect(adverts[0]).toMatchObject({
    places: [
      {
        text: 'Leeds, LS1 1AA',
        town: 'Leeds',
        postcode: 'LS1 1AA',
        country: 'GB',
        lat: 53.8,
        lon: -1.5,
      },
      { text: 'York' },
    ],
    ...{ remote: 'full', employer: null, employer_role: 'anonymous', openings: 3 },
    ...{ closes: '2020-01-01', contract: 'FULL_TIME, INTERN' },
  });
});

test('robots.txt is kept to, no other host is asked, and each page once', async () => {
  const pages = { '/jobs/1': printPage(posting()), '/private/2': printPage(posting()) };
  const closed = 'User-agent: alongside\nDisallow: /private/\nCrawl-delay: 0.01';
  const { asked } = await sweep(site(pages, closed));
  expect(asked).toEqual([`${A}/robots.txt`, `${A}/sitemap.xml`, `${A}/jobs.xml`, `${A}/jobs/1`]);
  const all = await sweep(site(pages, 'User-agent: *\nDisallow: /'));
  expect(all.asked).toEqual([`${A}/robots.txt`]);
  expect(all.end).toMatchObject({ outcome: 'partial' });
});

test('a site that does not answer leaves the others; none at all is a failed sweep', async () => {
  const two = { JOB_PAGES_SITEMAPS: `${A}/sitemap.xml https://b.example/sitemap.xml` };
  const standIn = siteStandIn([site({ '/1': printPage(posting()) })]);
  const { adverts, end } = await sweepStandIn(publisher, standIn, { settings: two });
  expect(adverts).toHaveLength(1);
  expect(end.why).toContain('b.example: http_503');
  await expect(sweepStandIn(publisher, siteStandIn([]), { settings })).rejects.toThrow('http_503');
});
