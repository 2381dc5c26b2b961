import type { Dataset } from '../../datasets/discover.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import { findLastRun } from '../store/runs.ts';
import { findCorruptReleases } from '../store/releases/verify-release.ts';
import { EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { describeRefusal } from './print/describe-refusal.ts';
import { runDatasets } from './run-datasets.ts';
import { homeOf, withStore } from './line/with-store.ts';

/**
 * `alongside serve`: API and pages on one port, until stopped. A machine without a store gets the
 * sample first; a sample that a kill cut short is completed.
 */
export async function serveCommand(cli: Cli): Promise<Exit> {
  const home = homeOf(cli);
  const unmade = await findUnmade(home, await findCatalogue(home), await cli.discover());
  if (unmade.length > 0) await makeSample(cli, unmade);
  const catalogue = await findCatalogue(home);
  for (const { dataset, version, path, what } of await findCorruptReleases(home, catalogue)) {
    cli.err(`${dataset} ${version} is damaged: ${path}: ${what}`);
  }
  const served = await cli.serve();
  cli.out(served.url);
  await cli.untilStopped();
  await served.close();
  return EXIT.done;
}

/** Datasets of the sample that never came to an end; none in a store of real figures. */
async function findUnmade(
  home: Home,
  catalogue: Catalogue | undefined,
  datasets: readonly Dataset[],
): Promise<Dataset[]> {
  if (catalogue?.stamp === 'real') return [];
  const unmade: Dataset[] = [];
  for (const dataset of datasets) {
    const { id } = dataset.declaration;
    if (catalogue?.datasets[id] || (await findLastRun(home, id))) continue;
    unmade.push(dataset);
  }
  return unmade;
}

async function makeSample(cli: Cli, datasets: readonly Dataset[]): Promise<void> {
  cli.err(`making the sample in ${cli.settings.home}: invented figures, no network needed`);
  const reports = await withStore(cli, 'serve', 0, (database, home) =>
    runDatasets(cli, { database, home }, datasets, { mode: 'sample' }, false),
  );
  for (const report of reports) {
    if (report.outcome === 'refused') cli.err(describeRefusal(report));
  }
}
