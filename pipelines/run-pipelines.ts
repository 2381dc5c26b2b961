import type { Dataset } from '../datasets/discover.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type { CheckResult } from '../schemas/release/manifest.ts';
import { ChecksFailed } from './kinds/checks/check.ts';
import type { Database } from './duckdb.ts';
import type { Effects, Engine } from './engine.ts';
import { runDataset } from './run.ts';
import { findCatalogue } from './store/catalogue-file.ts';
import { noteRun } from './store/runs.ts';

/** How one dataset's run ended. `refused`: its current release stands, and `reason` says why. */
export interface DatasetReport {
  readonly dataset: string;
  readonly outcome: 'published' | 'unchanged' | 'refused';
  readonly versions: readonly string[];
  readonly rows: number;
  readonly warnings: readonly CheckResult[];
  readonly reason: string | null;
  readonly failed: readonly CheckResult[];
}

/** A sample store was asked to take real figures, or the other way round. */
export class StoreMixed extends Error {}

/** The catalogue to start from. Throws {@link StoreMixed} when the store is of the other kind. */
export async function openCatalogue(effects: Pick<Effects, 'home' | 'mode'>): Promise<Catalogue> {
  const stamp = effects.mode === 'sample' ? 'sample' : 'real';
  const catalogue = await findCatalogue(effects.home);
  if (!catalogue) {
    return { format: 'alongside-catalogue/1', stamp, edition: null, datasets: {}, editions: [] };
  }
  if (catalogue.stamp !== stamp) {
    throw new StoreMixed(
      `the store in ${effects.home.root} holds ${catalogue.stamp} figures and takes no ${stamp} ones; set ALONGSIDE_HOME to another folder`,
    );
  }
  return catalogue;
}

/**
 * Datasets in the order they must run: by id, and last those that gather what the others brought.
 */
export function inOrder(datasets: readonly Dataset[]): Dataset[] {
  const gathers = ({ declaration }: Dataset): boolean =>
    declaration.hosting === 'hosted' && declaration.source.published_areas === true;
  return [...datasets.filter((each) => !gathers(each)), ...datasets.filter(gathers)];
}

/**
 * Runs datasets one after the other while the caller holds the store. One that fails leaves its
 * current release as it was and does not stop the others. `tell` hears of each as it ends.
 */
export async function runPipelines(
  effects: Effects,
  database: Database,
  datasets: readonly Dataset[],
  tell: (report: DatasetReport) => void = () => undefined,
): Promise<DatasetReport[]> {
  let catalogue = await openCatalogue(effects);
  const run = `${effects.now().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`;
  const engine: Engine = { ...effects, database, run };
  const reports: DatasetReport[] = [];
  for (const dataset of inOrder(datasets)) {
    const { id } = dataset.declaration;
    const started = effects.now().toISOString();
    let report: DatasetReport;
    try {
      const done = await runDataset(engine, dataset, catalogue);
      catalogue = done.catalogue;
      const outcome = done.versions.length > 0 ? 'published' : 'unchanged';
      report = { ...done, dataset: id, outcome, reason: null, failed: [] };
    } catch (error) {
      effects.log(
        `${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      catalogue = await openCatalogue(effects);
      report = refusal(id, error);
    }
    reports.push(report);
    tell(report);
    const { outcome, reason } = report;
    await noteRun(effects.home, id, {
      started,
      finished: effects.now().toISOString(),
      outcome,
      reason,
    });
  }
  return reports;
}

function refusal(dataset: string, error: unknown): DatasetReport {
  return {
    dataset,
    outcome: 'refused',
    versions: [],
    rows: 0,
    warnings: [],
    reason: error instanceof Error ? error.message : String(error),
    failed: error instanceof ChecksFailed ? error.failed : [],
  };
}
