import type { Catalogue } from '../../schemas/release/catalogue.ts';
import { nextEdition, writeCatalogue } from './catalogue-file.ts';
import type { Home } from './home.ts';
import { removeTables } from './prune.ts';
import { changeStates } from './states.ts';

/** The release cannot be withdrawn; the message says why. */
export class CannotWithdraw extends Error {}

/** What a withdrawal did. `current` is the release that now answers, or null when none is left. */
interface Withdrawal {
  readonly catalogue: Catalogue;
  readonly current: string | null;
  readonly bytes: number;
  /** The release after it, whose table of changes still shows figures that it replaced. */
  readonly next: string | null;
}

/**
 * Withdraws a release while holding the store: from now on it answers 410 with the reason, and its
 * tables are gone. When it was current, the newest release still held is current again, as a new
 * edition; when none is held the dataset answers 410. Throws {@link CannotWithdraw}.
 */
export async function withdrawRelease(
  home: Home,
  catalogue: Catalogue,
  which: { readonly dataset: string; readonly version: string; readonly reason: string },
  now: Date,
): Promise<Withdrawal> {
  const { dataset, version, reason } = which;
  const entry = catalogue.datasets[dataset];
  const index = entry?.releases.findIndex((release) => release.version === version) ?? -1;
  const release = entry?.releases[index];
  if (!entry || !release) throw new CannotWithdraw(`${dataset} has no release ${version}`);
  if (release.state === 'withdrawn') {
    throw new CannotWithdraw(`${dataset} ${version} is withdrawn already: ${release.state_reason}`);
  }
  const left = entry.releases.findLast(
    ({ version: other, state }) => state === 'held' && other !== version,
  );
  const marked = changeStates(catalogue, [which], {
    state: 'withdrawn',
    state_reason: reason,
    state_date: now.toISOString(),
  });
  const next =
    entry.current === version && left ? fallBack(marked, dataset, left.version, now) : marked;
  await writeCatalogue(home, next);
  return {
    catalogue: next,
    current: entry.current === version ? (left?.version ?? null) : entry.current,
    bytes: await removeTables(home, dataset, version),
    next: entry.releases[index + 1]?.version ?? null,
  };
}

function fallBack(catalogue: Catalogue, dataset: string, version: string, now: Date): Catalogue {
  const entry = catalogue.datasets[dataset];
  if (!entry) return catalogue;
  const edition = nextEdition(catalogue, now);
  return {
    ...catalogue,
    edition,
    datasets: { ...catalogue.datasets, [dataset]: { ...entry, current: version } },
    editions: [
      ...catalogue.editions,
      { edition, published: now.toISOString(), changed: { [dataset]: version } },
    ],
  };
}
