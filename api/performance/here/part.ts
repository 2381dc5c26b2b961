import type { CustomerGroup } from '../../../schemas/words/provision/groups.ts';
import type { Release } from '../../warehouse/release.ts';
import { fixColumns, placelessColumns } from '../group-codes.ts';

/** What part of the people of a place is asked for; all where nothing is. */
export interface AskedPart {
  readonly subject: string | undefined;
  readonly group: CustomerGroup | undefined;
}

/** The codes of a part in a release, or why it does not tell it. */
export type PartCodes =
  | { readonly codes: Readonly<Record<string, string>> }
  | { readonly why: string };

const SUBJECT = 'subject';

/** The column and code that stand for a group of people in a release. */
function findGroupCode({ manifest }: Release, group: CustomerGroup): [string, string] | undefined {
  for (const { id, groups } of manifest.table?.dimensions ?? []) {
    const code = Object.keys(groups).find((each) => groups[each] === group);
    if (code !== undefined) return [id, code];
  }
  return undefined;
}

/** The codes at which a release tells a part: the whole of every column that is not asked for. */
export function choosePart(release: Release, { subject, group }: AskedPart): PartCodes {
  const columns = placelessColumns(release);
  const asked: Record<string, string> = {};
  if (subject !== undefined) {
    if (!columns.includes(SUBJECT)) return { why: 'These figures are not by subject.' };
    if (!release.codes.get(SUBJECT)?.byCode.has(subject)) {
      return { why: `These figures have no subject ${subject}: they are by another tier.` };
    }
    asked[SUBJECT] = subject;
  }
  if (group !== undefined) {
    const found = findGroupCode(release, group);
    if (!found) return { why: 'These figures do not tell this group of people.' };
    asked[found[0]] = found[1];
  }
  return { codes: fixColumns(release, columns, asked).codes };
}
