import { describe, expect, test } from 'vitest';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { makeChannel, withPoolFolder } from '../../support/adverts/pool-folder.ts';
import { careText } from '../../support/adverts/texts.ts';

const DAY = '2026-11-02';
type Part = Parameters<typeof makeAdvert>[0];

const TEXT = careText(1);
const carer = (part: Part = {}): Advert =>
  makeAdvert({
    ...{ title: 'Care worker', employer: 'Aire Care', text: TEXT, places: [{ town: 'Leeds' }] },
    ...part,
  });

/**
 * Pools pairs of adverts all at once, the one of each in one channel and the other in another. No two
 * pairs have an employer in common. Answers how many vacancies each pair is, and what was found of it.
 */
const poolPairs = (cases: readonly (readonly [one: Advert, other: Advert])[]) =>
  withPoolFolder(async ({ sweep, vacancies, pairs }) => {
    const of = (employer: string | null, at: number): string | null =>
      employer === null ? null : `${employer} ${'abcdefghijklmnop'.charAt(at).repeat(3)}`;
    const put = (channel: 'a' | 'b', side: 0 | 1): Promise<void> =>
      sweep(
        channel,
        DAY,
        cases.map((pair, at) => ({
          ...{ ...pair[side], id: `${at}`, employer: of(pair[side].employer, at) },
          apply_url: pair[side].apply_url?.replace('aire', `aire${at}`) ?? null,
          url: pair[side].url?.replace('aire', `aire${at}`) ?? null,
        })),
      );
    await put('a', 0);
    await put('b', 1);
    const pooled = await vacancies();
    const found = (await pairs()).filter((pair) => pair.external_id === pair.other_id);
    return cases.map((_, at) => {
      const own = pooled.filter(({ sightings }) =>
        sightings.some(({ external_id }) => external_id === `${at}`),
      );
      return { own, pairs: found.filter(({ external_id }) => external_id === `${at}`) };
    });
  });

describe('two adverts are one vacancy', () => {
  const cases: readonly (readonly [what: string, one: Part, other: Part, reason: string])[] = [
    ['by their text, a little edited', {}, { text: `Apply today! ${TEXT} Please.` }, 'text'],
    [
      'by the page where one applies, tracking apart',
      { apply_url: 'https://www.aire.example/jobs/7/apply?utm_source=a', text: '' },
      { url: 'https://aire.example/jobs/7?source=b', text: '' },
      'apply_url',
    ],
    [
      'by the id of the job in an address that says nothing else',
      { apply_url: 'https://aire.example/careers?gh_jid=71&gh_src=x', text: '' },
      { apply_url: 'https://boards.example/aire?gh_jid=71', text: '' },
      'apply_url',
    ],
    [
      "by the employer's reference",
      { reference: 'AC-2026/17', text: '' },
      { reference: 'ac 2026 17', text: '' },
      'reference',
    ],
    [
      'by title and stated pay, where a text is short',
      { text: '', pay: { low: 24_000, high: 25_000, period: 'year' } },
      { text: 'Care.', pay: { low: 24_000, high: 25_000, period: 'year' } },
      'title_and_pay',
    ],
    ['where one says only the country', {}, { places: [{ text: 'England' }] }, 'text'],
    ['where one prints how the other begins', {}, { text: TEXT.slice(0, 420) }, 'text'],
    ['with noise in its title', {}, { title: 'Care worker - Leeds - full time, £12k' }, 'text'],
  ];
  const pooled = poolPairs(cases.map(([, one, other]) => [carer(one), carer(other)]));
  test.each(cases.map(([what, , , reason], at) => [what, reason, at] as const))(
    '%s: %s',
    async (_, reason, at) => {
      const found = (await pooled)[at];
      expect(found?.own).toHaveLength(1);
      expect(found?.pairs).toMatchObject([{ reason, merged: true, flag: null }]);
    },
  );

  test('and the score of the pair grows with what they have in common', async () => {
    const edited = carer({
      title: 'Care worker, mornings',
      text: `${TEXT} ${careText(2).slice(0, 200)}`,
    });
    const [alike, changed] = await poolPairs([
      [carer(), carer()],
      [carer(), edited],
    ]);
    expect(changed?.own).toHaveLength(1);
    expect(alike?.pairs[0]?.score).toBeGreaterThan(changed?.pairs[0]?.score ?? 1);
  });
});

describe('two adverts stay two', () => {
  const paid = (low: number, predicted = false): Part => ({
    pay: { low, high: low, period: 'year', predicted },
  });
  const cases: readonly (readonly [what: string, one: Part, other: Part])[] = [
    ['in two places, though the text is one template', {}, { places: [{ town: 'York' }] }],
    [
      'in two regions',
      { places: [{ region: 'E12000001' }] },
      { places: [{ region: 'E12000003' }] },
    ],
    ['of two levels', {}, { title: 'Senior care worker' }],
    ['of two bands', { title: 'Nurse band 5' }, { title: 'Nurse band 6' }],
    ['with two texts, though title, place and employer are the same', {}, { text: careText(5) }],
    [
      'whose pay is predicted, though it is the same',
      { ...paid(24_000, true), text: '' },
      { ...paid(24_000, true), text: '' },
    ],
    [
      'that lead to the front page of one site',
      { apply_url: 'https://aire.example/', text: '' },
      { apply_url: 'https://aire.example', text: '' },
    ],
    ['with one text, of two employers', {}, { employer: 'Wharfe Homes' }],
    [
      'that state two ranges of pay, though these overlap, and texts that differ in part',
      { pay: { low: 24_000, high: 30_000, period: 'year' } },
      {
        pay: { low: 26_000, high: 34_000, period: 'year' },
        text: `${TEXT} ${careText(2).slice(0, 300)}`,
      },
    ],
  ];
  const pooled = poolPairs(cases.map(([, one, other]) => [carer(one), carer(other)]));
  test.each(cases.map(([what], at) => [what, at] as const))('%s', async (_, at) => {
    const found = (await pooled)[at];
    expect(found?.own).toHaveLength(2);
    expect(found?.pairs.filter(({ merged }) => merged)).toEqual([]);
  });

  test('in one channel, however alike', () =>
    withPoolFolder(async ({ sweep, vacancies }) => {
      await sweep('a', DAY, [carer({ id: '1' }), carer({ id: '2' })]);
      await sweep('b', DAY, [carer({ id: '3' })]);
      const pooled = await vacancies();
      expect(pooled.map(({ sightings }) => sightings.length).sort()).toEqual([1, 2]);
    }));

  test('with an address that a channel gives to several', () =>
    withPoolFolder(async ({ sweep, vacancies }) => {
      const part = { text: '', apply_url: 'https://aire.example/apply' };
      await sweep('a', DAY, [carer({ ...part, id: '1' }), carer({ ...part, id: '2' })]);
      await sweep('b', DAY, [carer({ ...part, id: '3' })]);
      expect(await vacancies()).toHaveLength(3);
    }));

  test('where an advert for the whole country fits several towns', () =>
    withPoolFolder(async ({ sweep, vacancies, pairs }) => {
      await sweep('a', DAY, [carer({ id: '1' }), carer({ id: '2', places: [{ town: 'York' }] })]);
      await sweep('b', DAY, [carer({ id: '3', places: ['England'] })]);
      expect(await vacancies()).toHaveLength(3);
      expect((await pairs()).map(({ flag }) => flag)).toEqual(['several_places', 'several_places']);
    }));
});

test('two adverts for the whole country are one, though each fits several towns', () =>
  withPoolFolder(async ({ sweep, vacancies }) => {
    await sweep('a', DAY, [carer({ id: '1' }), carer({ id: '2', places: [{ town: 'York' }] })]);
    await sweep('b', DAY, [carer({ id: '3', places: ['England'] })]);
    await sweep('c', DAY, [carer({ id: '4', places: ['England'] })]);
    const merged = (await vacancies()).filter(({ sightings }) => sightings.length > 1);
    expect(merged.map(({ sightings }) => sightings.map((each) => each.external_id))).toEqual([
      ['3', '4'],
    ]);
  }));

test("an agency's copy is flagged as one of the hirer's vacancy, and not merged", async () => {
  const copy = { employer: null, poster: 'Bright Staff', employer_role: 'agency' } as const;
  const [found] = await poolPairs([[carer(copy), carer()]]);
  const hirer = found?.own.find(({ employer }) => employer !== null);
  const agency = found?.own.find(({ employer }) => employer === null);
  expect(found?.pairs).toMatchObject([{ flag: 'agency_copy', merged: false }]);
  expect(agency?.agency_copy_of).toBe(hirer?.vacancy);
  expect(hirer?.agency_copy_of).toBeNull();
});

test('what is told of a vacancy is from a channel that may be published, where it has one', () =>
  withPoolFolder(async ({ sweep, vacancies }) => {
    await sweep('a', DAY, [
      carer({
        id: '1',
        title: 'Care worker',
        employer: 'AIRE CARE',
        pay: { low: 24_000, period: 'year' },
      }),
    ]);
    await sweep('b', DAY, [
      carer({ id: '2', title: 'Care worker (Leeds)', employer: 'Aire Care' }),
    ]);
    const channels = [makeChannel('a', { mayPublish: false }), makeChannel('b')];
    const [only] = await vacancies({ channels });
    expect(only).toMatchObject({
      title: 'Care worker (Leeds)',
      employer: 'Aire Care',
      pay_low: null,
    });
  }));
