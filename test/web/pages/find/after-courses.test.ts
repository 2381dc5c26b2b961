import { describe, expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readAfterCourse } from '../../../../web/reading/search/question/words/after-course.ts';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useSidesStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useSidesStore());
const pages = createPages({
  api: async (path, init) => api.app.request(path, init),
  publicUrl: undefined,
  now: NOW,
});

const ask = async (q: string): Promise<Html> =>
  readHtml(await (await pages.request(`/search?q=${encodeURIComponent(q)}`)).text());

const isTaught = (word: string): boolean => word === 'plumbing';

describe('a question of what came after a course', () => {
  test.each([
    ['what happened after a health and social care course bradford', 'outcomes health'],
    ['jobs after plumbing course leeds', 'outcomes plumbing leeds'],
    ['jobs after plumbing leeds', 'outcomes plumbing leeds'],
    ['in leeds did people get work after childcare training', 'outcomes in leeds childcare'],
    ['is it worth doing a plumbing course', 'outcomes plumbing'],
    ['what do people do after leaving college leeds', 'outcomes leeds'],
    ['what do people earn after hairdressing course', 'earnings after hairdressing'],
  ])('%s asks for outcomes', (typed, words) => {
    expect(readAfterCourse(typed.split(' '), isTaught).join(' ')).toContain(words);
  });

  test.each(['employment after covid leeds', 'courses after work training', 'training after work'])(
    '%s asks for none',
    (typed) => expect(readAfterCourse(typed.split(' '), isTaught).join(' ')).toBe(typed),
  );

  test('is answered by whom it is told of, then by providers and courses', async () => {
    const html = await ask('what happened after a health and social care course wigan');
    const told = html.one('.app-answered-outcomes');
    expect(told.one('h2').words).toBe('What learners of Health and Social Care came to');
    expect(told.words).toMatch(/\d+\.\d% of the people of \d+ providers in academic year/);
    expect(told.links()).toContainEqual(expect.stringMatching(/^\/funnel\?measure=.*subject=1\.3/));
    expect(told.links()).toContainEqual(expect.stringMatching(/^\/providers\?.*subject=1\.3/));
    expect(html.one('.app-not-held').words).toMatch(/^Not held here: .*Wigan\./);
    expect(html.one('main').words).not.toContain('any course of');
  });

  test('of what is no subject by name is answered by the subject that it is taught in', async () => {
    for (const [typed, subject] of [
      ['jobs after plumbing course wigan', 'Building and Construction'],
      ['earnings after hairdressing course', 'Service Enterprises'],
      ['did people get work after childcare training near wigan', 'Child Development'],
    ] as const) {
      const html = await ask(typed);
      expect(html.has('.app-answered-outcomes')).toBe(true);
      expect(html.one('.app-read-as').words).toMatch(new RegExp(`“\\w+” is read as ${subject}`));
    }
  });
});

test('courses that no title names are those that may lead to the job, and that is said', async () => {
  const html = await ask('care assistant courses');
  expect(html.one('.app-answered').words).toContain(
    'No title has those words: these may lead to work as care workers and home carers.',
  );
  expect((await ask('zorp courses')).has('.app-answered')).toBe(false);
});

test('where no course is known a directory of others is one step away', async () => {
  const html = readHtml(await (await pages.request('/courses?q=zorp&near=Leeds')).text());
  const [elsewhere = ''] = html
    .one('main')
    .links()
    .filter((href) => href.startsWith('https:'));
  expect(new URL(elsewhere).hostname).toBe('nationalcareers.service.gov.uk');
  expect(new URL(elsewhere).searchParams.get('searchTerm')).toBe('zorp');
});

test('examples of the home page are answered by the store at hand', async () => {
  const home = readHtml(await (await pages.request('/')).text());
  const [, course = ''] = /Such as (.* near \S+)/.exec(home.one('#door-course-q-hint').words) ?? [];
  const html = await ask(course.replace(' near ', ' courses near '));
  expect(html.one('#answer').words).toMatch(/^\d+ courses? /);
  expect(html.has('.app-not-held')).toBe(false);
});
