import type { Dataset } from '../../datasets/discover.ts';
import { findInputs } from '../../schemas/dataset/inputs.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import { findLastRun } from '../store/runs.ts';
import { findCorruptReleases } from '../store/releases/verify-release.ts';
import { EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { homeOf } from './line/with-store.ts';
import { makeSample } from './sample/make-sample.ts';

/**
 * `alongside serve`: API and pages on one port, until stopped. A machine without a store gets the
 * sample: pages are served as soon as what the first of them show is made, and say that the rest is
 * being made. A sample that a kill cut short is completed beside the service.
 */
export async function serveCommand(cli: Cli): Promise<Exit> {
  const home = homeOf(cli);
  const before = await findCatalogue(home);
  const unmade = await findUnmade(home, before, await cli.discover());
  const sample = makeSample(cli, unmade, { isBegun: before !== undefined });
  // Reading the code of the service takes seconds of a thread that the sample leaves idle.
  await Promise.all([sample.firstMade, cli.prepareToServe()]);
  const catalogue = await findCatalogue(home);
  for (const { dataset, version, path, what } of await findCorruptReleases(home, catalogue)) {
    cli.err(`${dataset} ${version} is damaged: ${path}: ${what}`);
  }
  const served = await cli.serve(sample.making);
  cli.out(served.url);
  sample.makeRest();
  await cli.untilStopped();
  await sample.stop();
  await served.close();
  return EXIT.done;
}

/**
 * Datasets of the sample that never came to an end, and those that are made from such; none in a store
 * of real figures.
 */
async function findUnmade(
  home: Home,
  catalogue: Catalogue | undefined,
  datasets: readonly Dataset[],
): Promise<Dataset[]> {
  if (catalogue?.stamp === 'real') return [];
  const unmade = new Set<string>();
  for (const { id } of datasets.map(({ declaration }) => declaration)) {
    if (!catalogue?.datasets[id] && !(await findLastRun(home, id))) unmade.add(id);
  }
  return datasets.filter(
    ({ declaration }) =>
      unmade.has(declaration.id) ||
      findInputs(declaration, datasets).some((input) => unmade.has(input)),
  );
}
