import type { Dataset } from '../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../schemas/dataset/declares.ts';
import { keyOf, observationColumns } from '../../schemas/release/columns.ts';
import { readPublisher } from '../publishers/publisher.ts';
import type { Publisher } from '../publishers/publisher.ts';
import { findComparable } from '../store/versions/previous.ts';
import type { Origin } from './kind.ts';

/** Rows that the adapter of a dataset's publisher asks for and parses. */
export function fromPublisher(
  dataset: Dataset<PublishedDeclaration>,
  publishers: readonly Publisher[],
): Origin {
  const publisher = readPublisher(publishers, dataset.declaration.source.publisher);
  const { adapter } = publisher;
  return {
    publisher,
    fetch: (context) => adapter.fetch(dataset, context),
    parse(vintage, database, previous) {
      const { declaration } = dataset;
      const before = declaresFigures(declaration)
        ? findComparable(previous, keyOf(observationColumns(declaration)))
        : null;
      return adapter.parse(dataset, vintage, database, before);
    },
    checkReceived: async (vintage, database) =>
      (await adapter.checks?.(dataset, vintage, database)) ?? [],
  };
}
