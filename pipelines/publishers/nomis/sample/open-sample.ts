import type { SampleEffects, StandIn } from '../../publisher.ts';
import { nomisStandIn } from '../stand-in/nomis-stand-in.ts';
import { openCubes } from './open-cubes.ts';

/** Nomis as it would answer of the invented economy. */
export function openSample(effects: SampleEffects): StandIn {
  const cubes = openCubes(effects);
  const standIn = nomisStandIn({
    findCube: (id) => cubes.findCube(id),
    limits: effects.limits,
  });
  return {
    fetch: (request) => standIn.fetch(request),
    close: async () => {
      await standIn.close();
      await cubes.close();
    },
  };
}
