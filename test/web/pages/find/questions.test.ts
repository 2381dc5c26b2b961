import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { readCatalogue } from '../../../../web/reading/catalogue.ts';
import { findOutside } from '../../../../web/reading/search/answers/find-outside.ts';
import { OUTSIDE_SOURCES } from '../../../../web/reading/search/question/words/outside-sources.ts';
import type { Html } from '../../../support/html/read-html.ts';
import { release } from '../../../support/pages/make-store.ts';
import { usePages } from '../../../support/pages/use-pages.ts';
import {
  ANSWERED,
  ASKED_BACK,
  CARERS,
  CLAIMANTS,
  LSIP,
  NOT_HELD,
  RATE,
} from './asked-questions.ts';

const MORE = [
  ...['places', 'postcode-districts', 'annual-survey-of-hours-and-earnings'],
  ...[
    'regional-accounts',
    'course-directory',
    'apprenticeships',
    'longitudinal-education-outcomes',
  ],
];

async function addPlaces(home: string): Promise<void> {
  const all = await discoverDatasets();
  const more = all.filter(({ declaration: { id } }) => MORE.includes(id));
  await release(home, 'replay', more, []);
}

const pages = usePages({ change: addPlaces });

const ask = async (q: string): Promise<Html> => {
  const { html, status } = await pages.read(`/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return html;
};
/** The heading of what is answered; empty where nothing is. */
const answerOf = (html: Html): string => html.wordsOf('#answer').join();

describe('a question', () => {
  test.each(ANSWERED)('%s is answered by %s', async (typed, heading, words) => {
    const html = await ask(typed);
    expect(answerOf(html)).toBe(heading);
    expect(html.one('main').words).toContain(words);
  });

  test.each(NOT_HELD)('%s: not held is said first, of %s', async (typed, what, link) => {
    const html = await ask(typed);
    const said = html.one('.app-not-held');
    expect(said.words).toContain(`Not held here: ${what}.`);
    expect(link === '' || said.links().some((href) => href.startsWith(link))).toBe(true);
  });

  test.each(ASKED_BACK)('%s is asked back, and no figure is drawn', async (typed, words, link) => {
    const html = await ask(typed);
    expect(html.one('main').words).toContain(words);
    expect(html.links()).toContain(link);
    expect(html.has('.app-figure')).toBe(false);
  });

  test.each([
    ['employment rate leeds map', 'map'],
    ['rank authorities by employment rate', 'ranked'],
    ['chart of employment rate', 'line'],
    ['map of employment rates in england', 'map.*within=E92000001'],
    ['employment rate leeds since 2024', 'line&from=2024'],
    ['table of employment rate leeds since 2024', 'table'],
  ])('%s leads to the figures shown so', async (typed, tab) => {
    const links = (await ask(typed)).one('.app-answered__more').links();
    expect(links[0]).toMatch(new RegExp(`^/measures/employment_rate_16_64\\?.*tab=${tab}`));
  });

  test.each([
    [
      'which two local authorities of yorkshire and the humber have the highest',
      'Kirklees Barnsley',
    ],
    ['the lowest two authorities in yorkshire and the humber by', 'Leeds Barnsley'],
  ])('%s is answered by their names and figures', async (typed, names) => {
    const order = (await ask(`${typed} employment rate`)).one('.app-in-order');
    const [first = '', second = ''] = order.wordsOf('li');
    expect(`${first.split(':')[0]} ${second.split(':')[0]}`).toBe(names);
    expect(order.wordsOf('li').join()).toMatch(/\d\d\.\d% \(likely /);
    expect(order.words).toContain('cannot be told apart from');
    expect(order.words).toContain('January to December 2025');
    expect(order.words).toContain('Source: Office for National Statistics');
  });

  test('a year of which nothing is held is left out of where words lead', async () => {
    const more = (await ask('employment rate leeds since 1999')).one('.app-answered__more');
    expect(more.words).toMatch(/Line since .* 20\d\d: Employment rate/);
    expect(more.links().join(' ')).not.toContain('1999');
  });

  test('compared from a year on are lines, side by side from that year', async () => {
    const more = (await ask('compare employment rate leeds kirklees since 2024')).one(
      '.app-answered__more',
    );
    expect(more.words).toContain(`Line since 2024: ${RATE}`);
    expect(more.words).not.toContain('Ranked');
    expect(more.links()[0]).toMatch(/^\/compare\?areas=E08000035,E08000034&measure=.*from=2024/);
  });

  test.each([
    [['care worker', 'pay', 'leeds'], `${CARERS}: Leeds`],
    [['nurse', 'pay', 'leeds'], 'Other registered nursing professionals: Leeds'],
    [['female', 'claimants', 'kirklees'], `${CLAIMANTS}, female: Kirklees`],
    [['employment rate', 'leeds', '2024'], `${RATE}: Leeds`],
    [['claimants', 'west yorkshire', 'lsip'], `${CLAIMANTS}: ${LSIP}`],
  ])('%j has one answer in every order of its words', async ([a, b, c], heading) => {
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    const answers = await Promise.all(
      orders.map(async (order) => answerOf(await ask(order.join(' ')))),
    );
    expect(new Set(answers)).toEqual(new Set([heading]));
  });

  test('what is not calculated of a whole leads to its parts in order, and to who publishes it', async () => {
    const html = await ask('claimant rate LSIP west yorkshire');
    expect(html.one('.app-answered__more').links()[0]).toMatch(
      /^\/measures\/claimant_rate_16_64\?areas=x-lsip-2025-west-yorkshire.*tab=ranked/,
    );
    expect(html.one('.app-answered__source').words).toContain('where they are published');
  });

  test('apprenticeships that are not held lead to subjects and vacancies, and to no empty list', async () => {
    const links = (await ask('apprenticeships in leeds')).one('.app-answered__more').links();
    expect(links.slice(0, 2)).toEqual([
      '/subjects?area=E08000035',
      'https://www.findapprenticeship.service.gov.uk/apprenticeships?searchTerm=&location=leeds&distance=10',
    ]);
  });

  test('authorities of a region are ranked within it', async () => {
    const q = 'rank authorities of yorkshire and the humber by employment rate';
    const [first] = (await ask(q)).one('.app-answered__more').links();
    expect(first).toMatch(/areas=E12000003.*tab=ranked.*type=lad&within=E12000003/);
  });

  test.each([
    ['openings and completers leeds', '/beside/E08000035'],
    ['compare leeds kirklees england', '/compare?areas=E08000035,E08000034,E92000001'],
    [
      'compare employment leeds and kirklees',
      '/compare?areas=E08000035,E08000034&measure=employment',
    ],
  ])('%s leads to the page that answers', async (typed, href) => {
    expect((await ask(typed)).one('.app-answered__more').links()).toContainEqual(
      expect.stringContaining(href),
    );
  });

  test.each([
    ['learners with a disability kirklees', '/groups/disabled-people?area=E08000034'],
    ['disability employment programme kirklees', '/groups/disabled-people?area=E08000034'],
    ['Work and Health Programme kirklees', '/groups?area=E08000034'],
    ['young people programmes kirklees', '/groups/young-people?area=E08000034'],
    ['unemployed young people programmes kirklees', '/groups/young-people?area=E08000034'],
    ['over 50 out of work kirklees programmes', '/groups/aged-50-and-over?area=E08000034'],
    ['young learners kirklees', '/groups/young-people?area=E08000034'],
    [
      'which programmes serve young people without qualifications in kirklees',
      '/groups/young-people?area=E08000034',
    ],
    ['no qualifications young people kirklees programme', '/groups/no-qualifications?area='],
    ['job projections kirklees', '/beside/E08000034'],
    ['job openings by occupation kirklees', '/beside/E08000034'],
    ['better paid than care worker leeds', '/advise?job=care%20worker&place=Leeds&soc=6135'],
    [
      'claimant rate yorkshire and the humber',
      '/measures/claimant_rate_16_64?areas=E12000003&tab=ranked',
    ],
    ['employment of the members of yorkshire and the humber', '/measures/employment_rate_16_64'],
  ])('%s leads on, and nothing is guessed', async (typed, href) => {
    const html = await ask(typed);
    expect(html.one('.app-answered__more').links()).toContainEqual(expect.stringContaining(href));
    expect(html.one('main').words).not.toMatch(
      /is not understood|the subject that it is taught in|Not held here: “|Did you mean|Which job/,
    );
  });

  test('an outside source is named only of what no linked dataset says of itself', async () => {
    const catalogue = await readCatalogue(pages.client);
    const linked = OUTSIDE_SOURCES.flatMap(({ said }) =>
      said.split('|').filter((phrase) => findOutside(catalogue, phrase.split(' ')) !== undefined),
    );
    expect(linked).toEqual([]);
  });

  test('a village is asked back beside the city whose name begins so', async () => {
    const html = await ask('employment rate stoke');
    expect(html.one('main').words).toMatch(/Which “stoke”\?.*Stoke-on-Trent/);
    expect(answerOf(html)).toBe('');
  });

  test('words of a course are no misspelt village', async () => {
    const { words } = (await ask('earnings after health and social care course')).one('main');
    expect(words).not.toContain('Did you mean');
  });

  test('which college is best is told first to have no answer, and why', async () => {
    const html = await ask('best college in kirklees');
    expect(html.one('.app-no-order').words).toContain(
      'We do not say which provider is best, because',
    );
    expect((await ask('colleges in kirklees')).has('.app-no-order')).toBe(false);
  });

  test('what is near to a rate that a place lacks is told, and that it is another', async () => {
    const html = await ask('employment rate uk');
    expect(html.one('.app-not-held').words).toContain(`Not held here: ${RATE}, United Kingdom.`);
    expect(html.one('main').words).toContain('Held of United Kingdom, which is something else:');
    expect(html.wordsOf('.app-answered__others a')).toContain(`${CLAIMANTS}: United Kingdom`);
  });

  test('no place of several is dropped: what it lacks is said', async () => {
    const html = await ask('employment leeds kirklees bristol');
    expect(html.one('.app-not-held').words).toContain(`Not held here: ${RATE}, Bristol, City of.`);
    expect(answerOf(html)).toBe(`${RATE}: Leeds`);
    expect(html.one('.app-answered__others').words).toContain('Kirklees');
  });

  test('a place that was chosen among several is kept', async () => {
    const { html } = await pages.read('/search?q=employment%20washington&place=E08000034');
    expect(answerOf(html)).toBe(`${RATE}: Kirklees`);
  });

  test('nothing that is only of some of its words follows', async () => {
    const html = await ask('employment rate leeds');
    expect(html.wordsOf('main h2')).toEqual([`${RATE}: Leeds`]);
  });

  test('the box for courses asks for courses, whatever else the words may be', async () => {
    const { html } = await pages.read('/search?q=care%20leeds&about=courses');
    expect(html.one('.app-not-held').words).toContain('courses on offer of “care”');
    expect(html.has('#answer')).toBe(false);
  });

  test('every number of an answer is that of its table', async () => {
    for (const [typed, heading, words] of ANSWERED) {
      if (/occupation|carers|nursing/i.test(`${heading} ${words}`) || heading.endsWith(LSIP))
        continue;
      const numbers = (await ask(typed)).all('data.app-figure');
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) {
        const read = (name: string): string => number.attribute(name) ?? '';
        const query = new URLSearchParams({
          area: read('data-area'),
          period: read('data-period'),
          measure: read('data-measure'),
        });
        for (const each of read('data-codes').split(',')) {
          const [dimension = '', code = ''] = each.split(':');
          if (code !== '') query.set(dimension, code);
        }
        const rows = await pages.figures(
          `/v1/datasets/${read('data-dataset')}/data?${query.toString()}`,
        );
        expect(rows.map(({ value }) => String(value))).toEqual([read('value')]);
      }
    }
  });
});

test('an adviser is led to where pay by occupation stands, where none is held', async () => {
  const { html } = await pages.read('/advise?job=care%20worker&place=Leeds');
  expect(html.words).toContain('Published in the Annual Survey of Hours and Earnings');
});

test('whatever is typed beside a question, no figure is drawn unless it is said to be set aside', async () => {
  const known = fc.constantFrom('employment', 'leeds', 'in', 'care', 'courses', 'claimants', '62');
  const junk = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `zqx${text}`);
  const typed = fc
    .tuple(fc.array(known, { maxLength: 3 }), junk, fc.array(known, { maxLength: 3 }))
    .map(([before, word, after]) => [...before, word, ...after].join(' '));
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const { status, html } = await pages.read(`/search?q=${encodeURIComponent(text)}`);
      // What is written like a whole postcode is looked up and forgotten, at another address.
      if (status === 303) return;
      expect(status).toBe(200);
      const isSaid = html.has('.app-set-aside');
      expect(html.has('main .app-figure') && !isSaid).toBe(false);
    }),
    { numRuns: 40 },
  );
});
