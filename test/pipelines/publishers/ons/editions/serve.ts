import { discoverDatasets } from '../../../../../datasets/discover.ts';
import type { Dataset } from '../../../../../datasets/discover.ts';
import { openDatabase } from '../../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../../pipelines/duckdb.ts';
import { checkFigures } from '../../../../../pipelines/kinds/observations/check.ts';
import { resolveCodes } from '../../../../../datasets/codes.ts';
import type { Vintage } from '../../../../../pipelines/publishers/adapter.ts';
import { editionAdapter } from '../../../../../pipelines/publishers/ons/adapter/editions/adapter.ts';
import { onsStandIn } from '../../../../../pipelines/publishers/ons/stand-in/stand-in.ts';
import type { PageFile } from '../../../../../pipelines/publishers/ons/stand-in/stand-in.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { taking } from '../../../../support/taking.ts';

export async function readDataset(id: string): Promise<Dataset<ObservationsDeclaration>> {
  for (const { declaration, folder } of await discoverDatasets()) {
    if (declaration.id === id && declaration.kind === 'observations') {
      return { declaration, folder };
    }
  }
  throw new Error(`there is no dataset ${id}`);
}

export interface Served {
  readonly vintage: Vintage;
  /** The adapter's own checks, before any other. */
  readonly received: readonly CheckResult[];
  /** Holds `parsed`. */
  readonly database: Database;
  /** The checks of the engine; throws `ChecksFailed` at the first group with a failure. */
  readonly check: () => Promise<readonly CheckResult[]>;
}

/** Serves files on the landing page and hands over what the adapter makes of them. */
export async function serve(
  dataset: Dataset<ObservationsDeclaration>,
  files: readonly PageFile[],
  use: (served: Served) => Promise<void> | void,
): Promise<void> {
  const app = onsStandIn({ findSeries: () => undefined, findFiles: () => files });
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    await taking(
      (request) => app.fetch(request),
      async (context) => {
        const [vintage] = await editionAdapter.fetch(dataset, context);
        if (!vintage) throw new Error('nothing came');
        await editionAdapter.parse(dataset, vintage, database);
        const received = (await editionAdapter.checks?.(dataset, vintage, database)) ?? [];
        const codes = await resolveCodes(dataset);
        const check = (): Promise<readonly CheckResult[]> =>
          checkFigures(database, dataset.declaration, { vintage, codes, previous: null });
        await use({ vintage, received, database, check });
      },
    );
  } finally {
    database.close();
  }
}
