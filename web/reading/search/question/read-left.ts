import type { ApiClient } from '../../api-client.ts';
import { findJobs } from '../../jobs/find-jobs.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { findCodes } from './find-codes.ts';
import { findJob, findUnknown } from './find-job.ts';
import { findTaught } from './find-taught.ts';
import type { Question } from './question.ts';
import type { AskedMeasures } from './find-measures.ts';
import { OF_LEARNERS, isAsked } from './words/asked.ts';
import { isAsking } from './words/asking.ts';
import { takeGroups } from './words/groups.ts';
import { trimFillers } from './words/spans.ts';

/** The one subject that words name, or that begins so. */
function findSubject(words: readonly string[], { of }: Names): Suggestion | undefined {
  const subjects = of.get('subject');
  const text = words.join(' ');
  return (subjects?.called(text)[0] ?? subjects?.begin(text)[0])?.to;
}

/** What a subject is learnt by, which is no word of its name. */
const LEARNT_BY =
  /^(courses?|training|qualifications?|subjects?|diplomas?|programmes?|learners?|students?|people|getting|doing|taking|after)$/;

/** The level of what is learnt, by which figures of outcomes are not told apart here: `level 3`. */
const LEVEL = /\b(?:(?:nvq|btec|level|levels) )+[1-8]\b|\b(?:nvq|btec)\b/;

/** The words of a level, and those that are left without them. */
function cutLevel(words: readonly string[]): Record<'level' | 'rest', readonly string[]> {
  const text = words.join(' ');
  const level = LEVEL.exec(text)?.[0] ?? '';
  const wordsIn = (each: string): string[] => each.split(' ').filter((word) => word !== '');
  return { level: wordsIn(level), rest: wordsIn(text.replace(level, ' ')) };
}

/** Words of whom programmes serve anyway, who are out of work; `of` and `work` ask for nothing. */
const OUT_OF_WORK = /^(?:out|unemployed|jobless)$/;

/**
 * The groups and the subject that words name beside a topic of {@link OF_LEARNERS}. Where nothing is held
 * of what is asked, other words change nothing: it is told of all that was typed.
 */
async function readOfLearners(
  client: ApiClient,
  left: readonly string[],
  names: Names,
  { topic, measures }: Pick<Question, 'topic' | 'measures'>,
): Promise<Partial<Question>> {
  const { groups, rest: ungrouped } = takeGroups(left);
  const isSaid = (word: string): boolean => topic === 'programmes' && OUT_OF_WORK.test(word);
  const rest = ungrouped.filter((word) => !isSaid(word));
  const { level: aside, rest: named } = cutLevel(rest.filter((word) => !LEARNT_BY.test(word)));
  const words = trimFillers(named);
  if (words.length === 0) return { groups, aside };
  const subject = findSubject(words, names);
  const taught = words.join(' ');
  // Who asks what came of a course may want one.
  const courses = topic === 'outcomes' ? taught : undefined;
  if (subject) return { groups, subject, courses, aside };
  const taughtIn = await findTaught(client, words, names);
  if (taughtIn) return { groups, subject: taughtIn, taught, courses, aside };
  return topic === 'programmes' || measures.length > 0 ? { groups, unknown: words } : { groups };
}

/** Words by which no job is found: an abbreviation stands in no title, and is read all the same. */
async function findNotRead(
  client: ApiClient,
  words: readonly string[],
  names: Names,
): Promise<readonly string[]> {
  const unknown = findUnknown(words, names);
  if (words.length < 2) return unknown;
  const read = await Promise.all(unknown.map((word) => findJobs(client, word)));
  return unknown.filter((_, at) => read[at]?.several.length === 0);
}

/** Whether a word names no job where other jobs are asked for: `jobs that pay more than …`. */
const isOfMoves = (word: string): boolean => isAsking(word) || /^(jobs?|work|roles?)$/.test(word);

/** What the words that are left beside place and measures name. */
export async function readLeft(
  client: ApiClient,
  about: readonly string[],
  names: Names,
  { topic, measures, byPart }: Pick<AskedMeasures, 'measures' | 'byPart'> & Pick<Question, 'topic'>,
): Promise<Partial<Question>> {
  if (topic === 'elsewhere') return {};
  const left = topic === 'moves' ? trimFillers(about.filter((word) => !isOfMoves(word))) : about;
  if (left.length === 0) return topic === 'courses' ? { courses: '' } : {};
  if (topic && OF_LEARNERS.has(topic))
    return readOfLearners(client, left, names, { topic, measures });
  const subject = findSubject(left, names);
  const isAnyTaught = subject !== undefined || findUnknown(left, names).length < left.length;
  // Courses are found by any word of their titles; who teaches is asked for by what is taught.
  if (topic === 'providers' && !isAnyTaught) return { unknown: left };
  if (topic === 'courses' || topic === 'providers') return { courses: left.join(' '), subject };
  // `demand by occupation` beside completers is one of the two sides, and no job.
  if (topic === 'sides' && isAsked(left.filter((word) => !isAsking(word)).join(' '))) return {};
  const parts = await findCodes(client, [...byPart, ...measures.slice(0, 1)], left);
  if (parts) return parts;
  if (topic === 'apprenticeships' && subject) return { subject };
  const { groups, rest } = takeGroups(left);
  if (rest.length === 0) return { groups };
  if (measures.length > 0 && topic === undefined) return { unknown: left };
  const job = await findJob(client, left, names, topic);
  if (job) return { job };
  const unknown = await findNotRead(client, left, names);
  if (subject && unknown.length === 0) return { subject };
  return { unknown: unknown.length > 0 ? unknown : left };
}
