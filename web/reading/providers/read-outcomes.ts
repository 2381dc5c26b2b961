import { MeasureList, type MeasureRecord } from '../../../schemas/answers/measure.ts';
import { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { whyNoFunnel } from '../../../schemas/figures/provision/no-funnel.ts';
import type { Stage } from '../../../schemas/words/provision/stages.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import { readCatalogue } from '../catalogue.ts';
import { readSubjectList } from '../subjects/read-subject-list.ts';

/** Stages at which somebody is in work. */
const WORK: readonly Stage[] = ['into_work', 'sustained_13_weeks', 'sustained_26_weeks'];
const ALL = '100';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What is published of the learners of a subject, by provider. */
export interface SubjectOutcome {
  readonly subject: Named;
  /** The subject that the figures are of: this one, or the area that it is a part of. */
  readonly of: Named;
  readonly funnel: FunnelAnswer;
}

/** Outcomes of subjects, and those subjects of which none is published. */
export interface ReadOutcomes {
  /** Null where no rate of people in work is held by provider and subject. */
  readonly measure: MeasureRecord | null;
  readonly told: readonly SubjectOutcome[];
  readonly notTold: readonly Named[];
}

/** The rate of people in work of the newest year that is held by provider and subject. */
async function findMeasure(client: ApiClient): Promise<MeasureRecord | null> {
  const [catalogue, { data }] = await Promise.all([
    readCatalogue(client),
    client.read(apiPath('/v1/measures', { stage: WORK.join(','), limit: ALL }), MeasureList),
  ]);
  const bySubject = new Set(
    catalogue.flatMap(({ id, labels }) => (labels.classification.value === 'subject' ? [id] : [])),
  );
  const fitting = data
    .filter(({ datasets }) => datasets.some((id) => bySubject.has(id)))
    .filter((each) => each.frame?.reached && whyNoFunnel(each, ['provider']) === undefined)
    .toSorted((a, b) => ((a.last_period ?? '') < (b.last_period ?? '') ? 1 : -1));
  return fitting[0] ?? null;
}

/** The providers of a subject with their rates; undefined where too few have one to be compared. */
async function readFunnel(client: ApiClient, measure: MeasureRecord, { code }: Named) {
  try {
    const path = apiPath('/v1/performance/funnel', { measure: measure.id, subject: code });
    return await client.read(path, FunnelAnswer);
  } catch (error) {
    // A subject without rows is a code that the figures do not have.
    if (error instanceof ApiProblem && error.problem.status === 400) return undefined;
    throw error;
  }
}

/**
 * Reads what learners of subjects came to, of each subject or else of the area that it is a part of.
 * Throws what the API client throws.
 */
export async function readOutcomes(
  client: ApiClient,
  subjects: readonly Named[],
): Promise<ReadOutcomes> {
  const measure = subjects.length === 0 ? null : await findMeasure(client);
  if (!measure) return { measure, told: [], notTold: subjects };
  const register = (await readSubjectList(client))?.data ?? [];
  const found = await Promise.all(
    subjects.map(async (subject) => {
      const parent = register.find(({ code }) => code === subject.code)?.parent;
      const wider = register.find(({ code }) => code === parent);
      for (const of of [subject, ...(wider ? [wider] : [])]) {
        const funnel = await readFunnel(client, measure, of);
        if (funnel) return { subject, of, funnel };
      }
      return undefined;
    }),
  );
  const told = found.flatMap((each) => each ?? []);
  const codes = new Set(told.map(({ subject }) => subject.code));
  return { measure, told, notTold: subjects.filter(({ code }) => !codes.has(code)) };
}
