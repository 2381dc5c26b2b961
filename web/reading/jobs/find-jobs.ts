import { type CodedTitle, EntityList, type FoundEntity } from '../../../schemas/answers/entity.ts';
import { LEAST_SURE } from '../../../schemas/titles/rank/sureness.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';

/** What a title stands for: one occupation that is likely, others too, or none. */
export interface FoundJobs {
  /** The likeliest where it is likely enough to go there without asking. */
  readonly one: FoundEntity | undefined;
  readonly several: readonly FoundEntity[];
  /** Whether the words are a job title: not so where none that is held has no more than they say. */
  readonly isTitle: boolean;
  /** What is said of the title; undefined where the store holds no occupations. */
  readonly words: string | undefined;
  /** Words that are not known and were read as the nearest known ones. */
  readonly mended: CodedTitle['mended'];
  /** Its words as they were looked up, without endings; a word may be read as two: fork and lift. */
  readonly readAs: CodedTitle['read_as'];
}

const MOST = 5;
const GLUE = ['and', 'or', 'of', 'in', 'the', 's'];

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

/**
 * Whether a title is the one that was asked for: it has no word, but for those in brackets, that was
 * not read in it. `Animal technician` is not meant by `like animals`, nor `Outdoor officer` by `work outdoors`. Pure.
 */
export const isTitleOf = (title: string, readAs: readonly string[]): boolean =>
  wordsIn(title.replaceAll(/\(.*?\)/g, ''))
    .filter((word) => !GLUE.includes(word))
    .every((word) => readAs.some((read) => read.includes(word) || word.startsWith(read)));

/** What came of a title, and where it was looked up in names of groups alone. */
const tellWords = (coded: CodedTitle | null): string =>
  coded === null || coded.index
    ? (coded?.words ?? '')
    : `${coded.words} Job titles are not held here, so it was looked up among names of occupations.`;

/** Finds the occupations that people may mean by a job title, the likeliest first. */
export async function findJobs(client: ApiClient, title: string): Promise<FoundJobs> {
  try {
    const path = apiPath('/v1/occupations', { q: title });
    const { data, coded } = await client.read(path, EntityList);
    const [first] = data;
    const several = data.slice(0, MOST);
    const isTitle = !first?.found_by || isTitleOf(first.found_by.title, coded?.read_as ?? []);
    // A code leads to itself, a title to what it most likely means.
    const sure = first?.found_by
      ? isTitle && first.found_by.probability >= LEAST_SURE
      : data.length === 1;
    return {
      ...{ one: sure ? first : undefined, several, isTitle },
      ...{ words: tellWords(coded), mended: coded?.mended ?? [], readAs: coded?.read_as ?? [] },
    };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.type !== '/problems/unknown-dataset')
      throw error;
    const none = { one: undefined, several: [], words: undefined, mended: [], readAs: [] };
    return { ...none, isTitle: false };
  }
}
