import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { isFigure } from '../../../../../schemas/dataset/measure.ts';
import { findUnframed, isOfProvision } from '../../../../../schemas/dataset/provision/unframed.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';

/**
 * Whether every figure of a provider or a programme says what it counts, of whom and when. One that
 * does not could be set beside shares of other people. No result for datasets of anything else.
 */
export function checkFrames(declaration: FiguresDeclaration): CheckResult[] {
  if (!isOfProvision(declaration)) return [];
  const unframed = findUnframed(declaration);
  return [
    {
      id: 'frames_declared',
      level: 'error',
      result: unframed.length === 0 ? 'pass' : 'fail',
      what: 'Every figure of a provider or a programme declares its stage, whom it is of and when it is known',
      measured: unframed.length,
      limit: 0,
      unit: 'measures',
      sample: unframed.map((measure) => ({ measure })),
      examined: declaration.measures.filter(isFigure).length,
    },
  ];
}
