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

/** Pages that read datasets for a question of their own; each is there when `needs` is held. */
const READ_AGAIN = [
  {
    href: '/quintiles',
    words: 'How many of the labels the figures could bear',
    needs: 'quintile-labels',
    of: ['quintile-labels', 'fe-outcomes-2013-to-2015'],
  },
  {
    href: '/providers',
    words: 'Find a provider, and what is published of it',
    needs: 'providers',
    of: ['providers', 'provider-names'],
  },
] as const;

/** The page that reads a dataset again; undefined where there is none, or no rows for it. */
export function pageOf(
  id: string,
  catalogue: readonly DatasetSummary[],
): { readonly href: string; readonly words: string } | undefined {
  const held = new Set(catalogue.flatMap((each) => (each.version === null ? [] : [each.id])));
  return READ_AGAIN.find(({ of, needs }) => of.some((each) => each === id) && held.has(needs));
}

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
