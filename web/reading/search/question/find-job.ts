import type { ApiClient } from '../../api-client.ts';
import { findJobs } from '../../jobs/find-jobs.ts';
import { inEitherNumber, plain, plainWords, singular } from '../plain.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { Question } from './question.ts';
import type { Topic } from './words/asked.ts';
import { listDoers, nameWorker } from './words/name-worker.ts';
import { isFiller } from './words/spans.ts';

/** Topics beside which a word in -ing is a work and no subject: `nursing pay`. */
const OF_WORK: ReadonlySet<Topic> = new Set<Topic>(['pay', 'jobs', 'adverts', 'moves']);

/** Whether a word, or its singular or plural, stands in the title of a job. */
function isKnown(word: string, { of }: Names): boolean {
  const jobs = of.get('job');
  return inEitherNumber(word).some((each) => jobs?.hasWord(each) ?? false);
}

/** Words of a title that stand in no title of a job. */
export const findUnknown = (words: readonly string[], names: Names): string[] =>
  words.filter((word) => !isFiller(word) && !isKnown(word, names));

/**
 * The job of a title; undefined where none is so called, or where a word of it is no word of any title,
 * nor of that by which the job was found, and was not mended either: the others would be answered as if
 * it were not there.
 */
async function findTitled(
  client: ApiClient,
  words: readonly string[],
  names: Names,
): Promise<Question['job']> {
  const title = words.join(' ');
  const jobs = await findJobs(client, title);
  const isMended = (word: string): boolean =>
    jobs.mended.some(({ written }) => plain(written) === word);
  const titled = plainWords(jobs.one?.found_by?.title ?? '');
  const isRead = (word: string): boolean => titled.includes(word) || isMended(word);
  if (!findUnknown(words, names).every(isRead)) return undefined;
  if (jobs.one) return { title, jobs };
  // Words that stand together in no title lead to groups that only share one of them.
  const begins = [title, singular(title)].some(
    (each) => (names.of.get('job')?.begin(each).length ?? 0) > 0,
  );
  return begins && jobs.several.length > 0 ? { title, jobs } : undefined;
}

/** The one job of who does a work in -ing: `lorry driving`; undefined where there is none. */
async function findDoer(
  client: ApiClient,
  words: readonly string[],
  names: Names,
): Promise<Question['job']> {
  for (const doer of listDoers(words, (word) => isKnown(word, names))) {
    const found = await findTitled(client, doer, names);
    if (found?.jobs.one) return found;
  }
  return undefined;
}

/** The job that words name, by its title or by its work; undefined where they name none. */
export async function findJob(
  client: ApiClient,
  left: readonly string[],
  names: Names,
  topic: Topic | undefined,
): Promise<Question['job']> {
  if (left.length === 0) return undefined;
  const isTitle = (title: string): boolean => (names.of.get('job')?.called(title).length ?? 0) > 0;
  const words = nameWorker(left, isTitle, topic !== undefined && OF_WORK.has(topic));
  const named = await findTitled(client, words, names);
  if (named?.jobs.one) return named;
  return (await findDoer(client, words, names)) ?? named;
}
