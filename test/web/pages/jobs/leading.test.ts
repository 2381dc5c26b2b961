import { expect, test } from 'vitest';
import { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { FunnelAnswer } from '../../../../schemas/answers/provision/funnel.ts';
import { createPages } from '../../../../web/app.tsx';
import { askJson } from '../../../support/ask.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useSidesStore());
const MEASURE = 'sustained_employment_rate_by_subject';

async function read(path: string) {
  const pages = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  });
  return readHtml(await (await pages.request(path)).text());
}

test('courses that may lead to a job are listed with their provider, and say what is not known', async () => {
  const html = await read('/jobs/5313?area=E92000001');
  expect(html.words).toContain('by title');
  expect(html.words).toContain('not because its learners were seen to go there');
  expect(html.links().filter((href) => href.startsWith('/providers/999'))).not.toEqual([]);
});

test('outcomes are those of the subject, or of the area that it is a part of, which is said', async () => {
  const html = await read('/jobs/5313?area=E92000001');
  const { group } = await askJson(
    api,
    `/v1/performance/funnel?measure=${MEASURE}&subject=05`,
    FunnelAnswer,
  );
  expect(html.words).toContain('is a part');
  expect(html.words).toContain(`of the people of ${group.providers} providers`);
  expect(html.links()).toContain(`/funnel?measure=${MEASURE}&subject=05`);
  const table = html.one('#outcomes-of-providers');
  const names = table.all('tbody th').map(({ words }) => words);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(table.words).toMatch(/\d+%, likely \d+% to \d+%/);
});

test('courses of a subject that only shares the wide group of a job are none of it', async () => {
  for (const page of ['jobs/9252?', 'advise?job=warehouse%20operative&place=wigan&soc=9252&']) {
    const { words } = await read(`/${page}area=E08000010`);
    expect(words).toContain('Warehousing and Distribution');
    expect(words).not.toMatch(/hairdressing|cookery|Hospitality and Catering/i);
  }
  expect((await read('/jobs/6221?area=E08000010')).words).toContain('Invented hairdressing');
});

test('where no listing is held, what leads to a job is named all the same', async () => {
  const pages = createPages({
    api: async (address, init) => {
      const response = await api.app.request(address, init);
      if (!new URL(address, 'http://api').pathname.endsWith('/v1/courses')) return response;
      const held = CoursesAnswer.parse(await response.json());
      const none = { total: 0, returned: 0, data: [], links: [], listings: [], version: null };
      return Response.json({ ...held, ...none, words: ['No listing has been taken in.'] });
    },
    ...{ publicUrl: undefined, now: NOW },
  });
  const path = '/advise?job=bricklayer&place=barnsley&soc=5313&area=E08000016';
  const { words } = readHtml(await (await pages.request(path)).text());
  expect(words).toContain('Courses of Building and Construction lead there');
  expect(words).toContain('No listing has been taken in.');
  expect(words).not.toContain('No subject of courses');
});

test('where no course is near, it says so, and how far the nearest is', async () => {
  const html = await read('/jobs/5313?area=E08000035');
  expect(html.words).toContain('No known course in or within 25 km of Leeds.');
  expect(html.words).toMatch(/that fit are further, the nearest [\d.]+ km away/);
  expect(html.words).toContain('The nearest of those further away: Invented');
});

test.each([
  '/search?q=bricklaying%20courses%20near%20barnsley',
  '/advise?job=bricklayer&place=barnsley&soc=5313&area=E08000016',
])('courses near a town that is an authority are found by distance: %s', async (path) => {
  const { words } = await read(path);
  expect(words).toContain('within 25 km of Barnsley');
  expect(words).toMatch(
    /Invented bricklaying, MADE UP TRAINING OF OLDHAM .*Oldham; [\d.]+ km away/,
  );
  expect(words.match(/print no attendance and no cost of these/g)).toHaveLength(1);
  expect(words).not.toContain('cost not printed');
});

test('the level and the attendance of a course are said in words', async () => {
  const { words } = await read('/courses?q=bookkeeping');
  expect(words).toMatch(/Level 3; .*; full time; /);
  expect(words).not.toMatch(/_time|print no attendance/);
});

test('courses of an authority and around it are listed on a page, the nearest first', async () => {
  const { words } = await read('/courses?q=bricklaying&area=E08000016&km=60');
  expect(words).toContain('in or within 60 km of Barnsley: “bricklaying”');
  const far = [...words.matchAll(/([\d.]+) km away;/g)].map(([, km]) => Number(km));
  expect(far.length).toBeGreaterThan(1);
  expect(far).toEqual(far.toSorted((a, b) => a - b));
});
