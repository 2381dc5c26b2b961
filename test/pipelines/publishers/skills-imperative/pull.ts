import { resolveCodes } from '../../../../datasets/codes.ts';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { shapeFigures } from '../../../../pipelines/kinds/observations/shape.ts';
import { imperativeAdapter } from '../../../../pipelines/publishers/skills-imperative/adapter/adapter.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import { publicationStandIn } from '../../../../pipelines/publishers/publication-stand-in.ts';
import type { Holdings } from '../../../../pipelines/publishers/publication-stand-in.ts';
import { PUBLICATION } from '../../../../pipelines/publishers/skills-imperative/source.ts';
import { declares } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult, RowAccount } from '../../../../schemas/release/manifest.ts';
import { taking } from '../../../support/taking.ts';

/** A dataset of the projections, as it is discovered. */
export async function projected(id: string): Promise<Dataset<ObservationsDeclaration>> {
  for (const { declaration, folder } of await discoverDatasets()) {
    if (declaration.id === id && declares(declaration, 'sample')) return { declaration, folder };
  }
  throw new Error(`no dataset of figures "${id}"`);
}

export interface Pulled {
  readonly checks: readonly CheckResult[];
  readonly account: RowAccount;
  readonly database: Database;
}

/** Takes, parses, checks and shapes what the workbooks hold, and hands over the table `release`. */
export function pullWorkbooks(
  id: string,
  holdings: Holdings,
  use: (pulled: Pulled) => Promise<void>,
): Promise<void> {
  return pullFrom(id, publicationStandIn(PUBLICATION, holdings), use);
}

/** {@link pullWorkbooks}, of whatever stands for the publisher. */
export async function pullFrom(
  id: string,
  service: StandIn,
  use: (pulled: Pulled) => Promise<void>,
): Promise<void> {
  const dataset = await projected(id);
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    await taking(
      (request) => service.fetch(request),
      async (context) => {
        const [vintage] = await imperativeAdapter.fetch(dataset, context);
        if (!vintage) throw new Error('nothing came');
        await imperativeAdapter.parse(dataset, vintage, database);
        const codes = await resolveCodes(dataset);
        const taken = { codes, vintage, previous: null, invented: false };
        const checks = await checkFigures(database, dataset.declaration, taken);
        const { account } = await shapeFigures(database, dataset.declaration, taken);
        await use({ checks: [...vintage.checks, ...checks], account, database });
      },
    );
  } finally {
    database.close();
  }
}

/** Ids of the checks that did not pass. */
export const notPassed = ({ checks }: Pulled): string[] =>
  checks.filter(({ result }) => result !== 'pass').map((check) => check.id);
