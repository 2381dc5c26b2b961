import type { ApiClient } from '../../api-client.ts';
import { LEAST_TO_TELL } from '../../../../schemas/titles/rank/sureness.ts';
import { type FoundJobs, findJobs } from '../../jobs/find-jobs.ts';
import { inEitherNumber, plain, plainWords, singular } from '../plain.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { Question } from './question.ts';
import type { Topic } from './words/asked.ts';
import { listDoers, nameWorker } from './words/name-worker.ts';
import { isFiller } from './words/spans.ts';

/** Topics beside which a word in -ing is a work and no subject: `nursing pay`. */
const OF_WORK: ReadonlySet<Topic> = new Set<Topic>([
  ...(['pay', 'jobs', 'adverts'] as const),
  ...(['outlook', 'moves'] as const),
]);

/** Whether a word, or its singular or plural, stands in the title of a job. */
function isKnown(word: string, { of }: Names): boolean {
  const jobs = of.get('job');
  return inEitherNumber(word).some((each) => jobs?.hasWord(each) ?? false);
}

/** Words of a title that stand in no title of a job. */
export const findUnknown = (words: readonly string[], names: Names): string[] =>
  words.filter((word) => !isFiller(word) && !isKnown(word, names));

/** Whether a word was looked up as it stands, in a nearer spelling, or as two: `forklift`. */
function isRead(word: string, { mended, readAs }: FoundJobs): boolean {
  const pairs = readAs.slice(1).map((each, at) => `${readAs[at] ?? ''}${each}`);
  return (
    mended.some(({ written }) => plain(written) === word) ||
    [...readAs, ...pairs].some((each) => word.startsWith(each) || each.startsWith(word))
  );
}

/** Whether the likeliest of some jobs is worth telling. */
const isLikely = ({ several: [likeliest] }: FoundJobs): boolean =>
  (likeliest?.found_by?.probability ?? 0) >= LEAST_TO_TELL;

/** Whether each of some words was looked up as another that stands for it alone: `sparky` as `electrician`. */
async function areOtherNames(
  client: ApiClient,
  words: readonly string[],
  { readAs }: FoundJobs,
): Promise<boolean> {
  const alone = await Promise.all(words.map((word) => findJobs(client, word)));
  return alone.every(
    (each) =>
      isLikely(each) &&
      each.mended.length === 0 &&
      each.readAs.every((word) => readAs.includes(word)),
  );
}

/**
 * The job of a title, one or several to ask back about; undefined where none is called nearly so, or
 * where a word of it is no word of any title, nor of that by which the job was found, and was not read
 * otherwise: the others would be answered as if it were not there.
 */
async function findTitled(
  client: ApiClient,
  words: readonly string[],
  names: Names,
): Promise<Question['job']> {
  const title = words.join(' ');
  const jobs = await findJobs(client, title);
  const titled = plainWords(jobs.one?.found_by?.title ?? '');
  const unread = findUnknown(words, names).filter(
    (word) => !titled.includes(word) && !isRead(word, jobs),
  );
  if (!(await areOtherNames(client, unread, jobs))) return undefined;
  if (jobs.one) return { title, jobs };
  // Words that stand together in no title lead to groups that only share one of them.
  const begins = [title, singular(title)].some(
    (each) => (names.of.get('job')?.begin(each).length ?? 0) > 0,
  );
  const isWhole = words.every(
    (word) => isFiller(word) || isRead(word, jobs) || unread.includes(word),
  );
  const isFound = jobs.several.length > 0 && (begins || (isWhole && isLikely(jobs)));
  return isFound ? { title, jobs } : undefined;
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
