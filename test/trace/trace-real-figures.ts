import { rm } from 'node:fs/promises';
import { discoverDatasets } from '../../datasets/discover.ts';
import { temporaryHome } from '../support/stores/fake-source.ts';
import { replayInto } from '../support/stores/real-store.ts';
import { traceFigures } from './trace.ts';
import type { Traced } from './trace.ts';

/** Makes a store of the real figures at hand and traces a thousand of them. */
export async function traceRealFigures(): Promise<Traced> {
  const home = await temporaryHome();
  try {
    const all = await discoverDatasets();
    const datasets = all.flatMap(({ declaration }) =>
      'schedule' in declaration ? [declaration.id] : [],
    );
    await replayInto(home, { datasets });
    return await traceFigures(home, { most: 1000, least: 5, seed: 20_261_122 });
  } finally {
    await rm(home.root, { recursive: true });
  }
}
