import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { ProblemError, quotable } from '../problem.ts';

function unknownMeasure(id: string, known: readonly string[]): ProblemError {
  const near = nearest(id.slice(0, 100), known);
  const guess = near[0] === undefined ? 'See /v1/measures.' : `Did you mean ${near[0]}?`;
  return new ProblemError('unknown-route', `No measure ${quotable(id)}. ${guess}`, {
    members: { nearest: near, see: '/v1/measures' },
  });
}

/** A measure of the dictionary. Throws the problem of an id that there is not, with the nearest. */
export function findMeasure(measures: readonly MeasureRecord[], id: string): MeasureRecord {
  const found = measures.find((measure) => measure.id === id);
  if (found) return found;
  throw unknownMeasure(
    id,
    measures.map((measure) => measure.id),
  );
}
