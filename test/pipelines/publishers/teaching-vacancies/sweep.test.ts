import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import publisher from '../../../../pipelines/publishers/teaching-vacancies/publisher.ts';
import { vacanciesStandIn } from '../../../../pipelines/publishers/teaching-vacancies/stand-in/stand-in.ts';
import type { PrintedPosting } from '../../../../pipelines/publishers/teaching-vacancies/stand-in/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';

const SERVICE = 'https://teaching-vacancies.service.gov.uk';

const posting = (slug: string, more: object = {}): PrintedPosting => ({
  ...{ title: 'Teacher of Mathematics', description: '<p>Teach</p>', jobBenefits: null },
  ...{ datePosted: '2026-11-02T00:00:00+00:00', validThrough: '2026-12-04T12:00:00+00:00' },
  ...{ url: `${SERVICE}/jobs/${slug}`, occupationalCategory: 'teacher' },
  employmentType: ['FULL_TIME', 'PART_TIME'],
  jobLocation: {
    address: {
      ...{ addressLocality: 'Bedford', addressRegion: 'East of England', addressCountry: 'GB' },
      ...{ streetAddress: '1 Example Road', postalCode: 'MK45 5JH' },
    },
  },
  baseSalary: { value: { value: '£12.71 Hourly', unitText: 'YEAR' } },
  hiringOrganization: { name: 'Example School', identifier: '100000' },
  ...more,
});

/** Jobs of which many are of one day, as before a holiday. */
const season = (count: number): PrintedPosting[] =>
  Array.from({ length: count }, (_, at) =>
    posting(`job-${at}`, { datePosted: `2026-11-0${1 + (at % 3)}T00:00:00+00:00` }),
  );

testWithPayloads(
  'a job of the service becomes an advert that says what the service says',
  async () => {
    const file = path.join(PAYLOADS, 'vacancies/teaching_vacancies/api_v1_jobs_SHAPE_FIXTURE.json');
    const Fixture = z.object({
      data: z.array(z.looseObject({ url: z.string(), datePosted: z.string() })),
    });
    const { data } = Fixture.parse(JSON.parse(await readFile(file, 'utf8')));
    const { adverts, end } = await sweepStandIn(publisher, vacanciesStandIn({ postings: data }));
    expect(end).toEqual({ outcome: 'complete', why: null, expected: 1 });
    expect(adverts).toMatchObject([
      {
        ...{ id: 'teacher-of-mathematics-example-school', title: 'Teacher of Mathematics' },
        url: `${SERVICE}/jobs/teacher-of-mathematics-example-school`,
        ...{ text: 'Example', employer: 'Example School', employer_role: 'hirer' },
        employer_ids: [{ scheme: 'urn', id: '100000' }],
        places: [
          { text: '1 Example Road, Bedford, MK45 5JH', postcode: 'MK45 5JH', town: 'Bedford' },
        ],
        pay: { text: '£25,989–£27,255 FTE', low: null, high: null, period: null },
        ...{ hours: 'FULL_TIME', posted: '2026-07-01', closes: '2026-07-31' },
        structured: [{ scheme: 'teaching_role', value: 'teacher' }],
      },
    ]);
  },
);

test('pages overlap: what they do not show is found by the sitemap', async () => {
  const postings = season(400);
  const { adverts, asked, end } = await sweepStandIn(publisher, vacanciesStandIn({ postings }));
  const ids = (list: typeof adverts) => new Set(list.map(({ id }) => id)).size;
  // Four pages of a hundred rows come first.
  expect(ids(adverts.slice(0, 400))).toBeLessThan(350);
  expect(ids(adverts)).toBe(400);
  expect(end).toEqual({ outcome: 'complete', why: null, expected: 400 });
  expect(asked).toContain(`${SERVICE}/sitemap.xml`);
});

test('a job that the sitemap still lists and that has gone is no advert', async () => {
  const standIn = vacanciesStandIn({ postings: season(5), gone: ['filled', 'withdrawn'] });
  const { adverts, end, asked } = await sweepStandIn(publisher, standIn);
  expect(adverts).toHaveLength(5);
  expect(end.outcome).toBe('complete');
  expect(asked).toContain(`${SERVICE}/api/v1/jobs/filled.json`);
});

test('the unit YEAR is no evidence, HOUR is, and a trust has a UID', async () => {
  const postings = [
    posting('a'),
    posting('b', { baseSalary: { value: { value: '13.05', unitText: 'HOUR' } } }),
    posting('c', { baseSalary: null, hiringOrganization: { name: 'A Trust', identifier: '2044' } }),
  ];
  const { adverts } = await sweepStandIn(publisher, vacanciesStandIn({ postings }));
  const byId = adverts.toSorted((one, other) => one.id.localeCompare(other.id));
  expect(byId.map(({ pay }) => [pay.text, pay.period])).toEqual([
    ['£12.71 Hourly', null],
    ['13.05', 'hour'],
    [null, null],
  ]);
  expect(byId[2]?.employer_ids).toEqual([{ scheme: 'uid', id: '2044' }]);
});

test('jobs without an address, a title or the form of a job are set aside; scripts are no text', async () => {
  const postings = [
    { ...posting('a'), url: 'https://elsewhere.example/' },
    posting('b', { title: '<script>alert(1)</script>' }),
    posting('c', { jobLocation: 'Bedford' }),
    posting('d', { description: '<p>Teach<script>alert(1)</script></p>' }),
  ];
  const { adverts, setAside, items } = await sweepStandIn(
    publisher,
    vacanciesStandIn({ postings }),
  );
  expect(setAside.toSorted()).toEqual(['malformed', 'no_id', 'no_title']);
  expect(items).toContainEqual(expect.objectContaining({ setAside: 'malformed', id: 'c' }));
  expect(adverts.map(({ id, text }) => [id, text])).toEqual([['d', 'Teach']]);
});

test('a service that gives its first page for ever ends when its pages are counted', async () => {
  const standIn = vacanciesStandIn({ postings: season(300) });
  const { asked, adverts } = await sweepStandIn(publisher, {
    fetch: (request) =>
      request.url.includes('jobs.json') || request.url.includes('sitemap')
        ? standIn.fetch(new Request(request.url.replace(/page=\d+/, 'page=1')))
        : new Response('', { status: 404 }),
  });
  expect(asked.filter((url) => url.includes('jobs.json'))).toHaveLength(3);
  expect(new Set(adverts.map(({ id }) => id)).size).toBe(100);
});

test('without its sitemap, or some of its adverts, the sweep is partial and keeps what came', async () => {
  const standIn = vacanciesStandIn({ postings: season(120) });
  const without = (part: string, answer: () => Response) =>
    sweepStandIn(publisher, {
      fetch: (request) => (request.url.includes(part) ? answer() : standIn.fetch(request)),
    });
  const page = await without('sitemap', () => new Response('<!DOCTYPE html><title>Sorry</title>'));
  expect(page.adverts.length).toBe(120);
  expect(page.end).toMatchObject({ outcome: 'partial', expected: 120 });
  expect(page.end.why).toContain('its sitemap was not to be had (no_sitemap');
  const details = await without('/jobs/', () => new Response('', { status: 500 }));
  expect(details.end.why).toMatch(/^\d+ adverts that no page had could not be asked for$/);
});
