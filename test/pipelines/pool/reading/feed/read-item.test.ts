import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Item } from '../../../../../pipelines/pool/channel.ts';
import { decodeFeed } from '../../../../../pipelines/pool/reading/feed/decode-feed.ts';
import { readFeedItem } from '../../../../../pipelines/pool/reading/feed/read-item.ts';
import { splitItems } from '../../../../../pipelines/pool/reading/feed/split-items.ts';
import { PAYLOADS, testWithPayloads } from '../../../../support/payloads.ts';

/** The items of a recorded feed. */
async function readRecorded(file: string): Promise<Item[]> {
  const bytes = await readFile(path.join(PAYLOADS, 'vacancies', file));
  const items: Item[] = [];
  for await (const raw of splitItems(decodeFeed(Readable.from([bytes]), ''))) {
    items.push('xml' in raw ? readFeedItem(raw.xml, 'f') : { ...raw, id: null });
  }
  return items;
}

testWithPayloads('the example of Indeed: hirer and poster, no e-mail', async () => {
  const [item] = await readRecorded('feed_indeed_example.xml');
  expect(item).toMatchObject({
    advert: {
      ...{ id: 'f:unique123131', title: 'Sales Executive', reference: 'unique123131' },
      ...{ employer: 'ABC Hospital', poster: 'ABC Medical Group' },
      url: 'http://www.examplesite.com/viewjob.cfm?jobid=unique123131&source=Indeed',
      ...{ posted: '2021-06-29', closes: '2021-11-08', contract: 'fulltime, parttime' },
      pay: { text: '$50K per year', low: null, period: null },
      places: [{ town: 'Phoenix', region: 'AZ', postcode: '85003', country: 'US' }],
      remote: null,
    },
  });
  expect(JSON.stringify(item)).not.toContain('abccorp');
});

testWithPayloads('the example of Jobrapido: British dates; empty jobs have no id', async () => {
  const [first, ...others] = await readRecorded('feed_jobrapido_example.xml');
  expect(first).toMatchObject({
    advert: {
      ...{ id: 'f:ad3456', employer: 'Company Examplel', posted: '2018-10-19' },
      ...{ closes: '2018-12-19', places: [{ text: 'Phoenix', postcode: '85003' }] },
    },
  });
  expect(others.map((item) => ('setAside' in item ? item.setAside : ''))).toEqual([
    ...['no_id', 'no_id', 'no_id'],
  ]);
});

testWithPayloads(
  'the example of LinkedIn: nested pay in dollars is no amount of pounds',
  async () => {
    const [first] = await readRecorded('feed_linkedin_example.xml');
    expect(first).toMatchObject({
      advert: {
        ...{ id: 'f:12345', employer: 'LinkedIn', remote: 'full' },
        url: null,
        apply_url: 'https://www.linkedin.com/jobs/view/1234?trk=linkedin',
        pay: { text: 'USD 50000 to 100000', low: null, high: null, predicted: false },
        places: [{ text: 'Sunnyvale, CA, US', town: 'Sunnyvale', postcode: '94085' }],
      },
    });
  },
);

testWithPayloads('Madgex of Guardian Jobs: two places in one string stay as printed', async () => {
  const items = await readRecorded('guardian_jobs_feed_sample.xml');
  expect(items).toHaveLength(3);
  expect(items[2]).toMatchObject({
    advert: {
      ...{ id: 'f:4411510', title: 'Air Traffic Controller', employer: 'RAF CAREERS' },
      text: 'Control some of the world’s most modern aircraft using radar & communications equipment',
      places: [{ text: 'Rotherham/Sheffield' }],
      pay: { text: 'Unpaid Voluntary Work' },
      structured: [
        { scheme: 'category', value: '166' },
        { scheme: 'category', value: '308' },
      ],
    },
  });
});

testWithPayloads('RSS of jobs.ac.uk: its address is its id', async () => {
  const items = await readRecorded('jobs_ac_uk_rss_FIXTURE.xml');
  expect(items[0]).toMatchObject({
    advert: {
      id: 'f:https://www.jobs.ac.uk/job/ABC123/lecturer-in-economics',
      ...{ title: 'Lecturer in Economics', posted: '2026-05-04', closes: null },
    },
  });
});

testWithPayloads(
  'the bulk upload of DWP: its reference is an attribute, its place has parts',
  async () => {
    const [item] = await readRecorded('dwp_findajob_bulk_upload_FIXTURE.xml');
    expect(item).toMatchObject({
      advert: {
        ...{ id: 'f:10', title: 'Awesome teacher', closes: '2024-10-04' },
        places: [{ town: 'School Town', region: 'School County', postcode: 'AB12 3CD' }],
      },
    });
  },
);

testWithPayloads(
  'feeds of school systems: a broken declaration is no fault, a broken item is',
  async () => {
    const [broadbean] = await readRecorded('teaching_vacancies/ats_broadbean.xml');
    expect(broadbean).toMatchObject({
      advert: {
        ...{ id: 'f:0044', title: 'Class Teacher', posted: '2042-08-02', starts: '2023-05-20' },
        // Nobody pays £50,000 a week: what is wrong with it is told when pay is coded.
        pay: { text: '£50879 - £85262 per week', low: null },
        employer_ids: [
          { scheme: 'urn', id: '111111' },
          { scheme: 'urn', id: '222222' },
          { scheme: 'uid', id: '12345' },
        ],
      },
    });
    const [poster] = await readRecorded('teaching_vacancies/ats_vacancy_poster.xml');
    expect(poster).toMatchObject({
      advert: {
        ...{ id: 'f:TEST002', title: 'Test Post', hours: 'full_time', contract: 'permanent' },
        url: 'https://www.company.com/jobs/12345?jobboard=Teaching+Vacancies&c=vacancyposter',
      },
    });
    const ventrus = await readRecorded('teaching_vacancies/ats_ventrus.xml');
    expect(ventrus).toMatchObject([{ setAside: 'malformed' }]);
  },
);

test('feeds of Adzuna: amounts, a point, and pay that it estimated', () => {
  const item = readFeedItem(
    `<job><id>7</id><title>Fitter</title><salary_min>25,000</salary_min><salary_max>£28000</salary_max>
     <salary_is_predicted>1</salary_is_predicted><geo_lat>53.8</geo_lat><geo_lng>-1.5</geo_lng>
     <location>Leeds</location><location>York</location></job>`,
    'f',
  );
  expect(item).toMatchObject({
    advert: {
      pay: { low: 25000, high: 28000, predicted: true },
      places: [{ text: 'Leeds', lat: 53.8, lon: -1.5 }, { text: 'York' }],
    },
  });
});

test('markup that is not escaped, a line of pay in the text, and no title of a nested name', () => {
  const item = readFeedItem(
    `<item><guid isPermaLink="false">9</guid><title>Lecturer</title><company><name>University of X</name></company>
     <description><p>Department of Physics</p><p>Salary: £35,000 to £40,000</p></description></item>`,
    'f',
  );
  expect(item).toMatchObject({
    advert: {
      ...{ id: 'f:9', title: 'Lecturer', employer: 'University of X' },
      text: 'Department of Physics\nSalary: £35,000 to £40,000',
      pay: { text: '£35,000 to £40,000' },
    },
  });
});

test.each([
  ['an entity that the feed would have to declare', '<job><id>1</id><title>&xxe;</title></job>'],
  ['bytes of another encoding', '<job><id>1</id><title>Caf\uFFFD</title></job>'],
  ['a name that would change every object', '<job><id>1</id><__proto__>x</__proto__></job>'],
])('%s sets an item aside', (_, xml) => {
  expect(readFeedItem(xml, 'f')).toMatchObject({ setAside: 'malformed' });
});

test('scripts and formulas in every field are text and no more', () => {
  const evil = '&lt;script&gt;alert(1)&lt;/script&gt;=HYPERLINK("x")';
  const tags = ['title', 'company', 'location', 'salary', 'jobtype', 'category', 'description'];
  const fields = tags.map((tag) => `<${tag}>${evil}</${tag}>`).join('');
  const item = readFeedItem(`<job><id>1</id><url>javascript:alert(1)</url>${fields}</job>`, 'f');
  expect(JSON.stringify(item)).not.toMatch(/script|alert/);
});
