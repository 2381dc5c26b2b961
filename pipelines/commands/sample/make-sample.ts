import type { Dataset } from '../../../datasets/discover.ts';
import type { Making } from '../../../schemas/answers/health.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { DatasetReport } from '../../run-pipelines.ts';
import type { Cli } from '../line/cli.ts';
import { withStore } from '../line/with-store.ts';
import { describeRefusal } from '../print/describe-refusal.ts';
import { withPublishers } from '../run-datasets.ts';
import { chooseTurns } from './choose-turns.ts';

/** A sample that is being made. */
export interface Sample {
  /** Settles when what the first pages show is made. Throws what stopped it. */
  readonly firstMade: Promise<void>;
  /** Lets the later turns begin: what is served first has the machine to itself until then. */
  makeRest(): void;
  /** How far it has come; null once all is made. */
  readonly making: () => Making | null;
  /** Lets the dataset end that is being made, and makes no other; the later turns need not have begun. */
  stop(): Promise<void>;
}

/**
 * Makes datasets of the sample in turns, so that the explorer need wait for the first alone. What
 * stops a later turn is told, and the datasets that are missing are made at the next start: the store
 * of one that was begun is served meanwhile.
 */
export function makeSample(
  cli: Cli,
  datasets: readonly Dataset[],
  { isBegun }: { readonly isBegun: boolean },
): Sample {
  if (datasets.length === 0) {
    return {
      firstMade: Promise.resolve(),
      makeRest: () => undefined,
      making: () => null,
      stop: () => Promise.resolve(),
    };
  }
  cli.err(`making the sample in ${cli.settings.home}: invented figures, no network needed`);
  const { first, later } = chooseTurns(datasets, cli.publishers, isBegun);
  const ended = new Set<string>();
  const stopping = new AbortController();
  const tell = (report: DatasetReport): void => {
    ended.add(report.dataset);
    if (report.outcome === 'refused') cli.err(describeRefusal(report));
  };
  let isWhole = false;
  let resolveFirst = (): void => undefined;
  let rejectFirst: (why: unknown) => void = () => undefined;
  let makeRest = (): void => undefined;
  const firstMade = new Promise<void>((resolve, reject) => {
    resolveFirst = resolve;
    rejectFirst = reject;
  });
  const restWanted = new Promise<void>((resolve) => (makeRest = resolve));
  const whole = withStore(cli, 'serve', 0, (database, home) =>
    withPublishers(cli, { database, home }, { mode: 'sample' }, false, async (run) => {
      const options = { tell, signal: stopping.signal };
      if (first.length > 0) await run(first, options);
      resolveFirst();
      if (later.length === 0) return;
      await restWanted;
      for (const turn of later) {
        if (!stopping.signal.aborted) await run(turn, options);
      }
      if (!stopping.signal.aborted) {
        cli.err(`the sample is complete: ${countWords(datasets.length, 'dataset')}`);
      }
    }),
  );
  const over = whole
    .catch((error: unknown) => {
      rejectFirst(error);
      cli.err(`the sample is not complete: ${String(error)}; start again to make the rest`);
    })
    .finally(() => (isWhole = true));
  return {
    firstMade,
    makeRest,
    making: () => (isWhole ? null : { made: ended.size, of: datasets.length }),
    async stop() {
      stopping.abort();
      makeRest();
      await over;
    },
  };
}
