import { z } from 'zod';
import type { Dataset } from '../../datasets/discover.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { ReleaseLabel } from '../../schemas/dataset/label.ts';
import type { Engine } from '../engine.ts';
import type { Vintage } from '../publishers/adapter.ts';
import { draftObservations, draftRecords } from './draft.ts';
import type { Draft } from './draft.ts';
import { labelRelease, SpatialCoverage } from './label.ts';
import type { Codes } from './check.ts';
import { readSpatialCoverage } from '../kinds/observations/write-codes.ts';

const Period = z.object({ period: z.string() });

/** Rows of a release to be, and everything that is said of them. */
export interface Described {
  readonly draft: Draft;
  readonly label: ReleaseLabel;
}

/** Makes table `release` and its label: declared words with what the rows and the feed say beside. */
export async function describeRelease(
  engine: Engine,
  { declaration }: Dataset<HostedDeclaration>,
  vintage: Vintage,
  codes: Codes,
): Promise<Described> {
  const { database } = engine;
  if (declaration.kind === 'records') {
    const draft = await draftRecords(database, declaration);
    const evidence = { coverage: null, periodCodes: [], spatial: [] };
    return { draft, label: labelRelease(declaration, { derived: vintage.labels, ...evidence }) };
  }
  const draft = await draftObservations(database, declaration, codes, engine.mode === 'sample');
  const periods = await database.rows('SELECT period FROM period_list', Period);
  const label = labelRelease(declaration, {
    derived: vintage.labels,
    coverage: draft.coverage,
    periodCodes: periods.map(({ period }) => period),
    spatial: SpatialCoverage.parse(await readSpatialCoverage(database)),
  });
  return { draft, label };
}
