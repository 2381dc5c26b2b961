import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';

/** What a dataset's own warning sends the reader to: held here if it is, otherwise described. */
interface Related {
  readonly words: string;
  /** Ids of datasets, the best first. */
  readonly datasets: readonly string[];
}

const RELATED: Readonly<Record<string, Related>> = {
  'earnings-by-residence': {
    words: 'The analysis by workplace',
    datasets: ['earnings-by-workplace', 'annual-survey-of-hours-and-earnings'],
  },
};

/** A related dataset with the words that lead to it; undefined where the catalogue has none. */
export function relatedOf(
  id: string,
  catalogue: readonly DatasetSummary[],
): { readonly words: string; readonly dataset: DatasetSummary } | undefined {
  const related = RELATED[id];
  const dataset = related?.datasets
    .flatMap((wanted) => catalogue.filter((each) => each.id === wanted))
    .at(0);
  return related && dataset && { words: related.words, dataset };
}
