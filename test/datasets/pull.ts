import { resolveCodes } from '../../datasets/codes.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { Dataset } from '../../datasets/discover.ts';
import { openDatabase } from '../../pipelines/duckdb.ts';
import type { Database } from '../../pipelines/duckdb.ts';
import { nomisAdapter } from '../../pipelines/publishers/nomis/adapter/nomis-adapter.ts';
import { severalCubes } from '../../pipelines/publishers/nomis/adapter/several-cubes.ts';
import { checkFigures } from '../../pipelines/kinds/observations/check.ts';
import { shapeFigures } from '../../pipelines/kinds/observations/shape.ts';
import type { StandIn } from '../../pipelines/publishers/publisher.ts';
import type { ObservationsDeclaration } from '../../schemas/dataset/kinds/observations.ts';
import type { CheckResult, Coverage, RowAccount } from '../../schemas/release/manifest.ts';
import { taking } from '../support/taking.ts';

export const LIMITS = { memoryMb: 1000, threads: 1 };

/** Every dataset of figures whose source is Nomis. */
export async function nomisDatasets(): Promise<Dataset<ObservationsDeclaration>[]> {
  const datasets = await discoverDatasets();
  return datasets.flatMap(({ declaration, folder }) =>
    declaration.kind === 'observations' && declaration.source.publisher === 'nomis'
      ? [{ declaration, folder }]
      : [],
  );
}

export async function nomisDataset(id: string): Promise<Dataset<ObservationsDeclaration>> {
  const found = (await nomisDatasets()).find(({ declaration }) => declaration.id === id);
  if (!found) throw new Error(`no Nomis dataset "${id}"`);
  return found;
}

export interface Pulled {
  readonly checks: readonly CheckResult[];
  readonly account: RowAccount;
  readonly coverage: Coverage;
  readonly database: Database;
}

/**
 * Pulls a dataset from a stand-in, parses and checks it, and hands over the checked rows (tables
 * `figures` and `release`). `spoil` may plant a lie in `parsed` before the checks.
 */
export async function pull(
  dataset: Dataset<ObservationsDeclaration>,
  service: Pick<StandIn, 'fetch'>,
  use: (pulled: Pulled) => Promise<void>,
  spoil?: string,
): Promise<void> {
  const database = await openDatabase(':memory:', LIMITS);
  const adapter = severalCubes(nomisAdapter());
  try {
    await taking(
      (request) => service.fetch(request),
      async (context) => {
        const [vintage] = await adapter.fetch(dataset, context);
        if (!vintage) throw new Error('nothing came');
        await adapter.parse(dataset, vintage, database);
        const received = (await adapter.checks?.(dataset, vintage, database)) ?? [];
        if (spoil !== undefined) await database.run(spoil);
        const codes = await resolveCodes(dataset);
        const { declaration } = dataset;
        const taken = { codes, vintage, previous: null, invented: true };
        const checks = [
          ...vintage.checks,
          ...received,
          ...(await checkFigures(database, declaration, taken)),
        ];
        const { account, coverage } = await shapeFigures(database, declaration, taken);
        await use({ checks, account, coverage, database });
      },
    );
  } finally {
    database.close();
  }
}
