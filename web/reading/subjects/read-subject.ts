import { EntityList, EntityRecord } from '../../../schemas/answers/entity.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { PerformanceAnswer } from '../../../schemas/answers/sides/beside.ts';
import { CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { coursesHref, coursesPath } from '../courses/around.ts';
import { readHeld } from '../read-held.ts';
import { type ReadOutcomes, readOutcomes } from '../providers/read-outcomes.ts';

/** What is shown of a long list; the page says how long it is, and where the rest is. */
const SHOWN = '50';

/** A subject in a place: what it leads to, who teaches it and what its learners came to. */
export interface ReadSubject {
  readonly record: EntityRecord;
  /** Undefined where the store has no crosswalk, or no link of the subject. */
  readonly crosswalk: CrosswalkList | undefined;
  /** Undefined where no figures of the place are by this subject. */
  readonly performance: PerformanceAnswer | undefined;
  /** Undefined where the store lists no providers. */
  readonly providers: EntityList | undefined;
  readonly courses: CoursesAnswer;
  readonly outcomes: ReadOutcomes;
  /** The page that lists all the courses. */
  readonly all: string;
}

/**
 * Reads a subject in a place. Throws what the API client throws of a subject or a place that there is
 * not.
 */
export async function readSubject(
  client: ApiClient,
  code: string,
  area: string,
): Promise<ReadSubject> {
  const record = await client.read(`/v1/subjects/${encodeURIComponent(code)}`, EntityRecord);
  const asked = { subject: record.code, area };
  // A place that there is not is refused here, before what is only not held is looked for.
  const courses = await client.read(coursesPath(asked, SHOWN), CoursesAnswer);
  const [crosswalk, performance, providers, outcomes] = await Promise.all([
    readHeld(client.read(apiPath('/v1/crosswalk', { subject: record.code }), CrosswalkList)),
    readHeld(client.read(apiPath('/v1/performance', asked), PerformanceAnswer)),
    readHeld(client.read(apiPath('/v1/providers', { ...asked, limit: SHOWN }), EntityList)),
    readOutcomes(client, [{ code: record.code, name: record.name }]),
  ]);
  const all = coursesHref(asked);
  return { record, crosswalk, performance, providers, courses, outcomes, all };
}
