import { VacanciesAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { ApiProblem, type ApiClient, apiPath } from '../api-client.ts';

/** How far from a town vacancies are told. */
const NEAR_KM = '30';

/** What vacancies are read for: a job, a place, or a job in a place. */
interface AskedVacancies {
  readonly area: string;
  readonly occupation?: string;
  /** A town or a postcode district: vacancies are then told by distance from it. */
  readonly near?: string | undefined;
  /** How many are shown. */
  readonly limit: number;
}

/** Live vacancies that a page shows, and where all of them are. */
export interface LiveVacancies {
  readonly answer: VacanciesAnswer;
  readonly json: string;
}

/**
 * The live vacancies of a place; undefined where no channel has been swept. Throws what the API
 * client throws.
 */
export async function readVacancies(
  client: ApiClient,
  { area, occupation, near, limit }: AskedVacancies,
): Promise<LiveVacancies | undefined> {
  const read = async (where: Readonly<Record<string, string>>): Promise<LiveVacancies> => {
    const asked = { occupation, ...where };
    const path = apiPath('/v1/vacancies', { ...asked, limit: String(limit) });
    const answer = await client.read(path, VacanciesAnswer);
    return { answer, json: apiPath('/v1/vacancies', asked) };
  };
  const found =
    near === undefined
      ? await read({ area })
      : await read({ near, km: NEAR_KM }).catch((error: unknown) => {
          // Several towns have that name: which of them is meant, the area tells.
          if (error instanceof ApiProblem && error.problem.status === 400) return read({ area });
          throw error;
        });
  return found.answer.version === null ? undefined : found;
}
