import type { Database } from '../../../pipelines/duckdb.ts';
import type { Engine } from '../../../pipelines/engine.ts';
import type { DatasetKind, Taken } from '../../../pipelines/kinds/kind.ts';
import { labelRelease } from '../../../pipelines/stages/label.ts';
import { parse } from '../../../pipelines/stages/parse.ts';
import { storeRelease } from '../../../pipelines/stages/store.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import type { Previous } from '../../../pipelines/store/versions/previous.ts';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { tickingClock } from '../../support/stores/fake-source.ts';
import { AT_ONCE } from '../../support/network.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import type { HeldFigures } from '../held/held-figures.ts';

/** Makes a release of honest rows, as the stages make one, for later rows to be compared with. */
export async function keepRelease(
  home: Home,
  { dataset, figures }: HeldFigures,
  database: Database,
  kind: DatasetKind,
  taken: Taken,
): Promise<Previous> {
  const engine: Engine = {
    ...{ home, database, run: 'honest', mode: figures === 'sample' ? 'sample' : 'replay' },
    http: { send: () => Promise.reject(new Error('nothing is asked')) },
    policy: () => AT_ONCE,
    publishers: PUBLISHERS,
    now: tickingClock('2026-11-22T07:00:00.000Z'),
    code: { version: 'test', commit: null },
    log: () => undefined,
    progress: () => undefined,
  };
  await parse(database, kind, taken);
  const checks = await kind.check(database, taken);
  const draft = await kind.shape(database, taken);
  const label = labelRelease(dataset.declaration, taken.vintage.labels, draft);
  const nothing = { edition: null, datasets: {}, editions: [] };
  const catalogue: Catalogue = { format: 'alongside-catalogue/1', stamp: 'real', ...nothing };
  const checked = { taken, draft, label, checks };
  const stored = await storeRelease(engine, dataset, kind, catalogue, checked);
  if (stored === null) throw new Error('a first release is always new');
  const { manifest } = stored;
  const folder = releaseFolder(home, manifest.dataset, manifest.version);
  return { manifest, folder, published: manifest.created };
}
