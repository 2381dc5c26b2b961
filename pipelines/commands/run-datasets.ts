import type { Dataset } from '../../datasets/discover.ts';
import { orderByInputs } from '../../schemas/dataset/inputs.ts';
import type { Database } from '../duckdb.ts';
import type { Effects } from '../engine.ts';
import type { Acceptance } from '../kinds/checks/accept-failures.ts';
import type { PublisherChoice } from '../publishers/open-publishers.ts';
import { openCatalogue, runPipelines } from '../run-pipelines.ts';
import type { DatasetReport } from '../run-pipelines.ts';
import type { Home } from '../store/home.ts';
import type { Cli } from './line/cli.ts';
import { showProgress } from './print/show-progress.ts';

/** The store that a caller holds for writing. */
interface HeldStore {
  readonly database: Database;
  readonly home: Home;
}

/** Runs datasets, telling of each as it ends; once `signal` is aborted, no further one begins. */
export type RunTurn = (
  datasets: readonly Dataset[],
  options?: { readonly signal?: AbortSignal; readonly tell?: (report: DatasetReport) => void },
) => Promise<DatasetReport[]>;

/** Opens the chosen publishers for one run after another, and closes them when `work` is done. */
export async function withPublishers<T>(
  cli: Cli,
  held: HeldStore,
  choice: PublisherChoice,
  asJson: boolean,
  work: (run: RunTurn) => Promise<T>,
  accept?: Acceptance,
): Promise<T> {
  const mode = choice.mode === 'again' ? modeOf(choice.stamp) : choice.mode;
  await openCatalogue({ home: held.home, mode });
  const access = await cli.openPublishers(choice);
  try {
    return await work((datasets, { signal, tell } = {}) => {
      const ordered = orderByInputs(datasets).flat();
      const ids = ordered.map(({ declaration }) => declaration.id);
      return showProgress(cli, ids, asJson, (view) => {
        const effects: Effects = {
          ...access,
          home: held.home,
          publishers: cli.publishers,
          settings: cli.settings.added,
          advertTextDays: cli.settings.advertTextDays,
          now: cli.now,
          code: cli.code,
          log: cli.log,
          progress: view.progress,
          ...(accept && { accept }),
        };
        const tellAll = (report: DatasetReport): void => {
          view.tell(report);
          tell?.(report);
        };
        return runPipelines(effects, held.database, ordered, tellAll, signal);
      });
    });
  } finally {
    await access.close();
  }
}

/** Runs datasets against the chosen publishers while the caller holds the store. */
export async function runDatasets(
  cli: Cli,
  held: HeldStore,
  datasets: readonly Dataset[],
  choice: PublisherChoice,
  asJson: boolean,
  accept?: Acceptance,
): Promise<DatasetReport[]> {
  return withPublishers(cli, held, choice, asJson, (run) => run(datasets), accept);
}

function modeOf(stamp: 'sample' | 'real'): Effects['mode'] {
  return stamp === 'sample' ? 'sample' : 'replay';
}
