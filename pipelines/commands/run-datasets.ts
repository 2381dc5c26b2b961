import type { Dataset } from '../../datasets/discover.ts';
import { orderByInputs } from '../../schemas/dataset/inputs.ts';
import type { Database } from '../duckdb.ts';
import type { Effects } from '../engine.ts';
import type { PublisherChoice } from '../publishers/open-publishers.ts';
import { openCatalogue, runPipelines } from '../run-pipelines.ts';
import type { DatasetReport } from '../run-pipelines.ts';
import type { Home } from '../store/home.ts';
import type { Cli } from './line/cli.ts';
import { showProgress } from './print/show-progress.ts';

/** Runs datasets against the chosen publishers while the caller holds the store. */
export async function runDatasets(
  cli: Cli,
  held: { readonly database: Database; readonly home: Home },
  datasets: readonly Dataset[],
  choice: PublisherChoice,
  asJson: boolean,
): Promise<DatasetReport[]> {
  const mode = choice.mode === 'again' ? modeOf(choice.stamp) : choice.mode;
  await openCatalogue({ home: held.home, mode });
  const access = await cli.openPublishers(choice);
  try {
    const ordered = orderByInputs(datasets).flat();
    const ids = ordered.map(({ declaration }) => declaration.id);
    return await showProgress(cli, ids, asJson, (view) => {
      const effects: Effects = {
        ...access,
        home: held.home,
        publishers: cli.publishers,
        now: cli.now,
        code: cli.code,
        log: cli.log,
        progress: view.progress,
      };
      return runPipelines(effects, held.database, ordered, view.tell);
    });
  } finally {
    await access.close();
  }
}

function modeOf(stamp: 'sample' | 'real'): Effects['mode'] {
  return stamp === 'sample' ? 'sample' : 'replay';
}
