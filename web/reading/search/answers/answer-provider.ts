import {
  type ProviderMeasure,
  ProviderPerformance,
} from '../../../../schemas/answers/provision/provider-performance.ts';
import type { ApiClient } from '../../api-client.ts';
import { readCatalogue, stampOf } from '../../catalogue.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { plainWords, singular } from '../plain.ts';
import type { AskedProviders } from '../question/question.ts';
import type { Answered, AnsweredProvider } from './answered.ts';
import { findOutside } from './find-outside.ts';

/** Words of measures that answer what people ask of a provider by another word. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  outcome: ['outcome', 'destination', 'sustained'],
  destination: ['destination', 'sustained'],
  result: ['achievement', 'destination', 'sustained'],
  performance: ['achievement', 'destination', 'sustained'],
  success: ['achievement', 'destination', 'sustained'],
  quality: ['effectivenes', 'report', 'quality', 'star'],
  inspection: ['effectivenes', 'report'],
  rating: ['effectivenes', 'report', 'star'],
  satisfaction: ['satisfaction', 'star', 'recommend'],
  student: ['learner'],
};
const MOST = 3;

/** Whether a measure is of what is asked by a word. */
function isOf({ name, record }: ProviderMeasure, asked: string): boolean {
  const words = plainWords(`${name} ${record.name} ${record.population}`).map(singular);
  const wanted = MEANS[singular(asked)] ?? [singular(asked)];
  return wanted.some((word) => words.includes(word));
}

/** Rates stand before counts: they are what can be set beside those of others. */
const ratesFirst = (measures: readonly ProviderMeasure[]): readonly ProviderMeasure[] =>
  measures.toSorted((a, b) => Number(a.compared === null) - Number(b.compared === null));

/** The figures of the one provider that is named, of what is asked of it. */
async function readProvider(
  client: ApiClient,
  provider: Suggestion,
  results: readonly string[],
): Promise<AnsweredProvider> {
  const path = `/v1/providers/${encodeURIComponent(provider.about)}/performance`;
  const { measures } = await client.read(path, ProviderPerformance);
  const asked = measures.filter((each) => results.some((word) => isOf(each, word)));
  const shown = asked.length > 0 ? asked : measures;
  return {
    provider,
    measures: ratesFirst(shown).slice(0, MOST),
    isOther: asked.length === 0 && measures.length > 0,
  };
}

/**
 * What is asked of a provider: its figures where one is named and something is asked of it. That no
 * provider is called so is told, with the source that publishes what is asked of it.
 */
export async function answerProvider(
  client: ApiClient,
  { found, lacking, results }: AskedProviders,
): Promise<Pick<Answered, 'provider' | 'notHeld'>> {
  const [one, ...others] = found;
  if (one && others.length === 0 && results.length > 0)
    return { provider: await readProvider(client, one, results), notHeld: [] };
  if (lacking === undefined) return { provider: undefined, notHeld: [] };
  const catalogue = await readCatalogue(client);
  const outside = findOutside(catalogue, results);
  const isSample = stampOf(catalogue) === 'sample';
  const sample = isSample ? ', since all providers of this sample are invented' : '';
  const what = `a provider called “${lacking}”${sample}`;
  return { provider: undefined, notHeld: [{ what, outside }] };
}
