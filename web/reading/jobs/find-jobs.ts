import { type CodedTitle, EntityList, type FoundEntity } from '../../../schemas/answers/entity.ts';
import { LEAST_SURE } from '../../../schemas/titles/rank/sureness.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';

/** What a title stands for: one occupation that is likely, others too, or none. */
export interface FoundJobs {
  /** The likeliest where it is likely enough to go there without asking. */
  readonly one: FoundEntity | undefined;
  readonly several: readonly FoundEntity[];
  /** What is said of the title; undefined where the store holds no occupations. */
  readonly words: string | undefined;
  /** Words that are not known and were read as the nearest known ones. */
  readonly mended: CodedTitle['mended'];
}

const MOST = 5;

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
    const several = data
      .filter(({ found_by }) => found_by?.sureness !== 'very_unlikely')
      .slice(0, MOST);
    // A code leads to itself, a title to what it most likely means.
    const sure = first?.found_by ? first.found_by.probability >= LEAST_SURE : data.length === 1;
    return {
      ...{ one: sure ? first : undefined, several },
      ...{ words: tellWords(coded), mended: coded?.mended ?? [] },
    };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.type !== '/problems/unknown-dataset')
      throw error;
    return { one: undefined, several: [], words: undefined, mended: [] };
  }
}
