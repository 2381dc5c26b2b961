import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import publisher from '../../../../pipelines/publishers/find-an-apprenticeship/publisher.ts';
import { displayAdvertStandIn } from '../../../../pipelines/publishers/find-an-apprenticeship/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';

const vacancy = (at: number, more: object = {}) => ({
  vacancyReference: `VAC${1_000_000 + at}`,
  title: `Apprentice <b>welder</b> ${at}`,
  description: 'Learn to weld &amp; cut<script>alert(1)</script>',
  numberOfPositions: 2,
  postedDate: '2026-11-01T09:00:00Z',
  closingDate: '2026-12-15T23:59:59Z',
  startDate: '2027-01-11T00:00:00Z',
  wage: {
    ...{ wageType: 'Custom', wageAmount: null, wageUnit: 'Annually' },
    wageAdditionalInformation: '£16,640 to £26,436.80 a year',
    workingWeekDescription: 'Monday to Friday, 8am to 4pm',
  },
  hoursPerWeek: 37.5,
  employerName: 'Wakefield Welding Ltd',
  employerContactName: 'Jo Bloggs',
  employerContactEmail: 'jo@welding.example',
  employerContactPhone: '01924 000000',
  providerName: 'Aire College',
  ukprn: 10000001,
  course: { larsCode: 828, title: 'Welder (level 2)', level: 2, route: 'Engineering' },
  addresses: [
    { addressLine1: '1 Kiln Road', addressLine3: 'Wakefield', postcode: 'wf1 1aa' },
    { addressLine1: '2 Mill Lane', postcode: 'LS1 1AA', latitude: 53.8, longitude: -1.55 },
  ],
  vacancyUrl: `https://www.findapprenticeship.service.gov.uk/apprenticeship/VAC${1_000_000 + at}`,
  applicationUrl: 'javascript:alert(1)',
  isNationalVacancy: false,
  ...more,
});
const several = (count: number) => Array.from({ length: count }, (_, at) => vacancy(at));

test('a vacancy becomes an advert that says what the channel says, and nobody to write to', async () => {
  const { adverts, end } = await sweepStandIn(
    publisher,
    displayAdvertStandIn({ vacancies: [vacancy(7)] }),
  );
  expect(end).toEqual({ outcome: 'complete', why: null, expected: 1 });
  expect(adverts).toEqual([
    expect.objectContaining({
      ...{ id: '1000007', title: 'Apprentice welder 7', text: 'Learn to weld & cut' },
      ...{ employer: 'Wakefield Welding Ltd', poster: 'Aire College', openings: 2 },
      ...{ posted: '2026-11-01', closes: '2026-12-15', starts: '2027-01-11', apply_url: null },
      pay: {
        text: '£16,640 to £26,436.80 a year',
        ...{ low: null, high: null, period: null, predicted: false },
      },
      hours: 'Monday to Friday, 8am to 4pm; 37.5 hours a week',
      structured: [
        { scheme: 'apprenticeship_standard', value: '828' },
        { scheme: 'category', value: 'Engineering' },
      ],
    }),
  ]);
  expect(adverts[0]?.places.map(({ text, postcode, lat }) => [text, postcode, lat])).toEqual([
    ['1 Kiln Road, Wakefield, wf1 1aa', 'WF1 1AA', null],
    ['2 Mill Lane, LS1 1AA', 'LS1 1AA', 53.8],
  ]);
  expect(JSON.stringify(adverts)).not.toMatch(/Bloggs|welding\.example|01924/);
});

test('short pages end nothing, and the total that is paged on is that of the question', async () => {
  const dropped = new Set([3, 150, 151]);
  const vacancies = several(430);
  const swept = await sweepStandIn(publisher, displayAdvertStandIn({ vacancies, dropped }));
  expect(swept.adverts).toHaveLength(427);
  expect(swept.asked).toHaveLength(5);
  expect(swept.end).toEqual({ outcome: 'complete', why: null, expected: 427 });
  const empty = new Set(Array.from({ length: 100 }, (_, at) => 100 + at));
  const gap = await sweepStandIn(publisher, displayAdvertStandIn({ vacancies, dropped: empty }));
  expect([gap.adverts.length, gap.end.expected]).toEqual([330, 422]);
});

test('a list that repeats its first page for ever ends, as partial', async () => {
  const first = displayAdvertStandIn({ vacancies: several(300) });
  const { asked, end } = await sweepStandIn(publisher, {
    fetch: (request) =>
      first.fetch(new Request(request.url.replace(/PageNumber=\d+/, 'PageNumber=1'), request)),
  });
  expect(asked).toHaveLength(3);
  expect(end).toMatchObject({ outcome: 'partial', expected: 300 });
  expect(end.why).toContain('its pages repeat 200 rows of 300 rows');
});

test('an empty answer is never a complete sweep', async () => {
  const { end } = await sweepStandIn(publisher, displayAdvertStandIn({ vacancies: [] }));
  expect(end.outcome).toBe('partial');
});

test('without a key, and for what is no answer of the service, the sweep fails', async () => {
  const standIn = displayAdvertStandIn({ vacancies: several(1) });
  await expect(sweepStandIn(publisher, standIn, { key: null })).rejects.toThrow('http_401');
  const page = { fetch: () => new Response('<html>Maintenance</html>') };
  await expect(sweepStandIn(publisher, page)).rejects.toThrow('not_json');
});

test('malformed vacancies are set aside, each with its reason', async () => {
  const { adverts, setAside } = await sweepStandIn(
    publisher,
    displayAdvertStandIn({
      vacancies: [
        vacancy(1, { vacancyReference: null }),
        vacancy(2, { title: '<i> </i>' }),
        vacancy(3, { addresses: 'Leeds' }),
        vacancy(5, { description: 'x'.repeat(300_000) }),
        vacancy(6, { numberOfPositions: -3, addresses: [], isNationalVacancy: true }),
      ],
    }),
  );
  expect(setAside).toEqual(['no_id', 'no_title', 'malformed', 'too_large']);
  expect(adverts).toMatchObject([{ openings: null, places: [], national: true }]);
});

testWithPayloads('the recorded shape of an answer is read', async () => {
  const file = path.join(PAYLOADS, 'vacancies/faa_display_advert_v2_FIXTURE.json');
  const { vacancies } = z
    .object({ vacancies: z.array(z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  const { adverts } = await sweepStandIn(publisher, displayAdvertStandIn({ vacancies }));
  expect(adverts).toMatchObject([
    {
      ...{ id: '2000034031', title: 'Software Developer Apprentice', employer: 'Acme Ltd' },
      pay: { text: '£18,000 a year' },
      places: [{ postcode: 'EC2A 4BT', lat: 51.5224, lon: -0.0806 }],
      closes: '2026-07-15',
    },
  ]);
});
