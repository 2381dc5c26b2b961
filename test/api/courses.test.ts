import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../api/app.ts';
import { CoursesAnswer } from '../../schemas/answers/provision/courses.ts';
import { askJson, askProblem } from '../support/ask.ts';
import { openTestApi } from '../support/stores/api-store.ts';
import { useStore } from '../support/stores/use-store.ts';
import { useSidesStore } from '../support/stores/sides-store.ts';

const store = useSidesStore();
let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(store.home);
});
afterAll(() => api.close());

const ask = (query: string) => askJson(api, `/v1/courses?limit=500${query}`, CoursesAnswer);

describe('courses', () => {
  test('are told by title, with their listing, its day and whether the start has passed', async () => {
    const { data, words, listings, invented } = await ask('');
    const titles = data.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual(titles.toSorted());
    expect(invented).toBe(true);
    expect(listings.map(({ listing, imported }) => [listing, imported])).toEqual([
      ['invented-college', '2026-11-16'],
      ['invented-directory', '2026-11-16'],
    ]);
    expect(words[0]).toContain('of the day it was taken in');
    expect(new Set(data.map(({ start }) => [start.value, start.passed].join(' ')))).toEqual(
      new Set(['2026-09 true', '2026-09-07 true', '2027-01 false', '2027-01-11 false', ' ']),
    );
  });

  test('that have started are counted, and left out where only those ahead are asked for', async () => {
    const all = await ask('&q=brick');
    const ahead = await ask('&q=brick&starts=ahead');
    const started = all.data.filter(({ start }) => start.passed === true).length;
    expect(started).toBeGreaterThan(0);
    expect([all.started, ahead.started]).toEqual([started, started]);
    expect(ahead.total).toBe(all.total - started);
    expect(ahead.data.every(({ start }) => start.passed !== true)).toBe(true);
    expect(all.words.join(' ')).toMatch(new RegExp(`${started} courses? (has|have) started`));
    expect(ahead.words.join(' ')).toContain('started, and');
  });

  test('are found by words of the title, or by words spelt nearly so, which is said', async () => {
    const found = await ask('&q=brick');
    expect(new Set(found.data.map(({ title }) => title))).toEqual(
      new Set(['Invented bricklaying']),
    );
    const near = await ask('&q=brickleying');
    expect(near.total).toBe(found.total);
    expect(near.words.join(' ')).toContain('spelt nearly so');
  });

  test('are of a place by venue, delivery there or around, or online, and say by which', async () => {
    const { data, area } = await ask('&area=E12000002');
    expect(area).toMatchObject({ name: 'North West', type: 'region' });
    expect(new Set(data.map(({ reach }) => reach))).toEqual(new Set(['venue', 'region', 'online']));
    const one = await ask('&area=E08000010');
    expect(one.data.filter(({ reach }) => reach === 'venue').length).toBeGreaterThan(0);
    for (const { reach, venue } of one.data) {
      if (reach === 'venue') expect(venue.area?.code).toBe('E08000010');
    }
  });

  test('stand by distance from a postcode or a town, and no further than is asked', async () => {
    const { data, near } = await ask('&near=WN6&km=30');
    expect(near?.name).toBe('WN6');
    const far = data.map(({ km }) => km ?? Infinity);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(far[0]).toBeLessThan(3);
    expect(Math.max(...far)).toBeLessThanOrEqual(30);
    const whole = await api.app.request('/v1/courses?near=WN6+0ZZ&limit=1');
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(await whole.text()).not.toMatch(/near=WN6(\+|%20)0/);
    expect((await askProblem(api, '/v1/courses?near=Broughton')).detail).toContain('4 places');
  });

  test('of an authority are those that reach it or lie near its middle; what is further is counted', async () => {
    const [own, none, all] = await Promise.all(
      ['area=E08000010', 'area=E08000016&km=5', 'area=E08000016&km=500'].map((asked) =>
        ask(`&${asked}`),
      ),
    );
    expect(own?.beyond).toEqual({ km: null, further: 0, nearest: null, no_place: 0 });
    expect(none?.data.filter(({ reach }) => reach === 'around')).toEqual([]);
    const placed = all?.data.filter(({ reach }) => reach === 'around') ?? [];
    expect(placed.length).toBeGreaterThan(0);
    expect(none?.beyond).toMatchObject({ km: 5, further: placed.length, nearest: placed[0]?.km });
    expect(none?.words.join(' ')).toContain(`the nearest ${String(placed[0]?.km)} km away`);
    const far = await ask('&area=E08000010&km=30');
    expect(new Set(far.data.map(({ reach }) => reach))).toContain('around');
    expect(
      far.data.filter(({ reach }) => reach === 'around').every(({ km }) => (km ?? 31) <= 30),
    ).toBe(true);
    expect(far.total).toBeGreaterThan(own?.total ?? 0);
  });

  test('lead to an occupation by their subject or their standard, each with its evidence', async () => {
    const { data, links, occupation, words } = await ask('&soc=6129');
    expect(occupation?.name).toContain('Animal care');
    expect(data.length).toBeGreaterThan(0);
    expect(links.map(({ by }) => by)).toEqual(expect.arrayContaining(['subject', 'standard']));
    for (const { leads_to } of data) expect(leads_to).not.toEqual([]);
    expect(links.every(({ evidence, cite }) => evidence !== '' && cite.includes('version='))).toBe(
      true,
    );
    expect(words.join(' ')).toContain('not because its learners were seen to go there');
  });

  test('that are not known are none, in words', async () => {
    const { total, words } = await ask('&q=astronomy&subject=5.2');
    expect(total).toBe(0);
    expect(words[0]).toMatch(/No course is known that fits\. \d+ courses of 2 listings/);
  });

  test('page without a gap in their own order', async () => {
    const all = await ask('&near=WN6');
    const first = await askJson(api, '/v1/courses?near=WN6&limit=40', CoursesAnswer);
    const second = await askJson(api, first.next ?? '', CoursesAnswer);
    const codes = [...first.data, ...second.data].map(({ course }) => course);
    expect(codes).toEqual(all.data.slice(0, codes.length).map(({ course }) => course));
  });

  test('have no order of merit, and every wrong word is named at once', async () => {
    expect((await askProblem(api, '/v1/courses?sort=value')).type).toBe(
      '/problems/unknown-parameter',
    );
    const { errors } = await askProblem(
      api,
      '/v1/courses?subject=99&soc=1x&provider=9&km=0&area=E1',
    );
    expect(errors.map(({ name }) => name).sort()).toEqual([
      'area',
      'km',
      'provider',
      'soc',
      'subject',
    ]);
  });
});

describe('a store that no listing was handed in to', () => {
  const bare = useStore();

  test('knows of no course, and says that this tells nothing of what is on offer', async () => {
    const opened = await openTestApi(bare.home);
    const answer = await askJson(opened, '/v1/courses?q=brick', CoursesAnswer);
    const { status } = await opened.app.request('/v1/courses?limit=10001');
    opened.close();
    expect(status).toBe(400);
    expect(answer).toMatchObject({ total: 0, data: [], version: null, listings: [] });
    expect(answer.words.join(' ')).toContain('says nothing of what is on offer');
  });
});
