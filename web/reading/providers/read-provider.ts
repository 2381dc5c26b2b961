import { EntityList, EntityRecord } from '../../../schemas/answers/entity.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { ProviderPerformance } from '../../../schemas/answers/provision/provider-performance.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import { readHeld } from '../read-held.ts';

/** Who a provider is, and every figure that is held of it. */
export interface ReadProvider {
  readonly record: EntityRecord;
  readonly performance: ProviderPerformance;
  /** Names of subjects by code; empty where no list of subjects is held. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Its listed courses; the answer says so where no listing is held. */
  readonly courses: CoursesAnswer;
}

/**
 * Names of the tier-1 subjects by code, and of a finer one that was chosen; empty where no list of them
 * can be read.
 */
export async function readSubjects(
  client: ApiClient,
  chosen?: string,
): Promise<ReadonlyMap<string, string>> {
  try {
    const path = apiPath('/v1/subjects', { level: '1', limit: '100' });
    const { data } = await client.read(path, EntityList);
    const names = new Map(data.map(({ code, name }) => [code, name]));
    if (chosen === undefined || names.has(chosen)) return names;
    const own = `/v1/subjects/${encodeURIComponent(chosen)}`;
    const finer = await readHeld(client.read(own, EntityRecord));
    return finer ? names.set(finer.code, finer.name) : names;
  } catch (error) {
    // Codes must do where there are no names of them.
    if (!(error instanceof ApiProblem)) throw error;
    return new Map();
  }
}

const MOST_COURSES = '50';

/** Reads one provider. Throws what the API client throws: a number that is not listed is its 404. */
export async function readProvider(client: ApiClient, ukprn: string): Promise<ReadProvider> {
  const path = `/v1/providers/${encodeURIComponent(ukprn)}`;
  const record = await client.read(path, EntityRecord);
  const [performance, subjects, courses] = await Promise.all([
    client.read(`${path}/performance`, ProviderPerformance),
    readSubjects(client),
    client.read(
      apiPath('/v1/courses', { provider: record.code, limit: MOST_COURSES }),
      CoursesAnswer,
    ),
  ]);
  return { record, performance, subjects, courses };
}
