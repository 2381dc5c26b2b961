import { beforeAll, describe, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { createPages } from '../../../../web/app.tsx';
import { makeVacancy } from '../../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../../support/adverts/use-pool.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

const NASTY = `</script><script>alert(1)</script>"'><img src=x onerror=alert(2)>=1+1`;

const twice = [
  { channel: 'open-jobs', external_id: 'one', url: 'https://jobs.example/one' },
  { channel: 'other-jobs', external_id: 'two', url: 'https://other.example/two' },
].map((sighting) => ({ ...sighting, first_seen: '2026-11-02', last_seen: '2026-11-20' }));

const api = usePoolApi(
  ['vacancy-channels', 'vacancies', 'vacancy-flows', 'channel-coverage', 'areas', 'soc-2020'],
  [
    [
      ...Array.from({ length: 11 }, (_, at) =>
        makeVacancy({ vacancy: `v${at}`, employer_key: `employer ${at}` }),
      ),
      makeVacancy({
        ...{ vacancy: 'nasty', title: NASTY, employer: NASTY, place_text: NASTY, hours: NASTY },
        ...{ contract: NASTY, pay_text: NASTY, pay_low: null, pay_high: null },
        posted: '2026-11-19',
      }),
      makeVacancy({ vacancy: 'twice', posted: '2026-11-20', sightings: [...twice] }),
    ],
  ],
  [
    {
      ...{ channel: 'open-jobs', external_id: 'one', other_channel: 'other-jobs' },
      ...{ other_id: 'two', reason: 'text', score: 0.91, merged: true },
    },
  ],
);
const empty = useApi(useStore());
let pages: Hono;
const asked: string[] = [];
beforeAll(() => {
  pages = createPages({
    api: async (path, init) => {
      asked.push(path);
      return api().app.request(path, init);
    },
    ...{ now: NOW, publicUrl: undefined },
  });
});

async function read(path: string) {
  const response = await pages.request(path);
  expect(response.status).toBe(200);
  return readHtml(await response.text());
}

describe('the page of an area', () => {
  test('folds its live vacancies: the newest ten, with pay and links out, and what is not seen', async () => {
    const html = await read('/areas/E08000034');
    const folded = html.one('#vacancies');
    expect(folded.one('summary').words).toBe(
      '13 live vacancies in the channels that are seen here',
    );
    expect(folded.all('li').length).toBe(10);
    expect(folded.words).toContain('these are the first 10');
    expect(folded.words).toContain('As the channels stood on 20 November 2026, 2 days ago.');
    expect(folded.words).toContain(
      'Care worker. Invented Care; Huddersfield; £23,000 to £25,000 a year',
    );
    expect(folded.words).toContain('closes 15 December 2026');
    expect(folded.words).toContain('may well be open');
    expect(folded.all('a[href^="https://jobs.example/"]').length).toBe(10);
    expect(folded.all('a[href="/channels"]').length).toBe(1);
  });

  test('says why adverts of several channels are one, and nothing of that for a single advert', async () => {
    const folded = (await read('/areas/E08000034')).one('#vacancies');
    const [why, ...more] = folded.all('details').filter((fold) => fold.words.includes('are one'));
    expect(why?.words).toContain('Open jobs and Other jobs: they have one title');
    expect(more).toEqual([]);
  });

  test('shows what an advert says as text, whatever it says', async () => {
    const html = await read('/areas/E08000034');
    expect(html.one('#vacancies').words).toContain('<script>alert(1)</script>');
    const marked = ['script', 'img'].flatMap((tag) => html.one('#vacancies').all(tag));
    expect(marked).toEqual([]);
  });

  test('has one request for them', async () => {
    asked.length = 0;
    await read('/areas/E08000034');
    expect(asked.filter((path) => path.startsWith('/v1/vacancies'))).toEqual([
      '/v1/vacancies?area=E08000034&limit=10',
    ]);
  });
});

describe('the page of the channels', () => {
  test('says first what is not seen, then each channel with its sweep and its rights', async () => {
    const html = await read('/channels');
    const { words } = html.one('main');
    expect(words.indexOf('What is not seen')).toBeLessThan(words.indexOf('Open jobs What it has'));
    expect(words).toContain('Not swept: Other jobs.');
    expect(words).toContain('20 November 2026, complete: 29 adverts of 30 that it says it has.');
    expect(words).toContain(
      'may be kept, may not be shown with a link, may not be reused by others',
    );
    expect(words).toContain('To be deleted: after 90 days.');
    expect(words).toContain('Not swept: No key is set');
    expect(words).toContain('Not known. That is not none.');
    expect(words).toContain('3 new adverts were too like too many others to be compared with all');
    expect(words).toContain('Live adverts that another advert shows already, United Kingdom');
  });

  test('says so where nothing is known of channels', async () => {
    const ask = async (path: string, init?: RequestInit) => empty.app.request(path, init);
    const bare = createPages({ api: ask, now: NOW, publicUrl: undefined });
    const html = readHtml(await (await bare.request('/channels')).text());
    expect(html.one('main').words).toContain('Nothing is known of channels of job adverts here');
  });
});
