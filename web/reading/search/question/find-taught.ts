import { CrosswalkList } from '../../../../schemas/answers/sides/crosswalk.ts';
import type { ApiClient } from '../../api-client.ts';
import { readHeld } from '../../read-held.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { plainWords } from '../plain.ts';
import { isFiller } from './words/spans.ts';

/** Subjects of this tier are the smallest; those above only gather the links of their parts. */
const SMALLEST = 2;
/** Letters that words of one stem share at least: `bricklaying` and `bricklayer`. */
const LEAST_STEM = 5;
/** Letters of its ending that a word may have in another way. */
const ENDING = 4;

const stemOf = (word: string): string => word.slice(0, Math.max(LEAST_STEM, word.length - ENDING));

/** Whether a text has a word, or one of its stem: `childcare` is of `Child Development`. */
const says = (text: string, word: string): boolean =>
  plainWords(text).some((each) =>
    word.length < LEAST_STEM ? each === word : each.startsWith(stemOf(word)),
  );

/**
 * The subject that something is taught in which is no subject by its own name: `plumbing`, of Building
 * and Construction, by what links of subjects and occupations rest on. Undefined where several subjects
 * fit alike, and where the store has no such links. Throws what the API client throws.
 */
export async function findTaught(
  client: ApiClient,
  words: readonly string[],
  { of }: Names,
): Promise<Suggestion | undefined> {
  const wanted = words.filter((word) => !isFiller(word));
  if (wanted.length === 0) return undefined;
  const links = (await readHeld(client.read('/v1/crosswalk', CrosswalkList)))?.data ?? [];
  const fitting = links.filter(
    ({ subject_tier: tier, subject_name: name, evidence }) =>
      tier === SMALLEST && wanted.every((word) => says(`${name} ${evidence}`, word)),
  );
  const named = fitting.filter(({ subject_name: name }) => wanted.some((word) => says(name, word)));
  const [only, ...others] = new Set(
    (named.length > 0 ? named : fitting).map(({ subject_name: name }) => name),
  );
  if (only === undefined || others.length > 0) return undefined;
  return of.get('subject')?.called(only)[0]?.to;
}
