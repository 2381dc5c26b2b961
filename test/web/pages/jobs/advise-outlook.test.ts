import { expect, test } from 'vitest';
import { CoursesAnswer } from '../../../../schemas/answers/provision/courses.ts';
import { createPages } from '../../../../web/app.tsx';
import { askJson } from '../../../support/ask.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useSidesStore());

async function read(query: string) {
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
    now: NOW,
  });
  const html = readHtml(await (await pages.request(`/advise?${query}`)).text());
  return (id: string) => html.all('.app-job-answer').find((each) => each.has(`#${id}`));
}

test('growth is that of the wider area which alone has a projection, and that is said', async () => {
  const growth = (await read('job=6135&place=E08000035'))('growth');
  expect(growth?.wordsOf('.app-job-number')).toEqual([
    'Not known for care workers and home carers in Leeds.',
  ]);
  expect(growth?.words).toMatch(
    /All .*, this job among them, in West Yorkshire: [\d,]+ (more|fewer) jobs 2020 to 2035, projected\./,
  );
  expect(growth?.words).not.toMatch(/Growing:|Shrinking:/);
  expect(growth?.words).toContain('Of West Yorkshire: none are published for Leeds itself.');
});

test('how unusual its growth is in England is told in words, and beside chance only where it is more', async () => {
  const asked = (await read('job=6135&place=E08000035'))('asked');
  expect(asked?.words).toMatch(
    /In England it is .*(luck alone would give any job|grows or shrinks)|cannot be told/,
  );
});

test('courses are named with their provider, and how people did after with how many and how sure', async () => {
  const courses = (await read('job=5313'))('courses');
  const { total, data } = await askJson(
    api,
    '/v1/courses?soc=5313&area=E92000001&starts=ahead&limit=20',
    CoursesAnswer,
  );
  expect(courses?.words).toContain(`${total} courses may lead there for England, by title`);
  expect(courses?.words).toContain(data[0]?.title);
  expect(courses?.links()).toContain(`/providers/${data[0]?.provider.ukprn}`);
  expect(courses?.words).toMatch(/\d+%, likely \d+% to \d+%, of [\d,]+/);
});

test('a search for the outlook of a job tells it first, of the group and the area that it is of', async () => {
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
    now: NOW,
  });
  const html = readHtml(await (await pages.request('/search?q=care+worker+outlook+leeds')).text());
  const [first] = html.wordsOf('.app-answered li');
  expect(first).toMatch(
    /^Outlook, .+, West Yorkshire: [\d,]+ (more|fewer) jobs ?, 2020 to 2035, projected\..*to be filled.*wider group than the job/,
  );
});
