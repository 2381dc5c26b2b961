import type { CheckResult } from '../../../../../../schemas/release/manifest.ts';
import { Refused } from '../../../../../fetch/refusal.ts';
import { tellFound } from '../../../../../kinds/checks/judge-found.ts';
import type { ApiDataSet } from '../../../source.ts';
import { changesUrl, versionsUrl } from '../address.ts';
import { Changes, Versions } from '../answers.ts';
import type { Version } from '../answers.ts';
import type { Ask } from '../ask.ts';
import { nameDeletions } from './changes.ts';
import { readPages } from './read-pages.ts';

/** `1.10` is newer than `1.9`, and `1.0.1` than `1.0`. */
const { compare } = new Intl.Collator('en', { numeric: true });

const majorOf = ({ version }: Version): number => Number.parseInt(version, 10);

/** The version that rows are taken of, and what there is to tell of newer ones. */
export interface ChosenVersion {
  readonly version: string;
  /** The day on which it was published (YYYY-MM-DD). */
  readonly published: string;
  readonly check: CheckResult;
}

/** The first version of a major one that is newer than the pinned one. */
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
      each.status !== 'Withdrawn' &&
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
  // The API does not list them in order.
  const versions = listed.toSorted((a, b) => compare(a.version, b.version));
  const pinned = Number.parseInt(pin, 10);
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
  const check = tellFound(
    'newest_major_version',
    `No newer major version of "${title}" than the pinned ${pin} is published`,
    'versions',
    breaking.map((each) => ({ ...each })),
  );
  return { version: chosen.version, published, check };
}
