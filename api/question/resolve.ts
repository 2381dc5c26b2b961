import { clockTime, findEdition, findReleaseAsOf } from '../../schemas/release/catalogue.ts';
import type { CatalogueEntry, ReleaseState } from '../../schemas/release/catalogue.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { findVersion, resolveVersion } from '../../schemas/release/version.ts';
import { paths } from '../answer/hrefs.ts';
import { ProblemError, problemOfFaults, quotable } from '../problem.ts';
import { faultOf } from './parameters.ts';
import type { Parameter, Parameters } from './parameters.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** The parameters that choose a release; at most one may be given. */
export const RELEASE_PARAMETERS = ['version', 'as_of', 'edition'] as const;

/** A release, and whether the request named exactly it. */
interface Resolved {
  readonly release: Release;
  readonly pinned: boolean;
  /** The edition that was asked for, which chooses other releases too. */
  readonly edition: string | null;
  /** The instant (ISO) of `as_of`, which chooses other releases too. */
  readonly asOf: string | null;
}

/** The catalogue's entry of a dataset in a path, or 404 with the nearest ids. */
export function readEntry(store: Store, dataset: string): CatalogueEntry {
  const known = Object.keys(store.catalogue.datasets);
  const entry = known.includes(dataset) ? store.catalogue.datasets[dataset] : undefined;
  if (entry) return entry;
  const near = nearest(dataset.slice(0, 100), known);
  const guess =
    near[0] === undefined ? 'See /v1/datasets for what it has.' : `Did you mean ${near[0]}?`;
  const detail = `This store has no dataset ${quotable(dataset)}. ${guess}`;
  throw new ProblemError('unknown-dataset', detail, {
    members: { nearest: near, see: '/v1/datasets' },
  });
}

function unknownVersion(parameter: Parameter, message: string, known: readonly string[]): Fault {
  return faultOf(parameter, parameter.text, 'unknown-version', message, {
    nearest: nearest(parameter.text.slice(0, 50), known),
    allowed: known.length > 50 ? null : [...known],
    allowed_total: known.length,
  });
}

interface Chosen {
  readonly state: ReleaseState;
  readonly pinned: boolean;
  readonly edition?: string;
  readonly asOf?: string;
}
type Chooser = (
  parameter: Parameter,
  place: { store: Store; dataset: string; entry: CatalogueEntry; now: Date },
) => Chosen;

const chooseVersion: Chooser = (parameter, { entry }) => {
  const held = entry.releases.map(({ version }) => version);
  const wanted = parameter.text === 'latest' ? entry.current : resolveVersion(parameter.text, held);
  const state = entry.releases.find(({ version }) => version === wanted);
  if (state) return { state, pinned: findVersion(parameter.text) !== undefined };
  const message = `This dataset has no version ${quotable(parameter.text)}.`;
  throw problemOfFaults([unknownVersion(parameter, message, held)]);
};

/** The clock of the easternmost time zone is this far ahead (UTC+14, IANA Pacific/Kiritimati). */
const FURTHEST_ZONE_MS = 14 * 3_600_000;

const chooseAsOf: Chooser = (parameter, { entry, dataset, now }) => {
  const { text } = parameter;
  const shaped = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/.test(text);
  // A day asks for what was known at its end.
  const full =
    text.length === 10 ? `${text}T23:59:59.999Z` : text.endsWith('Z') ? text : `${text}Z`;
  const ms = shaped ? Date.parse(full) : Number.NaN;
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text.slice(0, 10))) {
    const message = 'as_of is a day or a time, such as 2026-06-30 or 2026-06-30T12:00:00Z.';
    throw problemOfFaults([faultOf(parameter, text, 'malformed-value', message)]);
  }
  const begins = text.length === 10 ? Date.parse(text) : ms;
  if (begins > now.getTime() + FURTHEST_ZONE_MS) {
    const today = now.toISOString().slice(0, 10);
    const message = `as_of=${text} has not come yet: what will be known then cannot be answered. Today is ${today}; without as_of the newest release answers.`;
    throw problemOfFaults([faultOf(parameter, text, 'malformed-value', message)]);
  }
  const asOf = new Date(ms).toISOString();
  const state = findReleaseAsOf(entry, asOf);
  if (state) return { state, pinned: false, asOf };
  const [oldest] = entry.releases;
  const first = oldest ? clockTime(oldest) : null;
  const by = oldest?.clock === 'publisher' ? 'by its publisher, of what is held here,' : 'here';
  const detail = `${dataset} was first published ${by} on ${first?.slice(0, 10) ?? 'no day yet'}.`;
  throw new ProblemError('before-first-release', detail, {
    members: { date: first, see: paths.versions(dataset) },
  });
};

const chooseEdition: Chooser = (parameter, { store, entry, dataset }) => {
  const edition = findEdition(store.catalogue, parameter.text);
  if (!edition) {
    const known = store.catalogue.editions.map((each) => each.edition);
    const message = `There is no edition ${quotable(parameter.text)}.`;
    const fault = unknownVersion(parameter, message, known);
    throw problemOfFaults([{ ...fault, see: '/v1/editions' }]);
  }
  const version = edition.datasets[dataset];
  const state = entry.releases.find((each) => each.version === version);
  if (state) return { state, pinned: true, edition: edition.edition };
  const detail = `${dataset} was not published yet in edition ${edition.edition}.`;
  throw new ProblemError('before-first-release', detail, {
    members: { date: entry.releases[0]?.published ?? null, see: paths.versions(dataset) },
  });
};

const CHOOSERS: Readonly<Record<(typeof RELEASE_PARAMETERS)[number], Chooser>> = {
  version: chooseVersion,
  as_of: chooseAsOf,
  edition: chooseEdition,
};

function choose(
  store: Store,
  dataset: string,
  entry: CatalogueEntry,
  parameters: Parameters,
  now: Date,
): Chosen {
  const given = RELEASE_PARAMETERS.flatMap((name) => {
    const parameter = parameters.get(name);
    return parameter ? [{ name, parameter }] : [];
  });
  const [first, second] = given;
  if (first && second) {
    const message = 'version, as_of and edition each choose a release: give one of them.';
    const faults = given.map(({ parameter }) =>
      faultOf(parameter, parameter.text, 'malformed-value', message),
    );
    throw problemOfFaults(faults);
  }
  if (first) return CHOOSERS[first.name](first.parameter, { store, dataset, entry, now });
  const state = entry.releases.find(({ version }) => version === entry.current);
  if (!state) throw new Error(`${dataset} has no current release`);
  return { state, pinned: false };
}

/** The state of the release that a request means, whether its rows are held or gone. Throws as {@link resolveRelease}. */
export function findState(
  store: Store,
  dataset: string,
  parameters: Parameters,
  now: Date,
): ReleaseState {
  return choose(store, dataset, readEntry(store, dataset), parameters, now).state;
}

/** 410 for a release whose rows are gone, with a version that answers. */
export function refuseGone(entry: CatalogueEntry, dataset: string, state: ReleaseState): void {
  if (state.state === 'held') return;
  const other = entry.releases.findLast((each) => each.state === 'held')?.version;
  const see =
    other === undefined ? paths.versions(dataset) : `${paths.data(dataset)}?version=${other}`;
  const what = state.state === 'withdrawn' ? 'withdrawn' : 'no longer kept';
  const reason = state.state_reason === null ? '' : ` ${state.state_reason}`;
  throw new ProblemError(state.state, `${dataset} ${state.version} is ${what}.${reason}`, {
    members: { reason: state.state_reason, date: state.state_date, see },
  });
}

/**
 * The release that a request means (contract, section 14). Throws the problem of an unknown
 * version, a time before the first release or after `now`, or a release whose rows are gone.
 */
export async function resolveRelease(
  store: Store,
  dataset: string,
  parameters: Parameters,
  now: Date,
): Promise<Resolved> {
  const entry = readEntry(store, dataset);
  const { state, pinned, edition, asOf } = choose(store, dataset, entry, parameters, now);
  refuseGone(entry, dataset, state);
  const release = await store.release(dataset, state.version);
  return { release, pinned, edition: edition ?? null, asOf: asOf ?? null };
}

/** The release of an exact version in a path, or 404. Its rows may be gone. */
export async function readPathVersion(
  store: Store,
  dataset: string,
  version: string,
): Promise<{ entry: CatalogueEntry; state: ReleaseState; release: Release }> {
  const entry = readEntry(store, dataset);
  const state = entry.releases.find((each) => each.version === version);
  if (!state) {
    const held = entry.releases.map((each) => each.version);
    const detail = `${dataset} has no version ${quotable(version)}. A path takes an exact one, such as ${entry.current}.`;
    throw new ProblemError('unknown-version', detail, {
      status: 404,
      members: { nearest: nearest(version.slice(0, 50), held), see: paths.versions(dataset) },
    });
  }
  return { entry, state, release: await store.release(dataset, version) };
}
