import type { ReleaseRow } from '../../read-parquet.ts';
import type { Inputs } from '../../read-releases.ts';

/** How many there are at least and at most; no most where one of them is not told. */
export interface Range {
  readonly least: number;
  readonly most: number | null;
}

/** What a count of aims may be: rounded to 10, and under 5 where it is near zero. */
function rangeOf({ value, low, high, status }: ReleaseRow): Range {
  if (typeof low === 'number' && typeof high === 'number') return { least: low, most: high };
  if (typeof value === 'number') return { least: Math.max(value - 5, 0), most: value + 5 };
  return { least: 0, most: status === 'near_zero' ? 5 : null };
}

/**
 * Aims of the area and year that may lead to the group of a row: at least those of subjects linked to
 * no other group of its level, at most those of all that are linked. Of all groups together each
 * linked subject counts once; `unlinked` asks for the subjects that are linked to nothing.
 */
export function countAims(row: ReleaseRow, input: Inputs, unlinked: boolean): Range {
  const links = input('crosswalk').filter(
    ({ subject_tier: tier, occupation }) => tier === 1 && occupation !== 'none',
  );
  const aims = input('fe-achievements').filter(
    ({ area, period, measure, subject }) =>
      area === row.area &&
      period === row.period &&
      measure === 'achievement_aims' &&
      subject !== 'total',
  );
  const counted = aims.flatMap((count) => {
    const mine = links.filter(({ subject }) => subject === count.subject);
    const { least, most } = rangeOf(count);
    if (row.occupation_group === 'total')
      return mine.length > 0 === !unlinked ? [{ least, most }] : [];
    const link = mine.find(({ occupation }) => occupation === row.occupation_group);
    if (!link) return [];
    const same = mine.filter(({ occupation_level: level }) => level === link.occupation_level);
    return [{ least: same.length === 1 ? least : 0, most }];
  });
  return counted.reduce<Range>(
    (sum, { least, most }) => ({
      least: sum.least + least,
      most: sum.most === null || most === null ? null : sum.most + most,
    }),
    { least: 0, most: 0 },
  );
}
