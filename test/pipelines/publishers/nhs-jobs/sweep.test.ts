import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeChannel, findChannels } from '../../../../pipelines/pool/sweeps/channel-states.ts';
import publisher from '../../../../pipelines/publishers/nhs-jobs/publisher.ts';
import { searchStandIn } from '../../../../pipelines/publishers/nhs-jobs/stand-in/stand-in.ts';
import type { PrintedVacancy } from '../../../../pipelines/publishers/nhs-jobs/stand-in/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';

const vacancy = (id: string, more: Partial<PrintedVacancy> = {}): PrintedVacancy => ({
  ...{ id, reference: `REF-${id}`, title: 'Staff Nurse', description: 'Care & company' },
  ...{ employer: 'Example NHS Foundation Trust', type: 'Permanent', salary: 'Negotiable' },
  ...{ closeDate: '2026-12-20', postDate: '2026-11-25T10:00:00.123456789Z' },
  ...{ url: `https://beta.jobs.nhs.uk/candidate/jobadvert/${id}`, places: ['Leeds, LS1 1AA'] },
  ...more,
});
const many = (count: number) => Array.from({ length: count }, (_, at) => vacancy(`C${at}`));

/** The search, with its pages changed before they are sent. */
const changed = (vacancies: readonly PrintedVacancy[], change: (page: string) => string) => {
  const standIn = searchStandIn(vacancies);
  return {
    fetch: async (request: Request) =>
      new Response(change(await (await standIn.fetch(request)).text())),
  };
};

testWithPayloads('both ways to nest places and both ways to write pay are read', async () => {
  const file = path.join(PAYLOADS, 'vacancies/nhs_jobs_search_xml_FIXTURE.xml');
  const page = await readFile(file, 'utf8');
  const { adverts, end } = await sweepStandIn(publisher, { fetch: () => new Response(page) });
  expect(end).toEqual({ outcome: 'complete', why: null, expected: 2 });
  const same = {
    ...{ employer: 'Example NHS Foundation Trust', posted: '2026-07-25', closes: '2026-08-20' },
    places: [{ text: 'Leeds, LS1 1AA', town: 'Leeds', postcode: 'LS1 1AA' }],
  };
  expect(adverts).toMatchObject([
    {
      ...{ ...same, id: 'A1', reference: 'REF-A1', contract: 'Permanent' },
      text: 'Visa sponsorship is available',
      pay: { text: '£29,970 to £36,483 a year', low: null, period: null },
    },
    {
      ...{ ...same, id: 'B1', contract: 'Apprenticeship', text: '' },
      pay: { text: '£26530.00 to £29114.00' },
    },
  ]);
});

test('in order of publication its pages have every advert, and internal ones never come', async () => {
  const standIn = searchStandIn([...many(450), vacancy('C999')], new Set(['C999']));
  const { adverts, asked, end } = await sweepStandIn(publisher, standIn);
  expect(new Set(adverts.map(({ id }) => id)).size).toBe(450);
  expect(adverts.map(({ id }) => id)).not.toContain('C999');
  expect(end).toEqual({ outcome: 'complete', why: null, expected: 450 });
  expect(asked).toHaveLength(5);
});

test('without the order that is asked for, rows of pages repeat and others are missing', async () => {
  const standIn = searchStandIn(many(450));
  const { adverts } = await sweepStandIn(publisher, {
    fetch: ({ url }) => standIn.fetch(new Request(url.replace('&sort=publicationDateAsc', ''))),
  });
  expect(adverts).toHaveLength(450);
  expect(new Set(adverts.map(({ id }) => id)).size).toBeLessThan(400);
});

test.each([
  ['Leeds, LS1 1AA', 'Leeds', 'LS1 1AA'],
  ['St James, Beckett Street, Leeds, LS97TF', 'Leeds', 'LS9 7TF'],
  ['LS1 1AA', null, 'LS1 1AA'],
  ['Leeds', 'Leeds', null],
])('a place is read from %s', async (text, town, postcode) => {
  const { adverts } = await sweepStandIn(
    publisher,
    searchStandIn([vacancy('C1', { places: [text] }), vacancy('C2', { places: [] })]),
  );
  expect(adverts.map(({ places }) => places)).toMatchObject([[{ text, town, postcode }], []]);
});

test('malformed vacancies are set aside, and those beside them are read', async () => {
  const vacancies = ['1', '2', '3', '4'].map((id) => vacancy(`C${id}`));
  const { adverts, setAside } = await sweepStandIn(
    publisher,
    changed(vacancies, (page) =>
      page
        .replace('<id>C1</id>', '')
        .replace(
          '<title>Staff Nurse</title><description>Care &amp; company</description><employer>',
          '<title>',
        )
        .replace('<id>C3</id><reference>REF-C3', '<id>C3</id><reference>REF & C3')
        .replace('<id>C4</id>', '<id>C4</ID>'),
    ),
  );
  expect(adverts.map(({ id }) => id)).toEqual(['C2', 'C3']);
  expect(setAside).toEqual(['malformed', 'malformed']);
});

test('a page without totals is none of the search, and the sweep fails', async () => {
  const html = { fetch: () => new Response('<!DOCTYPE html><title>Sorry</title>') };
  await expect(sweepStandIn(publisher, html)).rejects.toThrow('no_totals');
});

test('it is off until the operator records who agreed, and when', () => {
  const [channel] = findChannels([publisher]);
  if (!channel) throw new Error('it is a channel');
  const off = describeChannel(channel, { mode: 'live', settings: {} });
  expect(off).toMatchObject({ on: false, rights: { may_share: false } });
  expect(off.why_off).toBe(
    'NHS Jobs has not agreed, as far as NHS_JOBS_CONSENT says: it records who agreed, and when.',
  );
  const settings = { NHS_JOBS_CONSENT: 'A. Person, NHSBSA, 1 December 2026' };
  expect(describeChannel(channel, { mode: 'live', settings }).on).toBe(true);
  expect(describeChannel(channel, { mode: 'sample', settings: {} }).on).toBe(true);
});
