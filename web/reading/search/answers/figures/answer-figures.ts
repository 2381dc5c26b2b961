import type { MeasureRecord } from '../../../../../schemas/answers/measure.ts';
import { Manifest } from '../../../../../schemas/release/manifest.ts';
import type { ApiClient } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import type { Question } from '../../question/question.ts';
import { asksOutcomes } from '../answer-outcomes.ts';
import type { Answered, NotHeld, ToldByProvider } from '../answered.ts';
import { findOutside } from '../find-outside.ts';
import { WIDEST, tellNone } from '../lacking/tell-none.ts';
import { answerLacking } from './answer-lacking.ts';
import { type AnsweredFigure, readFigure } from './read-figure.ts';
import { readNearest } from './read-nearest.ts';
import { readOfGroup } from './read-of-group.ts';
import { readOfSubject } from './read-of-subject.ts';

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

/**
 * Figures of the measures that are asked for: of each place where there are several. Throws what the API
 * client throws.
 */
export async function answerFigures(client: ApiClient, asked: Question): Promise<Figures> {
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
