import type { Dataset } from '../datasets/discover.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type { Engine, Fetched } from './engine.ts';
import { openKind } from './kinds/kinds.ts';
import { fetchVintages } from './stages/fetch.ts';

/**
 * How a run of datasets in this order asks for each: when its turn comes or, where the effects say
 * `ahead`, as soon as the answers of the one before are there. One publisher is asked at a time; what
 * is made from other datasets waits for its turn, when they are published.
 */
export function fetchInOrder(
  engine: Omit<Engine, 'fetch'>,
  datasets: readonly Dataset[],
): Engine['fetch'] {
  const begun = new Map<Dataset, Promise<Fetched>>();
  const begin = (dataset: Dataset, catalogue: Catalogue): Promise<Fetched> => {
    const kind = openKind(dataset, engine.publishers);
    const held =
      begun.get(dataset) ??
      fetchVintages(engine, dataset, kind, catalogue, (message, done, of) => {
        const at = { dataset: dataset.declaration.id, stage: 'fetch' as const, message };
        engine.progress(done === undefined || of === undefined ? at : { ...at, done, of });
      });
    begun.set(dataset, held);
    return held;
  };
  const findNext = (dataset: Dataset): Dataset | undefined =>
    datasets
      .slice(datasets.indexOf(dataset) + 1)
      .find((each) => openKind(each, engine.publishers).publisher !== null);
  return (dataset, catalogue) => {
    const fetched = begin(dataset, catalogue);
    const next = engine.ahead === true ? findNext(dataset) : undefined;
    if (next === undefined) return fetched;
    const goOn = (): void => {
      // It is told of when its own turn comes.
      begin(next, catalogue).catch(() => undefined);
    };
    fetched.then(goOn, goOn);
    return fetched;
  };
}
