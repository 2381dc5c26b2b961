import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { Manifest } from '../../../../schemas/release/manifest.ts';
import type { ApiClient } from '../../api-client.ts';
import { readCatalogue } from '../../catalogue.ts';
import type { Question } from '../question/question.ts';
import type { Topic } from '../question/words/asked.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { readWithArea } from '../../subjects/read-with-area.ts';
import { findTown } from '../../areas/find-town.ts';
import { findProviderList } from '../../providers/find-provider-list.ts';
import { answerCourses } from './answer-courses.ts';
import { answerJob } from './answer-job.ts';
import { answerLacking } from './figures/answer-lacking.ts';
import { answerOutcomes, asksOutcomes } from './answer-outcomes.ts';
import { answerWanted } from './answer-wanted.ts';
import { answerProgrammes } from './answer-programmes.ts';
import { answerProvider } from './answer-provider.ts';
import type { Answered, ListedProviders, NotHeld, ToldByProvider } from './answered.ts';
import { findOutside } from './find-outside.ts';
import { readFirstByPart } from './figures/read-by-part.ts';
import { type AnsweredFigure, readFigure } from './figures/read-figure.ts';
import { readNearest } from './figures/read-nearest.ts';
import { readOfGroup } from './figures/read-of-group.ts';
import { readOfSubject } from './figures/read-of-subject.ts';
import { tellBeside } from './lacking/tell-beside.ts';
import { tellLevel } from './lacking/tell-level.ts';
import { tellNoParts } from './lacking/tell-no-parts.ts';
import { WIDEST, tellNone } from './lacking/tell-none.ts';

const MOST_FIGURES = 4;
const MOST_LOOKED_UP = 6;

/** The figure of the first area that has one. */
async function readFirst(
  client: ApiClient,
  question: Question,
  measure: MeasureRecord,
  areas: readonly string[],
): Promise<AnsweredFigure | undefined> {
  for (const area of areas) {
    const figure = await readFigure(client, measure, area, question);
    if (figure) return figure;
  }
  return undefined;
}

/** That nothing is held of what people mean by a phrase, and a source that is described of it. */
async function tellNoMeasure(
  client: ApiClient,
  { asked, typed, places }: Question,
): Promise<readonly NotHeld[]> {
  if (asked?.source) {
    const { what, name, url } = asked.source;
    const where = places.flatMap(({ found }) => found.one?.name ?? []);
    return [{ what: [what, ...where].join(', '), outside: { name, url } }];
  }
  if (!asked || asked.measures.length === 0) return [];
  const catalogue = await readCatalogue(client);
  const phrases = [...asked.measures, ...asked.said.split('|')];
  const [outside] = phrases.flatMap((each) => findOutside(catalogue, each.split(' ')) ?? []);
  return [{ what: `figures of “${typed}”`, outside }];
}

type Figures = Pick<Answered, 'figures' | 'notHeld' | 'instead'> &
  Partial<Pick<Answered, 'byProvider'>>;

/** The measure as one of providers; undefined where figures of places are held of it. */
async function findByProvider(
  client: ApiClient,
  { name, datasets }: MeasureRecord,
): Promise<ToldByProvider | undefined> {
  const dataset = (await readCatalogue(client)).find(({ id }) => id === datasets[0]);
  if (!dataset?.version) return undefined;
  const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
  const { key = [] } = (await client.read(path, Manifest)).table ?? {};
  return key.includes('provider') && !key.includes('area') ? { name, dataset } : undefined;
}

/** A figure of one measure for each of several places; what a place lacks is told. */
async function answerPlaces(
  client: ApiClient,
  question: Question,
  measure: MeasureRecord,
  areas: readonly string[],
): Promise<Figures> {
  const found = await Promise.all(areas.map((area) => readFigure(client, measure, area, question)));
  const lacking = question.places.filter((_, at) => found[at] === undefined);
  return {
    ...{ figures: found.filter((each) => each !== undefined), instead: [] },
    notHeld:
      lacking.length === 0 ? [] : await tellNone(client, { ...question, places: lacking }, measure),
  };
}

/** Figures of several measures for one place, or for the widest that has one; what the first lacks is told. */
async function answerMeasures(
  client: ApiClient,
  question: Question,
  first: MeasureRecord,
  area: string | undefined,
): Promise<Figures> {
  // Asked of the whole country, a part that has a figure is given after it is said that the whole has none.
  const wider = area === undefined || WIDEST.includes(area) ? WIDEST : [];
  const areas = area === undefined ? wider : [area, ...wider];
  const [own, ...others] = await Promise.all(
    question.measures
      .slice(0, MOST_LOOKED_UP)
      .map((measure) => readFirst(client, question, measure, areas)),
  );
  const figures = [own, ...others.filter((each) => each && each.row.value !== null)]
    .filter((each) => each !== undefined)
    .slice(0, MOST_FIGURES);
  const isOfPlace = own && (area === undefined || own.place.code === area);
  if (isOfPlace) return { figures, instead: [], notHeld: [] };
  const near = area === undefined ? [] : await readNearest(client, question, area);
  return { figures, instead: near, notHeld: await tellNone(client, question, first) };
}

/** Figures of a subject, each of the place or of the nearest wider one; what the first measure lacks is told. */
async function answerOfSubject(client: ApiClient, question: Question): Promise<Figures> {
  const { measures, beside, places } = question;
  const [first] = measures;
  const found = await Promise.all(
    [...measures, ...beside].map((measure) => readOfSubject(client, question, measure)),
  );
  const figures = found.flatMap((each) => each ?? []);
  const isOfPlace =
    figures[0]?.measure.id === first?.id &&
    (places[0] === undefined || places[0].found.one?.code === figures[0]?.place.code);
  const none = { figures, instead: [] };
  if (!first) return { ...none, notHeld: await tellNoMeasure(client, question) };
  return { ...none, notHeld: isOfPlace ? [] : await tellNone(client, question, first) };
}

/** The figure of the first measure that is told of the subject. */
async function readFirstOfSubject(
  client: ApiClient,
  question: Question,
): Promise<AnsweredFigure | undefined> {
  for (const measure of question.measures.slice(0, MOST_LOOKED_UP)) {
    const figure = await readOfSubject(client, question, measure);
    if (figure) return figure;
  }
  return undefined;
}

/** A question of learners without the measures of providers, where others of its measures are of places. */
async function preferPlaces(client: ApiClient, question: Question): Promise<Question> {
  if (question.topic !== 'learners' || question.measures.length < 2) return question;
  const told = await Promise.all(
    question.measures.map(async (each) => ((await findByProvider(client, each)) ? [] : [each])),
  );
  const measures = told.flat();
  return measures.length > 0 ? { ...question, measures } : question;
}

/** Figures of the measures that are asked for: of each place where there are several. */
async function answerFigures(client: ApiClient, asked: Question): Promise<Figures> {
  const question = await preferPlaces(client, asked);
  const { measures, places, subject, groups, topic } = question;
  const isOfGroup = groups.length > 0;
  const [first] = measures;
  if (asksOutcomes(question)) return answerOfSubject(client, question);
  const none = { figures: [], instead: [] };
  if (question.asked?.lacking) return answerLacking(client, question, question.asked.lacking);
  if (!first) return { ...none, notHeld: await tellNoMeasure(client, question) };
  const isOfLearners = topic === 'learners' || topic === 'outcomes';
  const byProvider = isOfLearners ? await findByProvider(client, first) : undefined;
  const ofSubject =
    subject && !isOfGroup && places.length < 2 && !byProvider
      ? await readFirstOfSubject(client, question)
      : undefined;
  if (ofSubject) {
    const isOfPlace = places[0] === undefined || places[0].found.one?.code === ofSubject.place.code;
    const notHeld = isOfPlace ? [] : await tellNone(client, question, first);
    return { ...none, figures: [ofSubject], notHeld };
  }
  // No measure is known of the group here: a figure of all would answer another question.
  if (subject || (isOfGroup && !byProvider)) {
    const area = isOfGroup || places.length > 1 ? undefined : places[0]?.found.one?.code;
    const ofGroup = isOfGroup ? await readOfGroup(client, question) : [];
    const instead = area === undefined ? ofGroup : await readNearest(client, question, area);
    return { ...none, instead, notHeld: await tellNone(client, question, first), byProvider };
  }
  if (byProvider) return { ...none, notHeld: [], byProvider };
  const areas = places.flatMap(({ found }) => found.one?.code ?? []);
  return areas.length > 1
    ? answerPlaces(client, question, first, areas)
    : answerMeasures(client, question, first, areas[0]);
}

/**
 * That nothing is held of words that are no word of anything here, with a source that says them where one
 * does; beside a known measure they are of no source.
 */
async function tellUnknown(
  client: ApiClient,
  { unknown, measures, meant }: Question,
): Promise<NotHeld[]> {
  if (measures.length > 0) return [];
  const outside = findOutside(await readCatalogue(client), unknown);
  // It is asked back what was meant: that there is no name like it would be wrong.
  if (meant !== undefined && !outside) return [];
  return [{ what: `“${unknown.join(' ')}”`, outside }];
}

/** As many providers are told by name as the page of a subject tells. */
const MOST_PROVIDERS = '50';

const codeOf = ({ about: code, name }: Suggestion) => ({ code, name });

const OF_PROVIDERS: ReadonlySet<Topic> = new Set([
  ...(['providers', 'apprenticeships', 'courses', 'learners', 'outcomes'] as const),
]);

/** Who teaches what is asked for, where it is asked who does, or no course is held that is named. */
async function listProviders(
  client: ApiClient,
  { topic, subject, places: [place], providers }: Question,
): Promise<ListedProviders | undefined> {
  const isAsked = (topic !== undefined && OF_PROVIDERS.has(topic)) || subject;
  if (!isAsked && providers.lacking === undefined) return undefined;
  const area = place?.found.one;
  const near = place && findTown(place.found, area);
  const subjects = subject ? await readWithArea(client, codeOf(subject)) : [undefined];
  for (const each of subjects) {
    const asked = { area, near, subject: each?.code, most: MOST_PROVIDERS };
    const list = await findProviderList(client, asked);
    if (list) return { ...list, subject: each?.name };
  }
  return undefined;
}

/**
 * Answers a question. Nothing is answered while a word of it is not understood, or a place or a job is
 * to be asked for. Throws what the API client throws.
 */
export async function readAnswer(client: ApiClient, question: Question): Promise<Answered> {
  const none = {
    ...{ figures: [], instead: [], byPart: undefined },
    ...{ job: undefined, courses: undefined },
    ...{ provider: undefined, providers: undefined, byProvider: undefined, programmes: undefined },
    ...{ beside: [], outcomes: undefined, wanted: undefined },
  };
  const { unknown, near, places } = question;
  if (unknown.length > 0)
    return { ...none, notHeld: near.length > 0 ? [] : await tellUnknown(client, question) };
  if (places.some(({ found }) => !found.one)) return { ...none, notHeld: [] };
  const providers = await listProviders(client, question);
  if (question.wanted) return { ...none, ...(await answerWanted(client, question)) };
  if (question.job) {
    const { job, notHeld } = await answerJob(client, question);
    return { ...none, job, notHeld };
  }
  const [named, numbers, offered, programmes, outcomes] = await Promise.all([
    answerProvider(client, question.providers),
    answerFigures(client, question),
    answerCourses(client, question),
    answerProgrammes(client, question),
    answerOutcomes(client, question, providers),
  ]);
  const told = new Set([...numbers.figures, ...numbers.instead].map(({ measure }) => measure.id));
  const beside = await tellBeside(client, {
    beside: question.beside.filter(
      ({ id, datasets }) =>
        !told.has(id) && !(outcomes?.all && datasets.includes(outcomes.all.dataset)),
    ),
  });
  const ofLevel = await tellLevel(client, question);
  const shown = [...numbers.figures, ...numbers.instead];
  const byPart = await readFirstByPart(client, shown, question.by);
  const ofParts = tellNoParts(numbers.figures, question, byPart);
  const notHeld = [
    ...ofLevel,
    ...ofParts,
    ...named.notHeld,
    ...numbers.notHeld,
    ...offered.notHeld,
  ];
  const { provider } = named;
  const { courses } = offered;
  return {
    ...none,
    ...numbers,
    byPart,
    courses,
    provider,
    providers,
    programmes,
    outcomes,
    beside,
    notHeld,
  };
}
