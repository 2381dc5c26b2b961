import type { Dataset } from '../datasets/discover.ts';
import { orderByInputs } from '../schemas/dataset/inputs.ts';
import type { RUN_OUTCOMES, Catalogue } from '../schemas/release/catalogue.ts';
import type { CheckResult } from '../schemas/release/manifest.ts';
import type { Database } from './duckdb.ts';
import type { Effects, Engine } from './engine.ts';
import { ChecksFailed } from './kinds/checks/demand-passed.ts';
import { NothingYet } from './publishers/adapter.ts';
import { runGroup } from './run-group.ts';
import { findCatalogue } from './store/catalogue-file.ts';
import type { PoolFiles } from './pool/pool-files.ts';
import { openPool } from './pool/pool.ts';
import { noteRun } from './store/runs.ts';
import { StoreMixed } from './store/store-mixed.ts';
import { tellFailure } from './tell-failure.ts';

/** How one dataset's run ended; `reason` says why it was refused or not made. */
export interface DatasetReport {
  readonly dataset: string;
  readonly outcome: (typeof RUN_OUTCOMES)[number];
  readonly versions: readonly string[];
  readonly rows: number;
  readonly warnings: readonly CheckResult[];
  readonly reason: string | null;
  readonly failed: readonly CheckResult[];
}

/** The catalogue to start from. Throws {@link StoreMixed} when the store is of the other kind. */
export async function openCatalogue(effects: Pick<Effects, 'home' | 'mode'>): Promise<Catalogue> {
  const stamp = effects.mode === 'sample' ? 'sample' : 'real';
  const catalogue = await findCatalogue(effects.home);
  if (!catalogue) {
    return { format: 'alongside-catalogue/1', stamp, edition: null, datasets: {}, editions: [] };
  }
  if (catalogue.stamp !== stamp) {
    throw new StoreMixed(effects.home.root, catalogue.stamp, stamp);
  }
  return catalogue;
}

/**
 * Runs datasets one after the other, each after those that it is made from, while the caller holds
 * the store. One that fails leaves its current release as it was and does not stop the others, but
 * for those of its group. `tell` hears of each as it ends. Once `signal` is aborted, what runs is
 * ended and no other begins.
 */
export async function runPipelines(
  effects: Effects,
  database: Database,
  datasets: readonly Dataset[],
  tell: (report: DatasetReport) => void = () => undefined,
  signal?: AbortSignal,
): Promise<DatasetReport[]> {
  let catalogue = await openCatalogue(effects);
  const run = `${effects.now().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`;
  const given: Engine = { ...effects, database, run };
  let pooled: Promise<PoolFiles | null> | undefined;
  const engine: Engine = {
    ...given,
    pool: effects.pool ?? (() => (pooled ??= openPool(given))),
  };
  const reports: DatasetReport[] = [];
  for (const group of orderByInputs(datasets)) {
    if (signal?.aborted) break;
    const started = effects.now().toISOString();
    const ended = await runUnit(engine, group, catalogue);
    catalogue = ended.catalogue;
    for (const report of ended.reports) {
      reports.push(report);
      tell(report);
      const { dataset, outcome, reason } = report;
      const finished = effects.now().toISOString();
      await noteRun(effects.home, dataset, { started, finished, outcome, reason });
    }
  }
  return reports;
}

interface Ended {
  readonly reports: readonly DatasetReport[];
  readonly catalogue: Catalogue;
}

/** Runs one dataset, or all of one group; what it throws becomes the report of each. */
async function runUnit(
  engine: Engine,
  group: readonly Dataset[],
  catalogue: Catalogue,
): Promise<Ended> {
  const ids = group.map(({ declaration }) => declaration.id);
  try {
    const { runs, catalogue: next } = await runGroup(engine, group, catalogue);
    const reports = runs.map(({ dataset, versions, rows, warnings }) => {
      const outcome = versions.length > 0 ? ('published' as const) : ('unchanged' as const);
      return { dataset, versions, rows, warnings, outcome, reason: null, failed: [] };
    });
    return { reports, catalogue: next };
  } catch (error) {
    if (error instanceof NothingYet) {
      const { message: reason } = error;
      const ended = (id: string) =>
        catalogue.datasets[id]
          ? ({ outcome: 'unchanged', reason: null } as const)
          : ({ outcome: 'unmade', reason } as const);
      return { reports: ids.map((id) => ({ ...nothingOf(id), ...ended(id) })), catalogue };
    }
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    engine.log(`${ids.join(', ')}: ${words}`);
    return {
      reports: ids.map((id) => refuse(id, error)),
      catalogue: await openCatalogue(engine),
    };
  }
}

/** What a report says of a dataset of which nothing was published. */
const nothingOf = (dataset: string) => ({
  ...{ dataset, versions: [], rows: 0, warnings: [], failed: [] },
});

function refuse(dataset: string, error: unknown): DatasetReport {
  return {
    ...nothingOf(dataset),
    outcome: 'refused',
    reason: tellFailure(error),
    failed: error instanceof ChecksFailed ? error.failed : [],
  };
}
