import path from 'node:path';
import type { Home } from '../../../pipelines/store/home.ts';
import { releaseFolder } from '../../../pipelines/store/releases/release-folder.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { Readers } from '../readers.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import type { Inputs, Release } from '../read-releases.ts';
import { compareBesides } from './besides/besides.ts';
import { compareLink } from './registers.ts';
import { compareProvider, compareProviderName } from './providers/providers.ts';
import { compareQuintiles } from './providers/quintiles.ts';
import type { Compared } from './differ.ts';
import { compareInDemand } from './demand/in-demand.ts';
import { compareLocalDemand } from './demand/local-demand.ts';

/** By dataset: what does not agree between a row and the releases that it was made from. */
const MADE: Readonly<Record<string, (row: ReleaseRow, input: Inputs) => string[]>> = {
  crosswalk: compareLink,
  'demand-and-provision': compareBesides,
  'local-demand': compareLocalDemand,
  'occupations-in-demand': compareInDemand,
  'provider-names': compareProviderName,
  providers: compareProvider,
  'quintile-labels': compareQuintiles,
};

/** What rows that name no line are held against. */
interface Held {
  readonly home: Home;
  readonly releases: readonly Release[];
  readonly readers: Readers;
}

/** An area that is in no file here: some input has it in its code list, under this name and type. */
async function compareBrought(
  { home, readers }: Held,
  { lineage }: Manifest,
  { area, area_name: named, area_type: type }: ReleaseRow,
): Promise<string[]> {
  for (const { dataset, version } of lineage.releases) {
    const folder = releaseFolder(home, dataset, version);
    const codes = await readers.parquet(path.join(folder, 'codes.parquet'));
    const has = codes.some(
      (code) => code.code === area && code.name === named && code.parent === type,
    );
    if (has) return [];
  }
  return [`no input has the area ${String(area)}`];
}

/** Holds a row that was made here against the releases that the lineage of its own names. */
export async function compareMade(
  held: Held,
  {
    id,
    manifest,
    row,
  }: { readonly id: string; readonly manifest: Manifest; readonly row: ReleaseRow },
): Promise<Compared> {
  if (id === 'areas') {
    const wrong = await compareBrought(held, manifest, row);
    return { kind: 'area that a release brought', wrong };
  }
  const compare = MADE[id];
  if (!compare) return { kind: 'nowhere', wrong: [`${id} names no line and no comparer makes it`] };
  const input: Inputs = (dataset) => {
    const named = manifest.lineage.releases.find((each) => each.dataset === dataset);
    // What is taken where it is held may not have been.
    if (!named) return [];
    const found = held.releases.find(
      ({ manifest: { dataset: other, version } }) => other === dataset && version === named.version,
    );
    if (!found) throw new Error(`${id} was not made from the current release of ${dataset}`);
    return found.rows;
  };
  return { kind: 'row made from releases', wrong: compare(row, input) };
}
