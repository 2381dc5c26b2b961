import { expect, test } from 'vitest';
import ashby from '../../../../pipelines/publishers/ashby/publisher.ts';
import { jobBoardStandIn } from '../../../../pipelines/publishers/ashby/stand-in.ts';
import lever from '../../../../pipelines/publishers/lever/publisher.ts';
import { postingsStandIn } from '../../../../pipelines/publishers/lever/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';

const posting = (more: object = {}) => ({
  ...{ id: 'a1', text: 'Nurse', hostedUrl: 'https://jobs.lever.co/acme/a1' },
  applyUrl: 'https://jobs.lever.co/acme/a1/apply',
  createdAt: 1_780_272_000_000,
  description: '<div>Care for people.</div>',
  lists: [{ text: 'You will', content: '<li>Listen</li><li>Write notes</li>' }],
  additional: '<p>We pay &pound;&pound;.</p>',
  categories: {
    ...{ commitment: 'Full-time', department: 'Care', location: 'Leeds' },
    allLocations: ['Leeds', 'York'],
  },
  ...{ country: 'GB', workplaceType: 'hybrid' },
  salaryRange: { min: 14, max: 16.5, currency: 'GBP', interval: 'per-hour-wage' },
  ...more,
});
const job = (more: object = {}) => ({
  ...{ id: 'b1', title: 'Welder', location: 'Leeds', isListed: true, isRemote: false },
  address: {
    postalAddress: {
      addressLocality: 'Leeds',
      addressRegion: 'West Yorkshire',
      addressCountry: 'GBR',
    },
  },
  secondaryLocations: [{ location: 'York', address: { addressLocality: 'York' } }],
  ...{ department: 'Works', team: null, employmentType: 'FullTime', workplaceType: 'OnSite' },
  descriptionHtml: '<p>Weld.</p>',
  publishedAt: '2026-04-30T16:21:55.393+00:00',
  ...{
    jobUrl: 'https://jobs.ashbyhq.com/acme/b1',
    applyUrl: 'https://jobs.ashbyhq.com/acme/b1/application',
  },
  compensation: {
    scrapeableCompensationSalarySummary: '£30K - £34K',
    summaryComponents: [
      {
        compensationType: 'EquityPercentage',
        interval: 'NONE',
        currencyCode: null,
        minValue: 0.5,
        maxValue: 1,
      },
      {
        compensationType: 'Salary',
        interval: '1 YEAR',
        currencyCode: 'GBP',
        minValue: 30000,
        maxValue: 34000,
      },
    ],
  },
  ...more,
});

test('a posting at Lever is read with its parts, its places and its pay by the hour', async () => {
  const { adverts, end } = await sweepStandIn(lever, postingsStandIn({ acme: [posting()] }), {
    settings: { LEVER_BOARDS: 'acme=Acme Care' },
  });
  expect(end.outcome).toBe('complete');
  expect(adverts).toMatchObject([
    {
      ...{
        id: 'a1',
        title: 'Nurse',
        employer: 'Acme Care',
        contract: 'Full-time',
        remote: 'hybrid',
      },
      text: 'Care for people.\nYou will\nListen\nWrite notes\nWe pay ££.',
      places: [
        { text: 'Leeds', country: 'GB' },
        { text: 'York', country: 'GB' },
      ],
      pay: { low: 14, high: 16.5, period: 'hour', predicted: false },
      posted: '2026-06-01',
    },
  ]);
});

test('pay in another currency is no amount of pounds', async () => {
  const dollars = { min: 90000, max: 120000, currency: 'USD', interval: 'per-year-salary' };
  const { adverts } = await sweepStandIn(
    lever,
    postingsStandIn({ acme: [posting({ salaryRange: dollars })] }),
    { settings: { LEVER_BOARDS: 'acme' } },
  );
  expect(adverts[0]?.pay).toEqual({
    ...{ text: 'USD 90000 to 120000', low: null, high: null, period: null, predicted: false },
  });
});

test('a job at Ashby is read with all its places and its salary alone; one not listed is not open', async () => {
  const standIn = jobBoardStandIn({
    acme: [
      job(),
      job({ id: 'b2', isListed: false }),
      job({ id: undefined, compensation: undefined }),
    ],
  });
  const { adverts, setAside, end } = await sweepStandIn(ashby, standIn, {
    settings: { ASHBY_BOARDS: 'acme' },
  });
  expect([setAside, end.outcome]).toEqual([['not_open'], 'complete']);
  expect(adverts[0]).toMatchObject({
    ...{ id: 'b1', employer: 'acme', contract: 'FullTime', remote: 'no', posted: '2026-04-30' },
    places: [
      { text: 'Leeds', town: 'Leeds', region: 'West Yorkshire', country: 'GBR' },
      { text: 'York', town: 'York' },
    ],
    pay: { text: '£30K - £34K', low: 30000, high: 34000, period: 'year' },
  });
  expect(adverts[1]).toMatchObject({
    id: 'https://jobs.ashbyhq.com/acme/b1',
    pay: { text: null, low: null },
  });
});
