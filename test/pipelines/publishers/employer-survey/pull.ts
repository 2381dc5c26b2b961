import { resolveCodes } from '../../../../datasets/codes.ts';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { shapeFigures } from '../../../../pipelines/kinds/observations/shape.ts';
import { employerSurveyAdapter as adapter } from '../../../../pipelines/publishers/employer-survey/adapter/adapter.ts';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import { declares } from '../../../../schemas/dataset/declares.ts';
import { taking } from '../../../support/taking.ts';
import type { Pulled } from '../skills-imperative/pull.ts';

/** Takes, parses, checks and shapes a dataset of the survey, and hands over the table `release`. */
export async function pullSurvey(
  id: string,
  service: StandIn,
  use: (pulled: Pulled) => Promise<void>,
): Promise<void> {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  if (!found || !declares(found.declaration, 'sample')) throw new Error(`no figures "${id}"`);
  const dataset = { declaration: found.declaration, folder: found.folder };
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    await taking(
      (request) => service.fetch(request),
      async (context) => {
        const [vintage] = await adapter.fetch(dataset, context);
        if (!vintage) throw new Error('nothing came');
        await adapter.parse(dataset, vintage, database);
        const own = (await adapter.checks?.(dataset, vintage, database)) ?? [];
        const taken = {
          codes: await resolveCodes(dataset),
          ...{ vintage, previous: null, invented: false },
        };
        const checks = await checkFigures(database, dataset.declaration, taken);
        const { account } = await shapeFigures(database, dataset.declaration, taken);
        await use({ checks: [...own, ...checks], account, database });
      },
    );
  } finally {
    database.close();
  }
}
