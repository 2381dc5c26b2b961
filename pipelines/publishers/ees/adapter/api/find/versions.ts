import type { CheckResult } from '../../../../../../schemas/release/manifest.ts';
import { Refused } from '../../../../../fetch/refusal.ts';
import type { ApiDataSet } from '../../../source.ts';
import { changesUrl, versionsUrl } from '../address.ts';
import { Changes, Versions } from '../answers.ts';
import type { Version } from '../answers.ts';
import type { Ask } from '../ask.ts';
import { nameDeletions } from './changes.ts';
import { readPages } from './find-data-set.ts';

/** `2.0.2` as numbers: texts would put 1.10 before 1.9. A version without a patch is patch 0. */
export const numbersOf = (version: string): number[] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};

/** Versions from the oldest to the newest: the API does not list them in order. */
function sortVersions(versions: readonly Version[]): Version[] {
  const rank = ({ version }: Version): number[] => numbersOf(version);
  return versions.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((number, place) => number !== other[place]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
}

const majorOf = ({ version }: Version): number => numbersOf(version)[0] ?? 0;

/** The version that rows are taken of, and what there is to tell of newer ones. */
export interface ChosenVersion {
  readonly version: string;
  /** The day on which it was published (YYYY-MM-DD). */
  readonly published: string;
  readonly check: CheckResult;
}

function checkPinned(
  title: string,
  pin: string,
  breaking: readonly BreakingVersion[],
): CheckResult {
  return {
    id: 'newest_major_version',
    level: 'warning',
    result: breaking.length === 0 ? 'pass' : 'warn',
    what: `No newer major version of "${title}" than the pinned ${pin} is published`,
    measured: breaking.length,
    limit: 0,
    unit: 'versions',
    sample: breaking.map((each) => ({ ...each })),
  };
}

interface BreakingVersion {
  readonly version: string;
  readonly published: string | null;
  /** What is no longer there, by name. */
  readonly removes: string;
}

/** The first version of every newer major one, and what it takes away. */
async function readBreaking(
  ask: Ask,
  dataSet: string,
  versions: readonly Version[],
  pinned: number,
): Promise<BreakingVersion[]> {
  const firsts = versions.filter(
    (each, at) =>
      majorOf(each) > pinned &&
      versions.findIndex((other) => majorOf(other) === majorOf(each)) === at,
  );
  const breaking: BreakingVersion[] = [];
  for (const { version, published } of firsts) {
    const { majorChanges } = await ask(changesUrl(dataSet, version), Changes);
    const removes = nameDeletions(majorChanges).join('; ') || 'nothing that it names';
    breaking.push({ version, published: published ?? null, removes });
  }
  return breaking;
}

/**
 * The newest published version of the pinned major one. Throws {@link Refused} when there is none,
 * or when what there was is withdrawn. A newer major version is told with what it removes: what was
 * declared may no longer be in it, so it is not taken by itself.
 */
export async function chooseVersion(
  ask: Ask,
  dataSet: string,
  { title, version: pin }: Pick<ApiDataSet, 'title' | 'version'>,
): Promise<ChosenVersion> {
  const listed = await readPages((page) => ask(versionsUrl(dataSet, page), Versions));
  const versions = sortVersions(listed);
  const pinned = Number(pin.split('.')[0]);
  const own = versions.filter((each) => majorOf(each) === pinned);
  const chosen = own.findLast(({ status }) => status !== 'Withdrawn');
  const others = versions.map(({ version, status }) => `${version} (${status})`).join(', ');
  if (!chosen) {
    const why = own.length === 0 ? 'has no version' : 'has withdrawn all versions';
    const code = own.length === 0 ? 'version_not_found' : 'version_withdrawn';
    throw new Refused(code, `"${title}" ${why} ${pin}; it has ${others || 'none'}`);
  }
  const published = chosen.published?.slice(0, 10);
  if (published === undefined) {
    throw new Refused(
      'version_without_date',
      `version ${chosen.version} of "${title}" has no date`,
    );
  }
  const breaking = await readBreaking(ask, dataSet, versions, pinned);
  return { version: chosen.version, published, check: checkPinned(title, pin, breaking) };
}
