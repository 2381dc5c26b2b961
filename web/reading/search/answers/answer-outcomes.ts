import { FunnelAnswer } from '../../../../schemas/answers/provision/funnel.ts';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../api-client.ts';
import type { ProviderList } from '../../providers/find-provider-list.ts';
import { type ReadOutcomes, readOutcomes } from '../../providers/read-outcomes.ts';
import { readHeld } from '../../read-held.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { Question } from '../question/question.ts';

/** What became of those who learnt a subject, and of whom it is told. */
export interface AnsweredOutcomes {
  readonly subject: Suggestion;
  /** Rates of people in work by provider: of the subject, or of the area that it is a part of. */
  readonly work: ReadOutcomes;
  /** The same of all subjects together, where none is told of the subject. */
  readonly all: FunnelAnswer | undefined;
  /** Providers of the subject there, whose own rates are shown, by UKPRN. */
  readonly providers: ReadonlySet<string>;
}

/** All providers together by the first measure that is compared among them; undefined where none is. */
async function readAll(
  client: ApiClient,
  measures: readonly MeasureRecord[],
): Promise<FunnelAnswer | undefined> {
  for (const { id } of measures.filter(({ frame }) => frame !== null)) {
    try {
      const path = apiPath('/v1/performance/funnel', { measure: id });
      const funnel = await readHeld(client.read(path, FunnelAnswer));
      if (funnel) return funnel;
    } catch (error) {
      // A measure of places, or of which too few providers have a number, is not compared.
      if (!(error instanceof ApiProblem) || error.problem.status !== 400) throw error;
    }
  }
  return undefined;
}

/** Whether what became of the learners of one subject is asked, of everybody and of one place at most. */
export const asksOutcomes = ({ topic, subject, groups, places }: Question): boolean =>
  topic === 'outcomes' && subject !== undefined && groups.length === 0 && places.length < 2;

/**
 * Reads what became of the learners of the subject that is asked for: by provider, or where no provider
 * is told of that subject, of all subjects together. Undefined where it is not asked for, or neither is
 * held. Throws what the API client throws.
 */
export async function answerOutcomes(
  client: ApiClient,
  question: Question,
  list: ProviderList | undefined,
): Promise<AnsweredOutcomes | undefined> {
  const { subject, measures, beside, places } = question;
  if (!subject || !asksOutcomes(question)) return undefined;
  const work = await readOutcomes(client, [{ code: subject.about, name: subject.name }]);
  const all = work.told.length > 0 ? undefined : await readAll(client, [...measures, ...beside]);
  if (!all && work.told.length === 0) return undefined;
  const here = places.length === 0 ? [] : (list?.data ?? []);
  return { subject, work, all, providers: new Set(here.map(({ code }) => code)) };
}
