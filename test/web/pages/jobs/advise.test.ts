import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import { FigureRow } from '../../../../schemas/answers/rows/rows.ts';
import { QUESTIONS } from '../../../../schemas/figures/jobs/limits.ts';
import { createPages } from '../../../../web/app.tsx';
import { isTitleOf } from '../../../../web/reading/jobs/find-jobs.ts';
import { askJson } from '../../../support/ask.ts';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useJobStore } from '../../../support/stores/job-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useJobStore());
const pages = createPages({
  api: async (path, init) => api.app.request(path, init),
  publicUrl: undefined,
  now: NOW,
});

async function read(query: string): Promise<Html> {
  const response = await pages.request(`/advise?${query}`);
  expect(response.status).toBe(200);
  return readHtml(await response.text());
}

/** The words of the answer to one question. */
const answer = (html: Html, id: string): string =>
  html.all('.app-job-answer').find((each) => each.has(`#${id}`))?.words ?? '';

const CARER = 'job=care worker&soc=6135&place=Leeds';

describe('seven answers', () => {
  test('a certain one is a sentence with its number, place and period, and how sure it is', async () => {
    const html = await read(CARER);
    expect(html.one('h1').words).toBe('Care workers and home carers in Leeds');
    expect(answer(html, 'asked')).toContain(
      '1,071 adverts for this job, Leeds, new in June 2026 (5 months old).',
    );
    expect(answer(html, 'pay')).toContain('£12.33 an hour in the middle');
    expect(answer(html, 'pay')).toContain('The true middle is likely £12.10 to £12.60.');
    expect(answer(html, 'skill')).toContain('Level 2 of 4: usually school');
  });

  test('can be printed by a button, once there are any', async () => {
    expect((await read(CARER)).one('button[data-print]').words).toBe('Print');
    expect((await read('job=technician&place=Leeds')).has('button[data-print]')).toBe(false);
  });

  test('what chance or a break leaves open is called so', async () => {
    const html = await read(CARER);
    expect(answer(html, 'growth')).toContain(
      'Whether there are more adverts than a year ago cannot be told. The way that adverts are',
    );
    expect(answer(html, 'moves')).toContain('cannot tell which pays more');
    // What the job itself pays, in the place of those beside it.
    expect(answer(html, 'moves')).toMatch(/^.*This job: £[\d.]+ an hour in the middle, /);
  });

  test('what is not held is said where the answer would stand', async () => {
    const html = await read('job=care worker&soc=6135&place=Newport&area=W06000022');
    expect(answer(html, 'asked')).toContain('held here are of England only');
    expect(answer(html, 'growth')).toContain('Not held here: projected openings by occupation.');
    expect(answer(html, 'courses')).toContain('None known.');
    expect(answer(html, 'courses')).toContain('How people did after: none known.');
  });

  test('jobs that pay more stand first, by how much and how sure that is', async () => {
    const html = await read(CARER);
    const [first, ...others] = html.wordsOf('.app-advise-list li');
    expect(first).toMatch(/^Senior care workers: £13\.90 an hour: £1\.57 an hour more, likely £/);
    expect(others.join()).not.toContain('more, likely');
  });

  test('where none of the jobs near it has pay, it is not said that none pays more', async () => {
    const bare = createPages({
      api: async (path, init) => {
        const response = await api.app.request(path, init);
        if (!new URL(path, 'http://api').pathname.startsWith('/v1/jobs/')) return response;
        const job = JobAnswer.parse(await response.json());
        const [own, ...others] = job.related.occupations;
        const unpaid = others.map((each) => ({ ...each, pay: null, pay_difference: null }));
        const occupations = own ? [own, ...unpaid] : unpaid;
        return Response.json({ ...job, related: { ...job.related, occupations } });
      },
      ...{ publicUrl: undefined, now: NOW },
    });
    const moves = answer(readHtml(await (await bare.request(`/advise?${CARER}`)).text()), 'moves');
    expect(moves).toContain('Of none of these is pay held.');
    expect(moves).not.toContain('can be told to pay more');
  });

  test('every number is that of its row in the API, at the address that it names', async () => {
    const numbers = (await read(CARER)).all('data');
    expect(numbers.length).toBeGreaterThan(4);
    for (const number of numbers) {
      const of = (name: string): string => number.attribute(name) ?? '';
      const codes = of('data-codes')
        .split(',')
        .map((pair) => pair.replace(':', '='));
      const path = `/v1/datasets/${of('data-dataset')}/data?area=${of('data-area')}&measure=${of('data-measure')}&period=${of('data-period')}&${codes.join('&')}`;
      const { data } = await askJson(api, path, z.object({ data: z.array(FigureRow) }));
      expect(data.map(({ value }) => String(value))).toEqual([number.attribute('value')]);
      expect(number.words.replaceAll(/[^\d.]/g, '')).toContain(
        number.attribute('value')?.split('.')[0],
      );
    }
  });

  test('the answer of the API says the same of what is not known, once for each question', async () => {
    const job = await askJson(api, '/v1/jobs/6135?area=E08000035', JobAnswer);
    const html = await read(CARER);
    const block = html.one('.app-advise-not-known');
    expect(block.wordsOf('dt')).toEqual(Object.values(QUESTIONS));
    expect(block.wordsOf('dd')).toEqual(job.not_known.map(({ message }) => message));
  });

  test('no words of the trade stand unexplained', async () => {
    const { words } = await read(CARER);
    expect(words).not.toMatch(/\bSOC\b|\bLSIP\b|n\.e\.c|location quotient|\bCI\b|median/i);
  });
});

describe('figures of a wider area', () => {
  test('the answer is that none is known of the job here; the figure names its own place', async () => {
    const html = await read(CARER);
    const pay = html.all('.app-job-answer').find((each) => each.has('#pay'));
    expect(pay?.wordsOf('.app-job-number')).toEqual([
      'Not known for care workers and home carers in Leeds.',
    ]);
    expect(pay?.words).toMatch(
      /This job in Yorkshire and The Humber: £12\.33 an hour in the middle/,
    );
  });
});

describe('the two boxes', () => {
  test.each([
    ['job=technician&place=Leeds', 'Which job is “technician”?'],
    ['job=plumbers&place=Newcastle', 'Which “Newcastle”?'],
    ['job=plumbers&place=Leds', 'No place is called “Leds” here'],
    ['job=xyzzyx&place=Leeds', 'No job is found by “xyzzyx”'],
  ])('%s is asked back, and nothing is told', async (query, words) => {
    const html = await read(query);
    expect(html.words).toContain(words);
    expect(html.has('data')).toBe(false);
    expect(html.has('#not-known')).toBe(true);
  });

  test('words that are no job title are called so, and jobs to choose from are offered', async () => {
    const html = await read('job=like animals&place=Leeds');
    expect(html.words).toContain('“like animals” is not a job title that is held here.');
    expect(html.words).not.toContain('very likely');
    expect(html.links('main li a').length).toBeGreaterThan(0);
  });

  test('the next jobs are offered too, with no warning', async () => {
    const html = await read('job=technician&place=Leeds');
    expect(html.words).toContain('Choose the job that fits best');
    expect(html.words).not.toContain('probably another job');
    expect(html.links('main li a').length).toBeGreaterThan(2);
  });

  test('a choice leads to the answers, and both boxes keep what was typed', async () => {
    const asked = await read('job=plumbers&place=Newcastle');
    const chosen = asked.links('main li a').find((href) => href.includes('area=E08000021')) ?? '';
    const html = await read(chosen.split('?')[1] ?? '');
    expect(html.one('h1').words).toMatch(/Plumbers .* in Newcastle upon Tyne$/);
    expect(html.one('#advise-place').attribute('value')).toBe('Newcastle');
    expect(html.one('input[name="area"]').attribute('value')).toBe('E08000021');
  });

  test('the name of an occupation, or its first part, is the job though others share the word', async () => {
    const html = await read('job=cleaner&place=Leeds');
    expect(html.one('h1').words).toBe('Cleaners and domestics in Leeds');
    expect(html.words).toContain('Other jobs called “cleaner”');
  });

  test('of places that share a word those that begin with it stand first, each name once', async () => {
    const lines = (await read('job=plumbers&place=Yorkshire')).wordsOf('main section li');
    expect(lines[0]).toBe('Yorkshire and The Humber (region)');
    expect(lines.filter((line) => line.startsWith('West Yorkshire'))).toEqual([
      expect.stringMatching(/^West Yorkshire \(combined authority\), also as /),
    ]);
  });

  test('a choice that the words can no longer mean is not heeded', async () => {
    const html = await read('job=plumbers&place=Leeds&soc=6135&area=E08000021');
    expect(html.one('h1').words).toMatch(/^Plumbers .* in Leeds$/);
  });

  test('a word that is read as another is said', async () => {
    const html = await read('job=plumer&place=Leeds');
    expect(html.words).toContain('“plumer” was read as “plumber”');
  });

  test('a job alone is told for England, a place alone tells what is asked for there', async () => {
    const job = await read('job=plumbers');
    expect(job.words).toContain('No place was given, so this is of England.');
    const place = await read('place=Leeds');
    expect(place.one('h1').words).toBe('What is asked for in Leeds');
    expect(place.wordsOf('.app-advise-list li')[0]).toContain('1,071 adverts');
    expect(place.links('.app-advise-list a')[0]).toBe('/advise?job=6135&place=Leeds');
    expect((await read('job=6135&place=Leeds')).one('#advise-job').attribute('value')).toBe(
      'Care workers and home carers',
    );
  });
});

test.each([
  ['Animal technician', ['animal'], false],
  ['Outdoor officer', ['work', 'outdoor'], false],
  ['Driver (vehicles, heavy goods transport)', ['heavy', 'good', 'vehicle', 'driver'], true],
  ['Health care assistant', ['healthcare', 'assistant'], true],
])('%s is the title of %j: %s', (title, readAs, is) => {
  expect(isTitleOf(title, readAs)).toBe(is);
});
