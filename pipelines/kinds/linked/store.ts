import { isDeepStrictEqual } from 'node:util';
import type { Dataset } from '../../../datasets/discover.ts';
import type { ReleaseState } from '../../../schemas/release/catalogue.ts';
import type { LinkedDeclaration } from '../../../schemas/dataset/declaration.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { Engine } from '../../engine.ts';
import { makeReleaseFolder, sealRelease } from '../../store/release-folder.ts';
import { versionAfter } from '../../store/states.ts';
import type { Previous } from '../../store/versions/compare.ts';
import { labelRelease } from '../../stages/label.ts';
import { digestDeclaration } from '../../stages/store.ts';
import type { Stored } from '../../stages/store.ts';

/** A release with a label and no data. Null when its words are those of the release before. */
export async function storeLinked(
  engine: Engine,
  dataset: Dataset<LinkedDeclaration>,
  previous: Previous | null,
  known: readonly ReleaseState[],
): Promise<Stored | null> {
  const { declaration } = dataset;
  const evidence = { derived: null, coverage: null, periodCodes: [], spatial: [] };
  const label = labelRelease(declaration, evidence);
  if (previous && isDeepStrictEqual(previous.manifest.label, label)) return null;
  const kind = previous === null ? 'first' : 'minor';
  const version = versionAfter(known, kind);
  const manifest: Manifest = {
    format: 'alongside-release/1',
    dataset: declaration.id,
    hosting: 'linked',
    version,
    previous: previous?.manifest.version ?? null,
    kind,
    because: [previous === null ? 'first_release' : 'label_changed'],
    note: null,
    created: engine.now().toISOString(),
    mode: engine.mode,
    invented: false,
    clock: 'store',
    source_released: null,
    label,
    table: null,
    measures: [],
    charts: [],
    coverage: null,
    row_account: null,
    checks: [],
    changes: null,
    structure: null,
    lineage: {
      snapshots: [],
      releases: [],
      declaration_digest: digestDeclaration(dataset, new Map()),
      code: engine.code,
      engine: {},
    },
    files: [],
    rows_digest: null,
  };
  const folder = await makeReleaseFolder(engine.home, declaration.id, 'next');
  return { manifest, manifestSha256: await sealRelease(engine.home, folder, manifest) };
}
