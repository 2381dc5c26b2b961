import { resolveCodes } from '../../../datasets/codes.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { fromPublisher } from '../from-publisher.ts';
import { readPublisher } from '../../publishers/publisher.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { DatasetKind, Rows } from '../kind.ts';
import { checkFigures } from './check.ts';
import { FIGURE_CHANGE } from './change.ts';
import { shapeFigures } from './shape.ts';
import { writeFigureCodes } from './write-codes.ts';

/** Rows that are figures, wherever they come from; `marks` are those that their publisher prints. */
export function figureRows(
  { declaration, folder }: Dataset<FiguresDeclaration>,
  marks: Publisher['marks'] = {},
): Rows {
  return {
    readCodes: () => resolveCodes({ declaration, folder }),
    check: (database, taken) => checkFigures(database, declaration, taken, marks),
    shape: (database, taken) => shapeFigures(database, declaration, taken),
    writeCodes: (database, codes, file) => writeFigureCodes(database, declaration, codes, file),
    change: FIGURE_CHANGE,
  };
}

/** Figures of a publisher, one row a figure. */
export function openObservations(
  dataset: Dataset<ObservationsDeclaration>,
  publishers: readonly Publisher[],
): DatasetKind {
  const { marks } = readPublisher(publishers, dataset.declaration.source.publisher);
  return { ...fromPublisher(dataset, publishers), ...figureRows(dataset, marks) };
}
