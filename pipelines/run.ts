import { resolveCodes } from '../datasets/codes.ts';
import type { Dataset } from '../datasets/discover.ts';
import { countWords } from '../schemas/words/count-words.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type {
  Declaration,
  HostedDeclaration,
  LinkedDeclaration,
} from '../schemas/dataset/declaration.ts';
import type { CheckResult } from '../schemas/release/manifest.ts';
import { checkLabels } from './kinds/checks/labels.ts';
import type { Engine, Stage } from './engine.ts';
import type { Vintage } from './publishers/adapter.ts';
import { readPublisher } from './publishers/publisher.ts';
import { accountForRows } from './stages/account.ts';
import { describeRelease } from './stages/describe.ts';
import { fetchVintages, isVerdict } from './stages/fetch.ts';
import { publishReleases } from './stages/publish.ts';
import { gatheredReleases } from './kinds/derived/published-areas.ts';
import { startAfresh } from './stages/start-afresh.ts';
import { storeLinked } from './kinds/linked/store.ts';
import { storeRelease } from './stages/store.ts';
import { validate } from './stages/check.ts';
import { findPrevious } from './store/versions/compare.ts';
import type { Previous } from './store/versions/compare.ts';

/** What one run of one dataset came to; `catalogue` is how the store stands after it. */
export interface DatasetRun {
  readonly versions: readonly string[];
  readonly rows: number;
  readonly warnings: readonly CheckResult[];
  readonly catalogue: Catalogue;
}

type Say = (stage: Stage, message: string, done?: number, of?: number) => void;

/**
 * The way the data goes, for one dataset:
 * publisher → fetch → snapshot → parse → validate → label → store → publish.
 * Throws what stopped it; the current release then stands as it was.
 */
export async function runDataset(
  engine: Engine,
  dataset: Dataset,
  catalogue: Catalogue,
): Promise<DatasetRun> {
  const say: Say = (stage, message, done, of) => {
    const counted = done !== undefined && of !== undefined ? { done, of } : {};
    engine.progress({ dataset: dataset.declaration.id, stage, message, ...counted });
  };
  if (isLinked(dataset)) return runLinked(engine, dataset, catalogue, say);
  if (!isHosted(dataset)) throw new Error(`${dataset.declaration.id} is neither hosted nor linked`);

  say('fetch', 'asking the publisher');
  const fetched = await fetchVintages(engine, dataset, catalogue, (message, done, of) =>
    say('fetch', message, done, of),
  );
  let run: DatasetRun = { versions: [], rows: 0, warnings: [], catalogue };
  try {
    for (const vintage of fetched.vintages) {
      run = await runVintage(engine, dataset, vintage, run, say);
    }
  } catch (error) {
    if (isVerdict(error)) await fetched.finish();
    throw error;
  }
  await fetched.finish();
  return run;
}

/** One state of a source, from its snapshots to the release that everybody reads. */
async function runVintage(
  engine: Engine,
  dataset: Dataset<HostedDeclaration>,
  vintage: Vintage,
  run: DatasetRun,
  say: Say,
): Promise<DatasetRun> {
  const { declaration } = dataset;
  const previous = await findPrevious(engine.home, run.catalogue, declaration.id);
  if (isPast(vintage, previous)) return run;

  say('parse', countWords(vintage.snapshots.length, 'snapshot'));
  await startAfresh(engine.database);
  const codes = await codesOf(dataset);
  const { adapter } = readPublisher(engine.publishers, declaration.source.publisher);
  await adapter.parse(dataset, vintage, engine.database);

  say('validate', 'checking every row');
  const own = (await adapter.checks?.(dataset, vintage, engine.database)) ?? [];
  const checks = await validate(engine, dataset, [...vintage.checks, ...own], {
    vintage,
    codes,
    previous,
  });

  say('label', 'holding the labels against the data');
  const { draft, label } = await describeRelease(engine, dataset, vintage, codes);
  const account = await accountForRows(engine.database, declaration.kind, vintage);
  const results = [...checks, ...checkLabels(label.labels)];

  say('store', countWords(draft.coverage.rows, 'row'));
  const gathers = declaration.source.published_areas === true;
  const releases = gathers ? gatheredReleases(engine, run.catalogue) : [];
  const stored = await storeRelease(engine, {
    ...{ dataset, codes, vintage, draft, label, account, previous, releases },
    checks: results,
    known: run.catalogue.datasets[declaration.id]?.releases ?? [],
  });
  const warnings = results.filter(({ result }) => result === 'warn');
  const rows = draft.coverage.rows;
  if (stored === null) return { ...run, rows, warnings };

  say('publish', stored.manifest.version);
  const next = await publishReleases(engine.home, run.catalogue, [stored], engine.now());
  return { versions: [...run.versions, stored.manifest.version], rows, warnings, catalogue: next };
}

/** A vintage of a publisher that keeps them, which this store already went past. */
function isPast(vintage: Vintage, previous: Previous | null): boolean {
  const held = previous?.manifest.source_released ?? null;
  return (
    vintage.clock === 'publisher' &&
    vintage.sourceReleased !== null &&
    held !== null &&
    vintage.sourceReleased < held
  );
}

/** A linked source has no data to fetch: its release is its label. */
async function runLinked(
  engine: Engine,
  dataset: Dataset<LinkedDeclaration>,
  catalogue: Catalogue,
  say: Say,
): Promise<DatasetRun> {
  const previous = await findPrevious(engine.home, catalogue, dataset.declaration.id);
  say('store', 'label and link');
  const known = catalogue.datasets[dataset.declaration.id]?.releases ?? [];
  const stored = await storeLinked(engine, dataset, previous, known);
  if (stored === null) return { versions: [], rows: 0, warnings: [], catalogue };
  say('publish', stored.manifest.version);
  const next = await publishReleases(engine.home, catalogue, [stored], engine.now());
  return { versions: [stored.manifest.version], rows: 0, warnings: [], catalogue: next };
}

async function codesOf({
  declaration,
  folder,
}: Dataset<HostedDeclaration>): ReturnType<typeof resolveCodes> {
  return declaration.kind === 'observations' ? resolveCodes({ declaration, folder }) : new Map();
}

function isLinked(dataset: Dataset): dataset is Dataset<LinkedDeclaration> {
  return dataset.declaration.hosting === 'linked';
}

/** True for datasets whose rows are held here. */
export function isHosted(dataset: Dataset<Declaration>): dataset is Dataset<HostedDeclaration> {
  return dataset.declaration.hosting === 'hosted';
}
