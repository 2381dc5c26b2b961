import type { ApiClient } from '../../api-client.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { findCodes } from './find-codes.ts';
import { findJob, findUnknown } from './find-job.ts';
import { findTaught } from './find-taught.ts';
import type { Question } from './question.ts';
import { OF_LEARNERS } from './words/asked.ts';
import { takeGroup } from './words/groups.ts';
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

/**
 * The group and the subject that words name beside a topic of {@link OF_LEARNERS}. Where nothing is held
 * of what is asked, other words change nothing: it is told of all that was typed.
 */
async function readOfLearners(
  client: ApiClient,
  left: readonly string[],
  names: Names,
  isHeld: boolean,
): Promise<Partial<Question>> {
  const { group, rest } = takeGroup(left) ?? { group: undefined, rest: left };
  const words = trimFillers(rest.filter((word) => !LEARNT_BY.test(word)));
  if (words.length === 0) return { group };
  const subject = findSubject(words, names);
  const taught = words.join(' ');
  if (subject) return { group, subject, courses: taught };
  const taughtIn = await findTaught(client, words, names);
  if (taughtIn) return { group, subject: taughtIn, taught, courses: taught };
  return isHeld ? { group, unknown: words } : { group };
}

/** What the words that are left beside place and measures name. */
export async function readLeft(
  client: ApiClient,
  left: readonly string[],
  names: Names,
  { topic, measures }: Pick<Question, 'topic' | 'measures'>,
): Promise<Partial<Question>> {
  if (topic === 'elsewhere') return {};
  if (left.length === 0) return topic === 'courses' ? { courses: '' } : {};
  if (topic && OF_LEARNERS.has(topic))
    return readOfLearners(client, left, names, topic === 'programmes' || measures.length > 0);
  const subject = findSubject(left, names);
  if (topic === 'courses' || topic === 'providers') return { courses: left.join(' '), subject };
  const parts = await findCodes(client, measures.slice(0, 1), left);
  if (parts) return parts;
  if (topic === 'apprenticeships' && subject) return { subject };
  const grouped = takeGroup(left);
  if (grouped?.rest.length === 0) return { group: grouped.group };
  if (measures.length > 0 && topic === undefined) return { unknown: left };
  const job = await findJob(client, left, names, topic);
  if (job) return { job };
  const unknown = findUnknown(left, names);
  if (subject && unknown.length === 0) return { subject };
  return { unknown: unknown.length > 0 ? unknown : left };
}
