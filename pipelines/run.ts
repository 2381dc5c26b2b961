import type { Dataset } from '../datasets/discover.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type { CheckResult } from '../schemas/release/manifest.ts';
import { countWords } from '../schemas/words/count-words.ts';
import type { Engine, Stage } from './engine.ts';
import type { Acceptance } from './kinds/checks/accept-failures.ts';
import { checkLabels } from './kinds/checks/labels.ts';
import type { DatasetKind, Taken } from './kinds/kind.ts';
import { openKind } from './kinds/kinds.ts';
import type { Vintage } from './publishers/adapter.ts';
import { check } from './stages/check.ts';
import type { Accepting } from './stages/check.ts';
import { fetchVintages, isVerdict } from './stages/fetch.ts';
import { labelRelease } from './stages/label.ts';
import { parse } from './stages/parse.ts';
import { publishReleases } from './stages/publish.ts';
import { shape } from './stages/shape.ts';
import { storeRelease } from './stages/store.ts';
import type { Stored } from './stages/store.ts';
import { findPrevious, findRows } from './store/versions/previous.ts';
import type { Previous } from './store/versions/previous.ts';

/** What one run of one dataset came to; `catalogue` is how the store stands after it. */
export interface DatasetRun {
  readonly versions: readonly string[];
  readonly rows: number;
  /** Checks to note: those that warned, and those that failed and were accepted. */
  readonly warnings: readonly CheckResult[];
  readonly catalogue: Catalogue;
}

/** Makes the releases of one vintage current; answers the catalogue as it then stands. */
export type Publish = (catalogue: Catalogue, stored: readonly Stored[]) => Promise<Catalogue>;

type Say = (stage: Stage, message: string, done?: number, of?: number) => void;

/** What was made of one vintage; `stored` is null when nothing is new. */
interface Made {
  readonly stored: Stored | null;
  readonly rows: number;
  readonly warnings: readonly CheckResult[];
}

/**
 * The way the data goes, for one dataset:
 * publisher → fetch → parse → check → shape → label → store → publish.
 * Throws what stopped it; the current release then stands as it was.
 */
export async function runDataset(
  engine: Engine,
  dataset: Dataset,
  catalogue: Catalogue,
  publish: Publish = (before, stored) => publishReleases(engine.home, before, stored, engine.now()),
): Promise<DatasetRun> {
  const say: Say = (stage, message, done, of) => {
    const counted = done !== undefined && of !== undefined ? { done, of } : {};
    engine.progress({ dataset: dataset.declaration.id, stage, message, ...counted });
  };
  const kind = openKind(dataset, engine.publishers);
  say('fetch', 'asking the publisher');
  const fetched = await fetchVintages(engine, dataset, kind, catalogue, (message, done, of) =>
    say('fetch', message, done, of),
  );
  let run: DatasetRun = { versions: [], rows: 0, warnings: [], catalogue };
  try {
    let { accept } = engine;
    for (const [at, vintage] of fetched.vintages.entries()) {
      const previous = await findPrevious(engine.home, run.catalogue, dataset.declaration.id);
      if (isPast(vintage, previous)) continue;
      const accepting: Accepting = {
        dataset: dataset.declaration.id,
        accept,
        when: engine.now(),
        moreToCome: at + 1 < fetched.vintages.length,
      };
      const { stored, rows, warnings } = await makeRelease(
        { engine, dataset, kind, catalogue: run.catalogue, say, accepting },
        { vintage, previous },
      );
      accept = withoutUsed(accept, warnings);
      run = { ...run, rows, warnings };
      if (stored === null) continue;
      const { version } = stored.manifest;
      say('publish', version);
      const next = await publish(run.catalogue, [stored]);
      run = { ...run, versions: [...run.versions, version], catalogue: next };
    }
  } catch (error) {
    if (isVerdict(error)) await fetched.finish();
    throw error;
  }
  await fetched.finish();
  return run;
}

/** One run of one dataset, while it goes. */
interface Running {
  readonly engine: Engine;
  readonly dataset: Dataset;
  readonly kind: DatasetKind;
  readonly catalogue: Catalogue;
  readonly say: Say;
  readonly accepting: Accepting;
}

/** What of an acceptance is still to be used: each check is accepted for one release. */
function withoutUsed(
  accept: Acceptance | undefined,
  results: readonly CheckResult[],
): Acceptance | undefined {
  const used = results.flatMap(({ id, accepted }) => (accepted ? [id] : []));
  const checks = accept?.checks.filter((id) => !used.includes(id)) ?? [];
  return accept && checks.length > 0 ? { ...accept, checks } : undefined;
}

/** One state of a source, from its snapshots to a release on disk. */
async function makeRelease(
  { engine, dataset, kind, catalogue, say, accepting }: Running,
  { vintage, previous }: Pick<Taken, 'vintage' | 'previous'>,
): Promise<Made> {
  const { database, mode } = engine;
  say('parse', countWords(vintage.snapshots.length, 'snapshot'));
  await parse(database, kind, { vintage, previous });
  const codes = await kind.readCodes();
  const today = engine.now().toISOString().slice(0, 10);
  const taken: Taken = {
    ...{ vintage, codes, previous, invented: mode === 'sample', today },
    findRows: (id) => findRows(engine.home, catalogue, id),
  };

  say('check', 'checking every row');
  const checks = await check(database, kind, taken, accepting);

  say('shape', 'sorting and naming the rows');
  const draft = await shape(database, kind, taken);

  say('label', 'holding the labels against the data');
  const label = labelRelease(dataset.declaration, vintage.labels, draft);
  const results = draft === null ? checks : [...checks, ...checkLabels(label.labels)];

  say('store', draft === null ? 'label and link' : countWords(draft.coverage.rows, 'row'));
  const checked = { taken, draft, label, checks: results };
  const stored = await storeRelease(engine, dataset, kind, catalogue, checked);
  return {
    stored,
    rows: draft?.coverage.rows ?? 0,
    warnings: results.filter(({ result }) => result !== 'pass'),
  };
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
