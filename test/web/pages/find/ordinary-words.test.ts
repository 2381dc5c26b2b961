import { describe, expect, test } from 'vitest';
import businessCounts from '../../../../datasets/business-counts/dataset.ts';
import { MeasureList } from '../../../../schemas/answers/measure.ts';
import type { Html } from '../../../support/html/read-html.ts';
import { usePages } from '../../../support/pages/use-pages.ts';
import {
  findAskedMeasures,
  findNamed,
} from '../../../../web/reading/search/question/find-measures.ts';
import { findWanted } from '../../../../web/reading/search/question/words/wanted.ts';
import { takeGroups } from '../../../../web/reading/search/question/words/groups.ts';
import { findCode } from '../../../../web/reading/search/question/find-codes.ts';
import { readTime } from '../../../../web/reading/search/question/words/limits/read-time.ts';
import { nameSupport } from '../../../../web/reading/search/question/words/programmes.ts';
import { CLAIMANTS, DRIVERS, RATE } from './asked-questions.ts';

const pages = usePages();

const ask = async (q: string): Promise<Html> => {
  const { html, status } = await pages.read(`/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return html;
};
/** The heading of what is answered; empty where nothing is. */
const answerOf = (html: Html): string => html.wordsOf('#answer').join();

describe('a question in ordinary words', () => {
  test('which area of a kind a place is in is told, and led to', async () => {
    for (const q of ['what is the lsip for leeds', 'lsip leeds', 'leeds skills plan area']) {
      const html = await ask(q);
      expect(html.words).toContain(
        'Leeds is in West Yorkshire (local skills improvement plan area)',
      );
      expect(html.links()).toContain('/areas/x-lsip-2025-west-yorkshire');
    }
  });

  test('a job that is written otherwise is asked back, and a word of no job refused', async () => {
    for (const q of ['forklift driver leeds', 'forklift', 'leeds fork lift driver pay']) {
      const { words } = await ask(q);
      expect(words).toContain('Fork-lift truck drivers');
      expect(words).not.toContain('Not held here');
    }
    expect((await ask('zorp driver leeds')).words).toContain('Not held here: “zorp”');
  });

  test('of the lowest it is told what the lowest cannot be told apart from', async () => {
    const order = (await ask('lowest employment rate authorities in yorkshire and the humber')).one(
      '.app-in-order',
    );
    expect(order.words).toMatch(/other places? cannot be told apart from \w+, the lowest/);
    expect(order.words).not.toContain('shaded');
  });

  test.each([
    ['openings beside completers leeds', '/beside/E08000035'],
    ['openings beside course completers leeds', '/beside/E08000035'],
    ['leeds demand by occupation and course completers', '/beside/E08000035'],
    ['care worker leeds better paid jobs', '/advise?job=care%20worker&place=Leeds&soc=6135'],
  ])('%s is said in ordinary words, and no word of it is refused', async (typed, href) => {
    const html = await ask(typed);
    expect(html.links()).toContainEqual(expect.stringContaining(href));
    expect(html.one('main').words).not.toMatch(/“.*” is not understood|Not held here: “/);
  });

  test.each([
    ...['people claiming unemployment benefits kirklees', 'people on benefits kirklees'],
    ...['benefit claimants kirklees', 'unemployment-related benefits kirklees'],
    'claim benefits kirklees',
  ])('%s asks for claimants', async (typed) => {
    expect(answerOf(await ask(typed))).toBe(`${CLAIMANTS}: Kirklees`);
  });

  test.each(['manufacturing jobs kirklees', 'how many jobs are in manufacturing in kirklees'])(
    '%s asks for the jobs of an industry, and no job is asked back',
    async (typed) => {
      const { words } = (await ask(typed)).one('main');
      expect(words).toMatch(/Employ\w+, manufacturing: Kirklees/);
      expect(words).not.toContain('Which job');
    },
  );

  test.each(['industries', 'industries employ most', 'main sectors'])(
    '%s asks for employees of each industry',
    (said) => {
      const { asked, rest } = findAskedMeasures([...said.split(' '), 'kirklees'], []);
      expect(asked).toMatchObject({ measures: ['employees'], parts: { part: 'industry' } });
      expect(rest).toEqual(['kirklees']);
    },
  );

  test('what the name of a measure says is no unknown word of a question', async () => {
    const { words } = (await ask('median gross weekly pay jobs kirklees')).one('main');
    expect(words).not.toContain('is not understood');
  });

  test('achievement rates expected of a mix are no misspelt city', async () => {
    const { words } = (await ask('achievement rate expected for its mix')).one('main');
    expect(words).not.toContain('Did you mean');
    expect(words).toContain('chievement');
  });

  test('of a question of a job what is understood is said, and leads on without the rest', async () => {
    const html = await ask('hgv zorper leeds');
    expect(html.one('.app-not-held').words).toContain('Not held here: “zorper”.');
    expect(html.one('main').words).toContain('Understood is “hgv leeds”.');
    expect(html.links()).toContain('/search?q=hgv%20leeds');
    expect((await ask('zorper leeds')).one('main').words).not.toContain('Understood is');
  });

  test('a word by which people ask is mended where it is misspelt', async () => {
    expect((await ask('emploiment kirklees')).links()).toContain('/search?q=employment%20kirklees');
  });

  test.each([
    ['carr worker leeds', 'care worker leeds'],
    ['care wrker leeds', 'care worker leeds'],
  ])('%s is asked back as the title of a job: %s', async (typed, meant) => {
    const html = await ask(typed);
    expect(html.links()).toContain(`/search?q=${encodeURIComponent(meant)}`);
    expect(answerOf(html)).toBe('');
  });

  test('a name that a trade has for its work is that job, and no misspelt town', async () => {
    const html = await ask('brickie leeds');
    expect(answerOf(html)).toBe('Bricklayers: Leeds');
    expect(html.one('main').words).not.toContain('Did you mean');
    expect((await ask('sparky')).one('main').words).toContain(
      'Electricians and electrical fitters',
    );
  });

  test('of several jobs of one name each of the others is one step away', async () => {
    const links = (await ask('all nurses leeds')).one('.app-answered').links();
    expect(links.filter((href) => href.includes('soc=223')).length).toBeGreaterThan(3);
  });

  test('a figure of which newer ones should have come leads to its publisher', async () => {
    const words = 'where newer ones are published';
    const answered = (await ask('claimants kirklees')).one('.app-answered');
    const link = answered.all('a').find((each) => each.words.startsWith(words));
    expect(link?.attribute('href')).toMatch(/^https:/);
    expect(answered.words).toMatch(/months old/);
  });

  test('all of a job asks for that job', async () => {
    expect(answerOf(await ask('all care workers leeds'))).toBe(
      'Care workers and home carers: Leeds',
    );
  });

  test.each([
    ['train driver pay', 'pay', 'train driver'],
    ['train driver', undefined, undefined],
    ['how many have no qualifications', undefined, undefined],
  ])('%s asks for %s of %s', (typed, topic, rest) => {
    const isTitle = (text: string): boolean => text === 'train driver';
    const { asked, rest: left } = findAskedMeasures(typed.split(' '), [], isTitle);
    expect(topic === undefined || asked?.topic === topic).toBe(true);
    expect(rest ?? left.join(' ')).toBe(left.join(' '));
    expect(asked?.said ?? '').not.toContain('qualifications');
  });

  test.each([
    ['which occupations does need most', 'most'],
    ['top jobs', 'most'],
    ['jobs in demand', 'most'],
    ['fastest growing jobs', 'changed'],
    ['best paid jobs', 'paid'],
    ['how many jobs are there', undefined],
    ['care worker jobs in demand', undefined],
    ['most claimants', undefined],
  ])('%s asks for the list of jobs: %s', (typed, list) => {
    expect(findWanted(typed.split(' '), false)).toBe(list);
  });

  test.each([
    ['help to work with a health condition', 'employment support with a health condition'],
    ['support getting back into a job leeds', 'employment support leeds'],
    ['support worker jobs', 'support worker jobs'],
  ])('%s asks for programmes where it asks for help', (typed, words) => {
    expect(nameSupport(typed.split(' ')).join(' ')).toBe(words);
  });

  test('every group that words name is taken, and nothing of its name is left', () => {
    expect(takeGroups('for young people without qualifications'.split(' '))).toEqual({
      groups: ['young-people', 'no-qualifications'],
      rest: [],
    });
    expect(takeGroups(['young', 'farmers']).rest).toEqual(['farmers']);
    expect(takeGroups(['plumbing'])).toEqual({ groups: [], rest: ['plumbing'] });
  });

  test('words of no sex name no measure of women or of men alone', async () => {
    const { data } = await pages.client.read('/v1/measures', MeasureList);
    const like = data.filter(({ role }) => role === 'figure').slice(0, 1);
    const women = like.map((measure) => ({ ...measure, name: 'Women with no degree' }));
    expect(women).toHaveLength(1);
    expect(findNamed(women, 'no degree')).toEqual([]);
    expect(findNamed(women, 'women with no degree')).toEqual(women);
  });

  test.each(['small', 'medium', 'medium sized', 'large', 'micro'])(
    '%s businesses are those of a size that has a code',
    (size) => {
      const declared = businessCounts.dimensions.find(({ id }) => id === 'size_band')?.codes;
      const sizes = Array.isArray(declared) ? declared : [];
      expect(findCode(sizes, size)?.code).toBe(size.split(' ')[0]);
    },
  );

  test('parts that are not held are said not to be, and all are told', async () => {
    const html = await ask('claimants by sex kirklees');
    expect(answerOf(html)).toBe(`${CLAIMANTS}: Kirklees`);
    expect(html.one('.app-not-held').words).toContain(`${CLAIMANTS} by sex, Kirklees.`);
  });

  test.each([
    ['claimants newest month more than a year before', true, 'claimants'],
    ['claimants change on the year', true, 'claimants'],
    ['claimants in the latest month', false, 'claimants'],
    ['unemployed for over a year', false, 'unemployed for over a year'],
  ])('%s asks for the newest figure, over time: %s', (typed, isOverTime, left) => {
    const read = readTime(typed.split(' '));
    expect(read.isOverTime).toBe(isOverTime);
    expect(read.words.join(' ')).toBe(left);
  });

  test('what is left of a sentence without a word of it is no broken sentence', async () => {
    const html = await ask('how many people are claimants zorpers-related kirklees is that');
    expect(html.one('main').words).toContain('Without it: people claimants kirklees');
  });

  test.each([
    ['hgv driving leeds', DRIVERS],
    ['hgv driving jobs leeds', DRIVERS],
    ['nursing leeds', 'Other registered nursing professionals'],
  ])('%s is the work of a job', async (typed, job) => {
    expect(answerOf(await ask(typed))).toBe(`${job}: Leeds`);
  });

  test('from when figures are held is told where none is of the first year asked for', async () => {
    const html = await ask('employment rate leeds since 1999');
    const held = /^Held from (.* 20\d\d): none of 1999 is held\.$/;
    const [, first = ''] = held.exec(html.one('.app-held-from').words) ?? [];
    expect(first).not.toBe('');
    expect(html.one('.app-answered__more').words).toContain(`Line since ${first}: ${RATE}`);
    expect((await ask('employment rate leeds since 2024')).has('.app-held-from')).toBe(false);
  });
});
