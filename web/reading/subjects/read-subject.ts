import { EntityList, EntityRecord } from '../../../schemas/answers/entity.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { PerformanceAnswer } from '../../../schemas/answers/sides/beside.ts';
import { CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { findArea } from '../areas/find-area.ts';
import { coursesHref, coursesPath } from '../courses/around.ts';
import { findOfSubject } from '../providers/find-instead.ts';
import { readHeld } from '../read-held.ts';
import { type ReadOutcomes, readOutcomes } from '../providers/read-outcomes.ts';
import type { NamedSubject } from './find-parent.ts';

/** What is shown of a long list; the page says how long it is, and where the rest is. */
const SHOWN = '50';
/** What is shown of a list of providers that is of a place around, or of a wider subject. */
const FEW = '10';

/** Figures of a place by a subject. */
interface Performance {
  readonly answer: PerformanceAnswer;
  readonly of: NamedSubject;
}

/** Providers that are nearest, what they are of, and as many of them as are shown. */
export type Nearest = Awaited<ReturnType<typeof findOfSubject>> & {
  readonly first: EntityList['data'];
};

/** A subject in a place: what it leads to, who teaches it and what its learners came to. */
export interface ReadSubject {
  readonly record: EntityRecord;
  /** Undefined where the store has no crosswalk, or no link of the subject. */
  readonly crosswalk: CrosswalkList | undefined;
  /** Of the subject, or of the one that it is a part of; undefined where the place has figures by neither. */
  readonly performance: Performance | undefined;
  /** Undefined where the store lists no providers. */
  readonly providers: EntityList | undefined;
  /** The list that comes nearest, where none are told of the place. */
  readonly instead: Nearest | undefined;
  readonly courses: CoursesAnswer;
  readonly outcomes: ReadOutcomes;
  /** The page that lists all the courses. */
  readonly all: string;
}

/**
 * Figures of what was achieved in a place, of the first of these subjects that has any; where none has,
 * what is told of the first.
 */
async function readAchieved(
  client: ApiClient,
  area: string,
  subjects: readonly NamedSubject[],
): Promise<Performance | undefined> {
  let first: Performance | undefined;
  for (const of of subjects) {
    const path = apiPath('/v1/performance', { subject: of.code, area });
    const answer = await readHeld(client.read(path, PerformanceAnswer));
    if (!answer) continue;
    if (answer.provision.length > 0) return { answer, of };
    first ??= { answer, of };
  }
  return first;
}

/** The first few of the list of providers that comes nearest to that of a place. */
async function readNearest(
  client: ApiClient,
  code: string,
  area: { readonly code: string; readonly name: string },
): Promise<Nearest> {
  const found = await findOfSubject(client, { area, subject: code, most: FEW });
  const data = found.list?.data ?? [];
  // Where distances are known, those of which none is stand last, and are not near.
  const near = data.filter((each) => each.near !== null);
  return { ...found, first: near.length > 0 ? near : data };
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
    readAchieved(client, area, [record, ...record.parents]),
    readHeld(client.read(apiPath('/v1/providers', { ...asked, limit: SHOWN }), EntityList)),
    readOutcomes(client, [{ code: record.code, name: record.name }]),
  ]);
  const place = providers?.total === 0 ? await findArea(client, area) : undefined;
  const instead = place && (await readNearest(client, record.code, place));
  const all = coursesHref(asked);
  return { record, crosswalk, performance, providers, instead, courses, outcomes, all };
}
