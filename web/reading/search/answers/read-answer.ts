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
import { answerOutcomes } from './answer-outcomes.ts';
import { answerWanted } from './answer-wanted.ts';
import { answerProgrammes } from './answer-programmes.ts';
import { answerProvider } from './answer-provider.ts';
import type { Answered, ListedProviders, NotHeld } from './answered.ts';
import { findOutside } from './find-outside.ts';
import { answerFigures } from './figures/answer-figures.ts';
import { readFirstByPart } from './figures/read-by-part.ts';
import { tellBeside } from './lacking/tell-beside.ts';
import { tellLevel } from './lacking/tell-level.ts';
import { tellNoParts } from './lacking/tell-no-parts.ts';

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
