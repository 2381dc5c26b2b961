import type { Manifest } from '../release/manifest.ts';
import type { EstimatedFrom } from '../words/vocabulary.ts';
import { isOfSample } from './interval.ts';

/** What of a release tells whether its figures are estimates. */
export interface Surveyed {
  readonly label: Pick<Manifest['label'], 'estimated_from'> & {
    readonly labels: { readonly source: { readonly name: string } };
  };
  readonly measures: readonly Pick<Manifest['measures'][number], 'interval' | 'error_measure'>[];
}

/**
 * What figures are estimated from; undefined where they are counted. A label from before this was
 * declared does not say: there an interval, or a source that is named a survey, tells.
 */
export function estimatedFrom({ measures, label }: Surveyed): EstimatedFrom | undefined {
  if (label.estimated_from !== null) return label.estimated_from;
  const sampled =
    /survey/i.test(label.labels.source.name) ||
    measures.some(({ interval, error_measure }) => isOfSample(interval) || error_measure !== null);
  return sampled ? 'survey' : undefined;
}

/** Whether chance plays a part in figures, because a sample of people or firms was asked. */
export function isSurvey(release: Surveyed): boolean {
  return ['survey', 'partly_survey'].includes(estimatedFrom(release) ?? '');
}
