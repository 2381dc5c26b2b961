import { plain, singular } from '../../plain.ts';
import { HARD_TO_FILL, LACKING } from './lacking.ts';
import type { Asked, Nearest, Topic } from './shape/asked-shape.ts';
import { OUTSIDE_SOURCES } from './outside-sources.ts';
import { PROGRAMMES_SAID } from './programmes.ts';

export type { Asked, Lacking, Topic } from './shape/asked-shape.ts';

/**
 * Topics of people who learn or are helped: words beside them name a group or a subject, and no job and
 * no place that is misspelt.
 */
export const OF_LEARNERS: ReadonlySet<Topic> = new Set<Topic>([
  'learners',
  'outcomes',
  'programmes',
]);

const PAY = ['median gross weekly pay', 'median gross annual pay'];
/** What became of learners, of providers and of regions. */
const BESIDE_OUTCOMES = ['median earnings of graduates'];
const ADVERTS = ['live online job adverts', 'vacancies'];
/** Vacancies as businesses report them: adverts online are another thing. */
const VACANCIES = ADVERTS.toReversed();
const OPENINGS = ['projected job openings', 'jobs estimated and projected'];
/** Projections are made of few kinds of area: a place has those of the area around it. */
const OPENINGS_NEAR: readonly Nearest[] = [{ measure: 'projected job openings', wider: true }];
const IN_OCCUPATIONS = ['people in work by occupation', 'jobs estimated and projected'];

/**
 * What people say, and the words that publishers print for it. A phrase stands here only where it is
 * not part of the name of a measure, or where several measures have it and one is meant.
 */
const ASKED: readonly Asked[] = [
  {
    said: 'unemployment|unemployment rate|unemployed|unemployed people|jobless|joblessness|jobless rate',
    measures: ['unemployment rate', 'claimant count'],
  },
  {
    said: 'claimants|claimant|claim|claims|claimed|claimant count|number of claimants|out of work|out of work benefits|jobseekers|on the dole|claiming|people claiming|claiming benefits|people claiming benefits|unemployed or claiming|benefits|people on benefits|on benefits|benefit claimants|benefits claimants|unemployment benefit|unemployment benefits|unemployment related benefit|unemployment related benefits|claiming unemployment benefits|people claiming unemployment benefits|people on unemployment benefits|people claiming unemployment related benefits|people claiming out of work benefits|jobseekers allowance',
    measures: ['claimant count', 'claimants residents'],
  },
  { said: 'claimant rate', measures: ['claimants residents', 'claimant count'] },
  {
    said: 'pay|wage|wages|salary|salaries|earnings|earn|earns|average pay|average wage|average wages|average salary|average earnings|mean wage|median pay|median wage|median salary|median earnings|gross pay|gross weekly pay|median gross weekly pay|weekly pay|weekly wage|starting salary',
    measures: PAY,
    topic: 'pay',
  },
  {
    said: 'annual pay|yearly pay|annual salary|average annual salary',
    measures: PAY.toReversed(),
    topic: 'pay',
  },
  {
    said: 'hourly pay|hourly wage|hourly rate',
    measures: ['median gross hourly pay'],
    topic: 'pay',
  },
  {
    said: 'jobs|number of jobs|job|work for|work as|jobs for|jobs as',
    measures: ['total jobs', ...ADVERTS],
    // Of an industry: `jobs in manufacturing`.
    byPart: ['employees', 'employment'],
    topic: 'jobs',
  },
  {
    said: 'vacancies|vacancy|job vacancies|job vacancy|open vacancies',
    measures: VACANCIES,
    topic: 'adverts',
  },
  {
    said: 'job adverts|adverts|job ads|advertised jobs|online job adverts|demand|in demand|needed|wanted|hiring|recruitment',
    measures: ADVERTS,
    topic: 'adverts',
  },
  {
    said: 'employment|employment rate|in work|people in work',
    measures: ['employment rate'],
    nearest: [{ measure: 'unemployment rate' }, { measure: 'claimants residents' }],
  },
  {
    said: 'inactivity|inactive|economic inactivity|economically inactive',
    measures: ['economic inactivity rate'],
  },
  { said: 'self employed|self employment', measures: ['self employed people'] },
  { said: 'population|residents|inhabitants|people', measures: ['population'] },
  { said: 'businesses|companies|firms|enterprises', measures: ['enterprises'] },
  {
    said: 'universal credit|uc|claiming universal credit|people claiming universal credit',
    measures: ['people on universal credit', 'households on universal credit'],
  },
  { said: 'skills gaps|skills gap|skill gaps', measures: ['establishments with a skills gap'] },
  {
    said: 'skill shortages|skills shortages|skill shortage|skills shortage',
    measures: ['establishments with a skill shortage vacancy'],
  },
  {
    said: 'hard to fill vacancies|hard to fill vacancy|vacancies hard to fill|recruitment difficulties',
    measures: HARD_TO_FILL,
    nearest: HARD_TO_FILL.map((measure) => ({ measure, wider: true })),
  },
  {
    said: 'most common occupations|most common jobs|commonest occupations|commonest jobs|common occupations|common jobs|biggest occupations|largest occupations|main occupations',
    measures: IN_OCCUPATIONS,
    nearest: IN_OCCUPATIONS.map((measure) => ({ measure, wider: true })),
    parts: { part: 'occupation', finest: true },
  },
  {
    said: 'number of people by occupation|people in work by occupation|employment by occupation|jobs by occupation|workers by occupation',
    measures: IN_OCCUPATIONS,
    nearest: IN_OCCUPATIONS.map((measure) => ({ measure, wider: true })),
  },
  {
    said: 'industries|sectors|main industries|main sectors|biggest industries|biggest sectors|largest industries|largest sectors|top industries|top sectors|most common industries|industries employ most|industries employ the most|industries employing most|industries employing the most|sectors employ most|sectors employ the most|industries employ most people|industries employ the most people|industries with most jobs|industries with the most jobs|industries have most jobs|industries have the most jobs',
    measures: ['employees'],
    parts: { part: 'industry', finest: false },
  },
  { said: 'qualifications|qualified|degrees', measures: ['qualified to nvq level 4 or above'] },
  {
    said: 'courses|course|training|training courses|training programme|training programmes|college courses|classes|learn|study|train',
    measures: [],
    topic: 'courses',
  },
  {
    said: 'apprenticeships|apprenticeship|apprenticeship vacancies|apprenticeship jobs|apprentice vacancies|apprentice jobs|apprentices|apprentice|apprenticeship starts|apprenticeship start|apprenticeships started|starts of apprenticeships|new apprenticeships|new apprentices',
    measures: ['apprenticeships started'],
    nearest: [
      { measure: 'learners who achieved', part: 'apprenticeships', wider: true },
      { measure: 'apprenticeships started by residents', wider: true },
    ],
    topic: 'apprenticeships',
  },
  {
    said: 'colleges|college|providers|training providers',
    measures: [],
    topic: 'providers',
  },
  {
    said: 'openings|completers|course completers|local completers|openings completers|openings and completers|openings than completers|completers and openings|openings beside completers|openings beside local completers|openings beside course completers|openings against completers|job openings and completers|job openings beside completers|demand and provision|skills mismatch',
    measures: [],
    topic: 'sides',
  },
  {
    said: 'projections|projection|occupation projections|occupational projections|projections by occupation|job projections|jobs projections|employment projections|projected openings|projected job openings|projected jobs|projected openings by occupation|projected|future jobs|future job openings|future demand|jobs of the future|job forecasts|employment forecasts|forecasts|forecast',
    measures: OPENINGS,
    nearest: OPENINGS_NEAR,
    topic: 'sides',
  },
  {
    said: 'job openings|job openings by occupation|openings by occupation|openings for jobs',
    measures: OPENINGS,
    nearest: [...OPENINGS_NEAR, { measure: 'live online job adverts' }],
    topic: 'sides',
  },
  {
    said: 'replacement demand|replacement demand by occupation|replacement needs',
    measures: ['replacement demand'],
    nearest: [{ measure: 'replacement demand', wider: true }],
    topic: 'sides',
  },
  {
    said: 'outlook|job outlook|jobs outlook|prospects|job prospects|career prospects|future|future of',
    measures: OPENINGS,
    nearest: OPENINGS_NEAR,
    topic: 'outlook',
  },
  // Of people, and by another publisher than projections of jobs.
  { said: 'population projections|projected population', measures: ['population projections'] },
  {
    said: 'better paid|better paying|better pay|better paid job|better paid jobs|better paying job|better paying jobs|better paid work|higher paid|higher paid jobs|better paid than|better paying than|pays more than|pays better than|earns more than|paid more than|better paid jobs than|better paid job than|jobs like|similar jobs to',
    measures: [],
    topic: 'moves',
  },
  {
    said: 'learners|students|student numbers|number of learners|trainees',
    measures: ['learners in education and training'],
    topic: 'learners',
  },
  {
    said: 'outcomes|outcome|outcomes by college|outcomes by provider|outcomes of colleges|college outcomes|learner outcomes|student outcomes|course outcomes|destinations|learner destinations|sustained employment',
    measures: ['sustained employment rate'],
    beside: [...BESIDE_OUTCOMES, 'median earnings after training'],
    topic: 'outcomes',
  },
  {
    said: 'earnings after|pay after|wages after|salary after|salaries after|earn after|earnings of learners',
    measures: ['median earnings after training', 'earn after course'],
    beside: ['sustained employment rate', ...BESIDE_OUTCOMES],
    topic: 'outcomes',
  },
  {
    said: 'graduate earnings|graduate pay|graduate salaries|earnings of graduates',
    measures: ['median earnings of graduates'],
  },
  {
    said: 'achievements|achievement|achievers|aims achieved|learners who achieved|qualifications achieved',
    measures: ['learners who achieved', 'aims achieved'],
    beside: ['apprenticeship achievement rate'],
    topic: 'learners',
  },
  {
    said: 'achievement rate|achievement rates|expected achievement rate|achievement rate expected|achievement rate expected for its mix|achievement rates expected for their mix|expected for its mix|expected for their mix',
    measures: ['apprenticeship achievement rate'],
    topic: 'outcomes',
  },
  { said: PROGRAMMES_SAID, measures: [], topic: 'programmes' },
  ...LACKING,
  ...OUTSIDE_SOURCES.map((source): Asked => ({
    said: source.said,
    measures: [],
    topic: 'elsewhere',
    source,
  })),
];

const BY_PHRASE = new Map(
  ASKED.flatMap((asked) => asked.said.split('|').map((said) => [said, asked] as const)),
);

/** A phrase without the endings of its words: `claim benefits` and `claiming benefits` are one. */
const stemOf = (phrase: string): string =>
  phrase
    .split(' ')
    .map((word) => word.replace(/(?<=\w{3})(ing|ed|s)$/, ''))
    .join(' ');

/** Phrases of several words: one word with another ending is often another word, as `open` is. */
const BY_STEM = new Map(
  [...BY_PHRASE]
    .filter(([said]) => said.includes(' '))
    .map(([said, asked]) => [stemOf(said), asked]),
);

/** What a phrase asks for, written as {@link plain} has it, also in the plural: `claimant rates`, or with other endings: `claim benefits`; undefined for other words. */
export const findAsked = (phrase: string): Asked | undefined =>
  BY_PHRASE.get(phrase) ??
  BY_PHRASE.get(singular(phrase)) ??
  (phrase.includes(' ') ? BY_STEM.get(stemOf(phrase)) : undefined);

/** Words of the phrases by which people ask, which one may misspell. */
export const ASKED_WORDS: ReadonlySet<string> = new Set(
  [...BY_PHRASE.keys()].flatMap((said) => said.split(' ')),
);

/** Whether a text is one of the phrases by which people ask. */
export const isAsked = (text: string): boolean => findAsked(plain(text)) !== undefined;
