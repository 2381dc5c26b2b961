import { AreaList } from '../../../schemas/answers/area.ts';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import { holdsMostOf } from '../areas/find-place.ts';
import { readCatalogue } from '../catalogue.ts';
import { NEAR_KM, coursesPath } from '../courses/around.ts';
import { readHeld } from '../read-held.ts';
import { readFigure } from '../search/answers/figures/read-figure.ts';
import { findAskedMeasures } from '../search/question/find-measures.ts';

/** What a box may be asked that the store at hand can answer; each undefined where it holds no such thing. */
export interface Examples {
  readonly figure: string | undefined;
  readonly job: string | undefined;
  /** A course and the first half of a postcode near to it: `hairdressing near BB18`. */
  readonly course: string | undefined;
  readonly provider: string | undefined;
}

const ALL = '10000';
/** So many courses are looked through for one with a postcode. */
const LOOKED_THROUGH = '50';

const DAMAGED = '/problems/dataset-unavailable';
const LEEDS = 'E08000035';
const PLACES = [
  ['Bradford', 'E08000032'],
  ['Leeds', LEEDS],
  ['Kirklees', 'E08000034'],
] as const;
const ASKED = ['unemployment', 'claimants', 'employment', 'population'];
const CARE_WORKER = '6135';
const COLLEGE = 'Kirklees College';

/** What is read, or undefined where the store has not even the place of it, or its dataset is damaged. */
async function readKnown<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await readHeld(reading);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { status, type } = error.problem;
    if (status === 404 || type === DAMAGED) return undefined;
    throw error;
  }
}

async function findFigure(client: ApiClient): Promise<string | undefined> {
  const path = apiPath('/v1/measures', { limit: ALL });
  const { data } = await client.read(path, MeasureList);
  for (const asked of ASKED) {
    const [measure] = findAskedMeasures([asked], data).measures;
    for (const [name, code] of measure ? PLACES : []) {
      const figure = measure && (await readKnown(readFigure(client, measure, code)));
      if (figure && figure.row.value !== null) return `${asked} ${name}`;
    }
  }
  return undefined;
}

async function findJob(client: ApiClient): Promise<string | undefined> {
  const path = apiPath(`/v1/jobs/${CARE_WORKER}`, { area: LEEDS });
  const job = await readKnown(client.read(path, JobAnswer));
  if (!job || (!job.pay && job.adverts.length === 0)) return undefined;
  return job.pay ? 'care worker pay Leeds' : 'care worker Leeds';
}

/** Whether a postcode district is taken for one authority, so that it is not asked back which. */
async function isOfOne(client: ApiClient, district: string): Promise<boolean> {
  const path = apiPath('/v1/areas', { q: district, places: 'true' });
  return (await readKnown(client.read(path, AreaList)))?.data.some(holdsMostOf) ?? false;
}

async function findCourse(client: ApiClient): Promise<string | undefined> {
  const some = await readKnown(client.read(coursesPath({}, LOOKED_THROUGH), CoursesAnswer));
  for (const { title, venue } of some?.data ?? []) {
    const [near] = venue.postcode?.split(' ') ?? [];
    if (near === undefined || !(await isOfOne(client, near))) continue;
    const path = coursesPath({ q: title, near, km: String(NEAR_KM) }, '1');
    const found = await readKnown(client.read(path, CoursesAnswer));
    if ((found?.total ?? 0) > 0) return `${title.toLowerCase()} near ${near}`;
  }
  return undefined;
}

async function findProvider(client: ApiClient): Promise<string | undefined> {
  const path = apiPath('/v1/providers', { q: COLLEGE, limit: '1' });
  const found = await readKnown(client.read(path, EntityList));
  return (found?.total ?? 0) > 0 ? COLLEGE : undefined;
}

async function readExamples(client: ApiClient): Promise<Examples> {
  const [figure, job, course, provider] = await Promise.all([
    ...([findFigure(client), findJob(client)] as const),
    ...([findCourse(client), findProvider(client)] as const),
  ]);
  return { figure, job, course, provider };
}

/** Reads the examples of a store: once for each catalogue, which every new release changes. */
export function createExamples(): (client: ApiClient) => Promise<Examples> {
  const kept = new WeakMap<object, Promise<Examples>>();
  return async (client) => {
    const catalogue = await readCatalogue(client);
    const made = kept.get(catalogue) ?? readExamples(client);
    kept.set(catalogue, made);
    made.catch(() => kept.delete(catalogue));
    return made;
  };
}

/** Examples as a sentence has them, those of places and jobs first. */
export const listExamples = ({ figure, job, course }: Examples): readonly string[] =>
  [figure, job, course?.replace(' near ', ' courses near ')].filter((each) => each !== undefined);
