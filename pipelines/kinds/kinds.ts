import type { Dataset } from '../../datasets/discover.ts';
import type { Declaration, DeclarationOf } from '../../schemas/dataset/declaration.ts';
import type { Kind } from '../../schemas/words/kinds.ts';
import { openDerived } from './derived/derived.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { DatasetKind } from './kind.ts';
import { openLinked } from './linked/linked.ts';
import { openObservations } from './observations/observations.ts';
import { openRecords } from './records/records.ts';

type Open<K extends Kind> = (
  dataset: Dataset<DeclarationOf<K>>,
  publishers: readonly Publisher[],
) => DatasetKind;

/** Every kind of dataset there is. A new kind does not compile until it stands here. */
const KINDS: { readonly [K in Kind]: Open<K> } = {
  observations: openObservations,
  records: openRecords,
  derived: openDerived,
  linked: openLinked,
};

function openAs<K extends Kind>(
  kind: K,
  dataset: Dataset<DeclarationOf<K>>,
  publishers: readonly Publisher[],
): DatasetKind {
  return KINDS[kind](dataset, publishers);
}

/** What the stages need to know of a dataset because of its kind. */
export function openKind(
  dataset: Dataset<Declaration>,
  publishers: readonly Publisher[],
): DatasetKind {
  return openAs(dataset.declaration.kind, dataset, publishers);
}
