import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '../../../pipelines/store/durable.ts';
import { Catalogue } from '../../../schemas/release/catalogue.ts';
import type { ReleaseState } from '../../../schemas/release/catalogue.ts';

type Retired = Pick<ReleaseState, 'state' | 'state_reason' | 'state_date'>;

/** Marks a release as gone in the catalogue of a store; answers what it was before. */
export async function retireRelease(
  home: string,
  version: string,
  retired: Retired,
  dataset = 'tiny',
): Promise<ReleaseState> {
  const file = path.join(home, 'catalogue.json');
  const catalogue = Catalogue.parse(JSON.parse(await readFile(file, 'utf8')));
  const state = catalogue.datasets[dataset]?.releases.find((each) => each.version === version);
  if (!state) throw new Error(`${dataset} has no release ${version}`);
  const before = { ...state };
  Object.assign(state, retired);
  await writeDurably(file, JSON.stringify(catalogue));
  return before;
}
