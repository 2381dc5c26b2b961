import { MeasureList, type MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { SuggestedKind } from '../../suggest/suggestion.ts';
import { plainWords } from '../plain.ts';
import type { SearchIndex } from '../search-index.ts';
import { asksForRate, findTab, isAsking, isComparing, withoutCount } from './words/asking.ts';
import { OF_LEARNERS, type Topic } from './words/asked.ts';
import { type AskedMeasures, findAskedMeasures, ratesFirst } from './find-measures.ts';
import { findMisspelt, findMisspeltTowns, mendAsked } from './find-misspelt.ts';
import { findProviders } from './find-providers.ts';
import type { Question } from './question.ts';
import { readLeft } from './read-left.ts';
import { readPlaces } from './read-places.ts';
import { readAfterCourse } from './words/after-course.ts';
import { mayLimit } from './words/set-aside.ts';
import { findWanted } from './words/wanted.ts';
import { withoutSelf } from './words/of-self.ts';
import { findProgramme, nameSupport } from './words/programmes.ts';
import { readLevel } from './words/limits/read-level.ts';
import { BY_AGE, isAge, readPart } from './words/limits/read-part.ts';
import { readTime } from './words/limits/read-time.ts';
import { trimFillers } from './words/spans.ts';

/** Where words are looked up. */
export interface Vocabulary {
  readonly search: () => Promise<SearchIndex>;
  readonly names: (index: SearchIndex) => Promise<Names>;
}

const ALL = '10000';
const YEAR = /^(19|20)\d\d$/;

const NOTHING = {
  ...{
    places: [],
    asked: undefined,
    topic: undefined,
    ...{ measures: [], nearest: [], beside: [] },
    codes: {},
    part: '',
    ...{ year: undefined, since: undefined },
    ...{ tab: undefined, level: undefined, by: undefined },
    aside: [],
    wanted: undefined,
  },
  ...{ job: undefined, subject: undefined, taught: undefined, courses: undefined },
  providers: { found: [], lacking: undefined, results: [] },
  ...{ groups: [], programme: undefined, asksOrder: false },
  ...{ unknown: [], meant: undefined, near: [] },
} as const;

const isNameOf = (kind: SuggestedKind, words: readonly string[], { of }: Names): boolean =>
  (of.get(kind)?.called(words.join(' ')).length ?? 0) > 0;

/** Whether all words together are the name of a job or of another thing that is no place. */
const isOwnName = (words: readonly string[], names: Names): boolean =>
  !isNameOf('place', words, names) &&
  (['job', 'measure', 'dataset', 'subject'] as const).some((kind) => isNameOf(kind, words, names));

/** Whether a word stands in the name of a subject or of a job, so that one may learn it. */
const isTaught = (word: string, { of }: Names): boolean =>
  (['subject', 'job'] as const).some((kind) => of.get(kind)?.hasWord(word) ?? false);

/** What was chosen before the words are read. */
interface Chosen {
  /** The code of the place. */
  readonly place?: string | undefined;
  /** What the box is about that it was typed into. */
  readonly topic?: Topic | undefined;
}

const NO_MEASURE = {
  ...{ asked: undefined, phrase: undefined, byPart: [] },
  measures: [],
  nearest: [],
  beside: [],
} as const;

const OF_STATISTICS = /^(median|mean|average|gross|typical|weekly|hourly|annual)$/;

/** Whether a word says of a measure what its own name says: `median` of `Median gross weekly pay`. */
const isOfItsName = (word: string, [measure]: readonly MeasureRecord[]): boolean =>
  measure !== undefined && OF_STATISTICS.test(word) && plainWords(measure.name).includes(word);

/** Whether a topic is of places or of providers, so that `best` or `local` is no word of a job. */
const isOfPlaces = (topic: Topic | undefined): boolean =>
  topic === 'sides' || topic === 'providers' || topic === 'programmes';

const isOfProviders = (topic: Topic | undefined): boolean =>
  topic === 'providers' || topic === 'courses' || topic === 'outcomes' || topic === 'learners';

/** What asks for figures; a box of its own topic asks for none. */
function findTopic(
  words: readonly string[],
  dictionary: readonly MeasureRecord[],
  topic: Topic | undefined,
  isTitle: (text: string) => boolean,
): AskedMeasures & { readonly topic: Topic | undefined } {
  const found = findAskedMeasures(words, dictionary, isTitle);
  if (topic === undefined) return { ...found, topic: found.asked?.topic };
  return { ...NO_MEASURE, topic, rest: found.asked ? found.rest : words };
}

/**
 * Reads what was typed as a question: a place, what is asked for, a job, a subject, a provider. A word
 * that is none of these stands in `unknown`.
 */
export async function readQuestion(
  client: ApiClient,
  { search, names: openNames }: Vocabulary,
  typed: string,
  { place: code, topic }: Chosen = {},
): Promise<Question> {
  const { words: unlevelled, level } = readLevel(plainWords(typed));
  const { words: said, by: parted } = readPart(unlevelled);
  const timed = readTime(withoutCount(withoutSelf(nameSupport(said))));
  const { isOverTime, since } = timed;
  const index = await search();
  const [names, { data: dictionary }] = await Promise.all([
    openNames(index),
    client.read(apiPath('/v1/measures', { limit: ALL }), MeasureList),
  ]);
  const providers = findProviders(timed.words, names);
  if (providers && providers.found.length > 0) return { typed, ...NOTHING, providers };
  const words = readAfterCourse(timed.words, (word) => isTaught(word, names));
  const { places, others: unplaced } = isOwnName(words, names)
    ? { places: [], others: words }
    : await readPlaces(client, search, names, { words, code });
  if (providers) return { typed, ...NOTHING, places, providers };
  const others = trimFillers(unplaced);
  const wanted = topic === undefined ? findWanted(others, isOverTime) : undefined;
  if (wanted) return { typed, ...NOTHING, places, topic: 'jobs', wanted };
  const isTitle = others.length > 1 && isNameOf('job', others, names);
  const asked =
    isTitle && topic === undefined
      ? { ...NO_MEASURE, topic, rest: others }
      : findTopic(others, dictionary, topic, (text) => isNameOf('job', text.split(' '), names));
  const isOfMeasure = asked.measures.length > 0;
  const parts = asked.asked?.parts;
  const by = parted ?? parts;
  // `most common` is then of the occupations of a place, and no order of places.
  const shown = parts ? undefined : findTab(others);
  // An order or a map is of one period: from a year on, a line is meant by `compare`.
  const isLine =
    isOverTime && (shown === undefined || since !== undefined || others.some(isComparing));
  const tab = isOfMeasure ? (isLine && shown !== 'table' ? 'line' : shown) : undefined;
  // Counts grow with the size of a place, so that no map and no order is made of them.
  const isOfRates = tab === 'map' || tab === 'ranked' || words.some(asksForRate);
  const named = by && asked.byPart.length > 0 ? asked.byPart : asked.measures;
  const measures = isOfRates ? ratesFirst(named) : named;
  const isOnlyAsking = places.length > 0 && asked.rest.every((word) => isAsking(word));
  const rest = asked.rest.filter(
    (word) =>
      !isComparing(word) &&
      !isOfItsName(word, measures) &&
      !(isAsking(word) && (isOfMeasure || isOnlyAsking || isOfPlaces(asked.topic))),
  );
  const year = rest.find((word) => YEAR.test(word));
  const about = trimFillers(rest.filter((word) => word !== year));
  const left = await readLeft(client, about, names, asked);
  const asksOrder = shown === 'ranked' && !others.some(isComparing) && isOfProviders(asked.topic);
  const { unknown = [] } = left;
  const spelt = findMisspelt(unknown, names, index);
  const isNoLimit =
    isOfMeasure &&
    asked.topic === undefined &&
    places.length > 0 &&
    spelt.length === 0 &&
    !unknown.some((word) => mayLimit(word, words, names));
  // Of ages that are no part of what is held, all ages are told and the parts that are.
  const isOtherAge = isOfMeasure && isAge(unknown);
  const isAside = isNoLimit || isOtherAge;
  const isOfLearners = asked.topic !== undefined && OF_LEARNERS.has(asked.topic);
  const towns = (): Question['near'] =>
    spelt.length > 0 ? spelt : findMisspeltTowns(unknown, names, index);
  const near = places.length > 0 || isOfLearners ? [] : towns();
  return {
    typed,
    ...NOTHING,
    places,
    asked: asked.asked,
    topic: asked.topic,
    ...{ measures, nearest: asked.nearest, beside: asked.beside },
    ...{ year, since },
    ...{
      tab,
      level,
      by: isOtherAge ? BY_AGE : by,
      asksOrder,
      programme: findProgramme(asked.phrase ?? ''),
    },
    ...left,
    ...(isAside ? { unknown: [], aside: [...(left.aside ?? []), ...unknown] } : {}),
    meant: near.length > 0 ? undefined : mendAsked(typed, isAside ? [] : unknown, names),
    near,
  };
}
