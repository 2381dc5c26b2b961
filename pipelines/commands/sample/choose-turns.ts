import type { Dataset } from '../../../datasets/discover.ts';
import type { Declaration } from '../../../schemas/dataset/declaration.ts';
import { declares, declaresFigures, declaresThings } from '../../../schemas/dataset/declares.ts';
import { findInputs } from '../../../schemas/dataset/inputs.ts';
import { readPublisher } from '../../publishers/publisher.ts';
import type { Publisher } from '../../publishers/publisher.ts';

/** In which order the datasets of a sample are made. */
export interface Turns {
  /** What the first pages show: made before anything is served. */
  readonly first: readonly Dataset[];
  /** All others, and again those of the first that are also made from some of these. */
  readonly rest: readonly Dataset[];
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

/**
 * Whether the page of an area draws a figure of the dataset, or a search looks through it, or it is a
 * description alone, which costs nothing. Figures that only stand beside those of another side wait
 * for the comparison, which is made of both.
 */
function isOnFirstPages(declaration: Declaration, publishers: readonly Publisher[]): boolean {
  if (!declares(declaration, 'schedule')) return true;
  if (waitsForPublisher(declaration, publishers)) return false;
  if (declaresFigures(declaration)) {
    return declaration.measures.some(
      ({ headline }) => headline && (headline.section ?? headline.tile),
    );
  }
  return declaresThings(declaration) && namedInputs(declaration).length === 0;
}

/**
 * Divides the datasets of a sample so that pages can be served before all are made. Datasets that
 * are on none of the first pages have one turn together. Pure.
 */
export function chooseTurns(datasets: readonly Dataset[], publishers: readonly Publisher[]): Turns {
  const byId = new Map(datasets.map((each) => [each.declaration.id, each]));
  const needed = new Set<string>();
  const need = ({ declaration }: Dataset): void => {
    if (needed.has(declaration.id)) return;
    needed.add(declaration.id);
    for (const input of namedInputs(declaration)) {
      const found = byId.get(input);
      if (found) need(found);
    }
  };
  for (const each of datasets) if (isOnFirstPages(each.declaration, publishers)) need(each);
  if (needed.size === 0) return { first: datasets, rest: [] };

  const isNeeded = ({ declaration }: Dataset): boolean => needed.has(declaration.id);
  const first = datasets.filter(isNeeded);
  const later = datasets.filter((each) => !isNeeded(each));
  const all = datasets.map(({ declaration }) => ({ declaration }));
  const isLater = (id: string): boolean => byId.has(id) && !needed.has(id);
  const again = first.filter(({ declaration }) => findInputs(declaration, all).some(isLater));
  return { first, rest: [...later, ...again] };
}
