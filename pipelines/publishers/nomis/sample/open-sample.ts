import type { SampleEffects, StandIn } from '../../publisher.ts';
import { answerFrom } from '../stand-in/nomis-stand-in.ts';
import { drawCubes } from './draw-cubes.ts';

/** Nomis as it would answer of the invented economy. */
export function openSample(effects: SampleEffects): StandIn {
  const standIn = answerFrom(drawCubes(effects));
  return { fetch: (request) => standIn.fetch(request), close: () => standIn.close() };
}
