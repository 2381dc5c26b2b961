import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Replay } from '../publisher.ts';
import { NomisSource } from './source.ts';
import { nomisStandIn } from './stand-in/nomis-stand-in.ts';

const CUBES = path.join('nomis', 'cubes');

const cubeIn = (folder: string, id: string): string => path.join(folder, CUBES, `${id}.csv`);

/** Throws for a cube that is not there: a dataset that asks for it cannot be replayed. */
function readCube(folder: string, id: string): string {
  const cube = cubeIn(folder, id);
  if (!existsSync(cube)) throw new Error(`there is no ${cube}`);
  return cube;
}

/** Cubes in the full shape of `NM_x.data.csv`. */
export const replay: Replay = {
  places: [CUBES],
  holds(folder, source) {
    const { dataset, also = [] } = NomisSource.parse(source);
    return [dataset, ...also].some((id) => existsSync(cubeIn(folder, id)));
  },
  open: (folder, limits) => nomisStandIn({ findCube: (id) => readCube(folder, id), limits }),
};
