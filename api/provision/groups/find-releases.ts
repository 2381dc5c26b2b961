import {
  type GroupMeasure,
  findGroupMeasures,
} from '../../../schemas/figures/provision/group-parts.ts';
import type { CustomerGroup } from '../../../schemas/words/provision/groups.ts';
import type { Codes } from '../../profile/sides/cite-figure.ts';
import type { Release } from '../../warehouse/release.ts';
import { fixCell } from '../fix-cell.ts';

/** A measure of a group, at one code of every column that is neither provider, place nor period. */
export interface GroupCell extends GroupMeasure {
  readonly cell: Codes;
}

/** A release that tells of a group, with the measures that do. */
export interface GroupRelease {
  readonly release: Release;
  readonly measures: readonly GroupCell[];
}

/** The cells of a release that are of a group. */
function findCells(release: Release, group: CustomerGroup): GroupCell[] {
  return findGroupMeasures(release.manifest, group).flatMap((measure) => {
    const cell = fixCell(release, measure.codes);
    return cell ? [{ ...measure, cell }] : [];
  });
}

/** The releases that tell of a group, by title. */
export function findGroupReleases(
  releases: readonly Release[],
  group: CustomerGroup,
): GroupRelease[] {
  return releases
    .filter(({ data }) => data !== null)
    .map((release) => ({ release, measures: findCells(release, group) }))
    .filter(({ measures }) => measures.length > 0)
    .toSorted((a, b) =>
      a.release.manifest.label.title.localeCompare(b.release.manifest.label.title, 'en-GB'),
    );
}

/** Where a release is from, as answers name it. */
export function sourceOf({ dataset, manifest }: Release) {
  const { title, labels } = manifest.label;
  return { dataset, title, publisher: labels.source.publisher };
}
