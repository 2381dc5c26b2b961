import type { Dataset } from '../../../datasets/discover.ts';
import type {
  RecordsDeclaration,
  ThingsDeclaration,
} from '../../../schemas/dataset/kinds/records.ts';
import { runChecks } from '../checks/check.ts';
import { fromPublisher } from '../from-publisher.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { DatasetKind, Rows } from '../kind.ts';
import { RECORD_CHANGE } from './change.ts';
import { recordChecks } from './checks.ts';
import { shapeRecords } from './shape.ts';

/** Rows that are things, wherever they come from. */
export function thingRows({ declaration }: Dataset<ThingsDeclaration>): Rows {
  return {
    readCodes: () => Promise.resolve(new Map()),
    check: (database) => runChecks(database, recordChecks(declaration)),
    shape: (database) => shapeRecords(database, declaration),
    writeCodes: () => Promise.resolve(false),
    change: RECORD_CHANGE,
  };
}

/** A list of things, from a publisher. */
export function openRecords(
  dataset: Dataset<RecordsDeclaration>,
  publishers: readonly Publisher[],
): DatasetKind {
  return { ...fromPublisher(dataset, publishers), ...thingRows(dataset) };
}
