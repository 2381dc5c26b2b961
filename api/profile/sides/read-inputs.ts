import type { Beside } from '../../../schemas/answers/sides/beside.ts';
import { paths } from '../../answer/hrefs.ts';
import { UnavailableRelease } from '../../warehouse/release.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';

type Input = Beside['inputs'][number];

async function readInput(store: Store, dataset: string, version: string): Promise<Input> {
  try {
    const { label } = (await store.release(dataset, version)).manifest;
    const { publisher, name, url } = label.labels.source;
    const { attribution } = label.licence;
    return {
      dataset,
      version,
      title: label.title,
      source: `${publisher}, ${name}`,
      url,
      attribution,
    };
  } catch (error) {
    if (!(error instanceof UnavailableRelease)) throw error;
    // A release that was made from it outlives it; its version record tells what it was.
    const gone = 'This release cannot be served now';
    return {
      dataset,
      version,
      title: dataset,
      source: gone,
      url: paths.version(dataset, version),
      attribution: gone,
    };
  }
}

/** The releases that a release was made from, with where their figures come from. */
export function readInputs(store: Store, { manifest }: Release): Promise<Input[]> {
  const { releases } = manifest.lineage;
  return Promise.all(releases.map(({ dataset, version }) => readInput(store, dataset, version)));
}
