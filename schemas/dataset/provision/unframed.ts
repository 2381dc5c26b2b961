import type { FiguresDeclaration } from '../kinds/observations.ts';
import { isFigure } from '../measure.ts';

type Framed = Pick<FiguresDeclaration, 'entities' | 'measures'>;

/**
 * Whether the figures of a dataset are of providers or programmes: they are by provider, or one of
 * its measures says so by its frame.
 */
export const isOfProvision = ({ entities, measures }: Framed): boolean =>
  entities.includes('provider') || measures.some(({ frame }) => frame !== null);

/** Ids of the figures of providers or programmes that do not declare what they count, of whom and when. */
export function findUnframed(declaration: Framed): readonly string[] {
  if (!isOfProvision(declaration)) return [];
  return declaration.measures
    .filter((measure) => isFigure(measure) && measure.frame === null)
    .map(({ id }) => id);
}
