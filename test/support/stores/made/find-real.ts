import { temporaryHome } from '../fake-source.ts';
import { replayInto } from '../real-store.ts';
import { findMade } from './find-made.ts';

/** What the store of real figures is made of. */
const DATASETS = [
  ...['population', 'claimant-count', 'labour-market-rates', 'earnings-by-residence'],
  ...['business-counts', 'employment-by-industry', 'jobs-density', 'vacancy-survey', 'areas'],
];

/**
 * A store of real figures, published once for all files of a run; nobody changes it. A dataset that
 * was refused has no release in it.
 */
export function findRealStore(): Promise<string> {
  return findMade('real', async () => {
    const home = await temporaryHome();
    await replayInto(home, { datasets: DATASETS });
    return home.root;
  });
}
