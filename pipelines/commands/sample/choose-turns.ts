import type { Dataset } from '../../../datasets/discover.ts';
import type { Declaration } from '../../../schemas/dataset/declaration.ts';
import { declares, declaresFigures, declaresThings } from '../../../schemas/dataset/declares.ts';
import { findInputs } from '../../../schemas/dataset/inputs.ts';
import { readPublisher } from '../../publishers/publisher.ts';
import type { Publisher } from '../../publishers/publisher.ts';

/** In which order the datasets of a sample are made. */
export interface Turns {
  /** What the first screen of a page shows: made before anything is served. */
  readonly first: readonly Dataset[];
  /**
   * Beside the service: what the page of an area draws further down, then all others, and with them
   * again those made before that are also made from some of these.
   */
  readonly later: readonly (readonly Dataset[])[];
}

/** Ids that a dataset cannot be made without; lists made by a rule are made of what there is. */
function namedInputs(declaration: Declaration): readonly string[] {
  if (!declares(declaration, 'inputs')) return [];
  return Array.isArray(declaration.inputs) ? declaration.inputs : [];
}

/** Whether it is read from a publisher of which the first that asks waits for seconds. */
function waitsForPublisher(declaration: Declaration, publishers: readonly Publisher[]): boolean {
  return (
    declares(declaration, 'source') &&
    readPublisher(publishers, declaration.source.publisher).isMadeLater
  );
}

/** Where the first pages show a dataset: at once, further down, or on none of them. */
type Shown = 'first screen' | 'further down' | 'elsewhere';

/**
 * Where the page of an area shows a dataset: in a tile, or in a section further down. What a search
 * looks through is needed at once, and a description alone costs nothing. Figures that only stand
 * beside those of another side wait for the comparison, which is made of both.
 */
function whereShown(declaration: Declaration, publishers: readonly Publisher[]): Shown {
  if (!declares(declaration, 'schedule')) return 'first screen';
  if (waitsForPublisher(declaration, publishers)) return 'elsewhere';
  if (declaresFigures(declaration)) {
    const shown = declaration.measures.flatMap(({ headline }) => headline ?? []);
    if (shown.some(({ tile }) => tile)) return 'first screen';
    return shown.some(({ section }) => section) ? 'further down' : 'elsewhere';
  }
  const isListOfItsOwn = declaresThings(declaration) && namedInputs(declaration).length === 0;
  return isListOfItsOwn ? 'first screen' : 'elsewhere';
}

/**
 * Divides the datasets of a sample so that pages can be served before all are made. Where none is on a
 * first screen all have one turn together, but for a sample that `isBegun`: its first pages have what
 * they show. Pure.
 */
export function chooseTurns(
  datasets: readonly Dataset[],
  publishers: readonly Publisher[],
  isBegun = false,
): Turns {
  const byId = new Map(datasets.map((each) => [each.declaration.id, each]));
  const taken = new Set<string>();
  const take = ({ declaration }: Dataset): void => {
    if (taken.has(declaration.id)) return;
    taken.add(declaration.id);
    for (const input of namedInputs(declaration)) {
      const found = byId.get(input);
      if (found) take(found);
    }
  };
  const takeTurn = (where: Shown): readonly Dataset[] => {
    const before = new Set(taken);
    for (const each of datasets) {
      if (whereShown(each.declaration, publishers) === where) take(each);
    }
    return datasets.filter(({ declaration: { id } }) => taken.has(id) && !before.has(id));
  };
  const first = takeTurn('first screen');
  const second = takeTurn('further down');
  if (first.length === 0 && !isBegun) return { first: datasets, later: [] };

  const all = datasets.map(({ declaration }) => ({ declaration }));
  const isLater = (id: string): boolean =>
    byId.has(id) && !first.some(({ declaration }) => declaration.id === id);
  const again = [...first, ...second].filter(({ declaration }) =>
    findInputs(declaration, all).some(isLater),
  );
  const others = datasets.filter(({ declaration }) => !taken.has(declaration.id));
  return { first, later: [second, [...others, ...again]].filter((turn) => turn.length > 0) };
}
