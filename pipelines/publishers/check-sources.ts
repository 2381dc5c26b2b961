import { z } from 'zod';
import { declares } from '../../schemas/dataset/declares.ts';
import type { Dataset } from '../../datasets/discover.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import type { Publisher } from './publisher.ts';

/** What is wrong with the `source` block of a dataset, each with the field at fault. */
function findFaults({ declaration }: Dataset, publishers: readonly Publisher[]): string[] {
  if (!declares(declaration, 'source')) return [];
  const { id, source } = declaration;
  const publisher = publishers.find((each) => each.id === source.publisher);
  if (!publisher) {
    const known = publishers.map((each) => each.id);
    const near = nearest(source.publisher, known, 1)[0];
    const hint = near === undefined ? `known: ${known.join(', ')}` : `did you mean "${near}"?`;
    return [`${id}: source.publisher: there is no publisher "${source.publisher}"; ${hint}`];
  }
  const issues = publisher.source.safeParse(source).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const field = z.core.toDotPath(['source', ...path]);
    return `${id}: ${field}: ${message} (source of publisher "${publisher.id}")`;
  });
}

/**
 * Holds the `source` block of every dataset against the schema of its publisher. Throws one error
 * naming each dataset, field and publisher at fault, and for an unknown publisher the nearest name.
 */
export function checkSources(
  datasets: readonly Dataset[],
  publishers: readonly Publisher[],
): readonly Dataset[] {
  const faults = datasets.flatMap((dataset) => findFaults(dataset, publishers));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return datasets;
}
