import { describe, expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { browserTest, useBrowser } from '../../../support/browser.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useJobStore } from '../../../support/stores/job-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useJobStore());
const asked: string[] = [];
const pages = createPages({
  api: async (path, init) => {
    asked.push(path);
    return api.app.request(path, init);
  },
  publicUrl: undefined,
  now: NOW,
});

async function read(path: string) {
  const response = await pages.request(path);
  const html = readHtml(await response.text());
  return { status: response.status, to: response.headers.get('location'), html };
}

describe('the box', () => {
  test.each([
    ['q=plumbers&place=Leeds', '/jobs/5315?area=E08000035&title=plumbers'],
    ['q=plumbers in Hull', '/jobs/5315?area=E06000010&title=plumbers'],
    ['q=plumbers Leeds', '/jobs/5315?area=E08000035&title=plumbers'],
    ['q=plumbers', '/jobs/5315?title=plumbers'],
  ])('%s leads straight to the job in the place', async (query, address) => {
    const { status, to } = await read(`/jobs?${query}`);
    expect([status, to]).toEqual([303, address]);
  });

  test('a place that was given by its code is shown by its name', async () => {
    const { html } = await read('/jobs?q=plumbers&place=E08000035&choose=yes');
    expect(html.one('#job-place').attribute('value')).toBe('Leeds');
  });

  test('promises the figures by occupation that are held, and no others', async () => {
    const { html } = await read('/jobs');
    const links = html.links();
    expect(links).toEqual(
      expect.arrayContaining(
        ['local-demand', 'occupation-pay', 'occupation-jobs'].map((id) => `/datasets/${id}`),
      ),
    );
    expect(links).not.toContain('/datasets/occupations-in-demand');
    expect(links).not.toContain('/datasets/soc-2020');
  });

  test('a name of several places asks which, and keeps the job', async () => {
    const { html } = await read('/jobs?q=plumbers&place=Newcastle');
    expect(html.words).toContain('Which “Newcastle”?');
    expect(html.links()).toContain('/jobs?q=plumbers&place=E08000021');
  });

  test('what is not found says so, and leaves both fields as they were typed', async () => {
    const { html } = await read('/jobs?q=xyzzyx&place=Qwertyville');
    expect(html.words).toContain('No place is called “Qwertyville” here');
    expect(html.words).toContain('No job is found by “xyzzyx”');
    expect(html.one('#job-q').attribute('value')).toBe('xyzzyx');
    expect(html.one('#job-place').attribute('value')).toBe('Qwertyville');
  });
});

describe('a job in a place', () => {
  test('one question to the API tells the job, and no question is asked twice', async () => {
    await read('/jobs/6135?area=E08000035');
    asked.length = 0;
    const { html } = await read('/jobs/6135?area=E08000035&title=carer');
    expect(asked.filter((path) => path.startsWith('/v1/jobs'))).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(html.words).toMatch(/No known course[^.]*\. No listing of courses has been taken in/);
    expect(html.words).toContain('None known: no subject of courses is linked to it.');
    expect(html.one('h1').words).toBe('Care workers and home carers in Leeds');
    expect(html.all('h1')).toHaveLength(1);
  });

  test('no code is needed to go on: jobs near it lead to jobs, and nothing to codes', async () => {
    const { html } = await read('/jobs/6135?area=E08000035');
    expect(html.links()).toContain('/jobs/6136?area=E08000035');
    expect(html.links().filter((href) => href.startsWith('/classifications'))).toEqual([]);
  });

  test('all that is told stands in the first part, each with its period', async () => {
    const { html } = await read('/jobs/6135?area=E08000035&title=carer');
    expect(html.wordsOf('.app-job-answer h2')).toEqual([
      ...['Is it asked for?', 'What does it pay?', 'Is it growing?'],
      ...['What does it take?', 'How many people do it?'],
    ]);
    for (const words of html.wordsOf('.app-job-answer'))
      expect(words).toMatch(/\d|cannot tell|not held/i);
    expect(html.links('.app-job-searches a')).toHaveLength(3);
  });

  test('a number of a whole group says so in its own sentence, with its place and period', async () => {
    const { html } = await read('/jobs/6135?area=E12000003');
    const [asked] = html.wordsOf('.app-job-answer');
    expect(html.wordsOf('.app-job-said')[0]).toBe(
      'Not known for care workers and home carers in Yorkshire and The Humber.',
    );
    expect(asked).toContain(
      'All caring personal service occupations, this job among them, in Yorkshire and The Humber: 9,100 adverts live on a day in July 2025 (1 year old).',
    );
  });

  test('what the pool sees of it is told with its coverage, and its share only where that is enough', async () => {
    const leeds = await read('/jobs/6135?area=E08000035');
    expect(leeds.html.wordsOf('.app-job-answer')[0]).toContain(
      'Adverts pooled here for all caring personal service occupations, this job among them, Leeds, June 2026: they are 62.5% of the newest official count, and 8.3% of all that is pooled there, 1.04 times their share in England.',
    );
    const yorkshire = await read('/jobs/6135?area=E12000003');
    expect(yorkshire.html.wordsOf('.app-job-answer')[0]).toContain(
      'they are 23.4% of the newest official count. Their share of the pool is not calculated: the channels see too little of all adverts to say more',
    );
  });

  test('the page of a place has what the pool sees there, by group of occupations', async () => {
    const { html } = await read('/areas/E08000035');
    expect(html.one('#pooled-groups caption').words).toContain('Pooled adverts, Leeds, June 2026');
    expect(html.wordsOf('#pooled-groups tbody tr')).toEqual(['All occupations 51.2%']);
  });

  test('a name that only says “other” says which groups it leaves out', async () => {
    const nurses = await read('/jobs/2237?area=E08000035');
    expect(nurses.html.one('.app-lead').words).toContain(
      '“Other” here: of nursing professionals, all but midwifery nurses, registered community nurses,',
    );
    const carers = await read('/jobs/6135?area=E08000035');
    expect(carers.html.one('.app-lead').words).not.toContain('“Other”');
  });

  test('other jobs of a title are offered where there are any', async () => {
    const several = await read('/jobs/9223?area=E08000035&title=cleaner');
    expect(several.html.words).toContain('Other jobs called “cleaner”');
    const one = await read('/jobs/5315?area=E08000035&title=plumbers');
    expect(one.html.words).not.toContain('Other jobs called');
  });

  test('a number leads to its own figure, and to the dataset that it is of', async () => {
    const { html } = await read('/jobs/6135?area=E08000035');
    const numbers = html.all('.app-job-answer').filter((each) => each.has('data'));
    expect(numbers.length).toBeGreaterThan(2);
    for (const answer of numbers) {
      const number = answer.one('data');
      const [area, measure, dataset] = ['data-area', 'data-measure', 'data-dataset'].map((name) =>
        number.attribute(name),
      );
      expect(answer.links()).toContain(`/datasets/${dataset}`);
      expect(answer.links()[0]).toMatch(
        new RegExp(`^/measures/${measure}\\?areas=${area}&dataset=${dataset}&.*occupation=6`),
      );
    }
  });

  test('the page of an area leads to the jobs most asked for there', async () => {
    const { html } = await read('/areas/E08000035');
    const links = html.links('.app-job-answers a');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).toMatch(/^\/jobs\/\d{2,4}\?area=E08000035$/);
  });

  test('without a place it is of England, and says so', async () => {
    const { html } = await read('/jobs/6135');
    expect(html.words).toContain('No place was given, so this is of England.');
  });

  test.each([
    ['/jobs/6145?area=E08000035', 404, 'Codes of SOC 2010 are not taken'],
    ['/jobs/6135?area=E0800003', 400, 'Manchester'],
  ])('%s is refused with the box', async (path, expected, words) => {
    const { status, html } = await read(path);
    expect(status).toBe(expected);
    expect(html.words).toContain(words);
    expect(html.has('#job-q')).toBe(true);
  });

  test('one that is nearly a code leads to those that are', async () => {
    const { html } = await read('/jobs/6145?area=E08000035');
    expect(html.links()).toContain('/jobs/6135?area=E08000035');
    expect(html.words).toContain('Care workers and home carers');
  });
});

describe('a job in a place, in a real browser', () => {
  const opened = useBrowser(() => pages);

  browserTest('has all of its answers in the first view', async () => {
    const viewport = { width: 1280, height: 900 };
    const page = await opened.browser.newPage({ viewport });
    await page.goto(`${opened.url}/jobs/6135?area=E08000035&title=carer`);
    const answers = await page.locator('.app-job-answer').all();
    expect(answers).toHaveLength(5);
    for (const answer of answers) {
      const { y, height } = (await answer.boundingBox()) ?? { y: Infinity, height: 0 };
      expect(y + height).toBeLessThanOrEqual(viewport.height);
    }
    await page.close();
  });
});
