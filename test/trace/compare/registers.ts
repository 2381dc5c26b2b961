import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Inputs } from '../read-releases.ts';

/** A link between a subject and occupations against the two lists that it joins. */
export function compareLink(row: ReleaseRow, input: Inputs): string[] {
  const subject = input('subjects').find(({ code }) => code === row.subject);
  const group =
    row.occupation === 'none'
      ? { name: 'No occupation', level: 0 }
      : input('soc-2020').find(({ code }) => code === row.occupation);
  return differ([
    ['subject', row.subject_name, subject?.name],
    ['tier', row.subject_tier, subject?.level],
    ['occupations', row.occupation_name, group?.name],
    ['level', row.occupation_level, group?.level],
  ]);
}
