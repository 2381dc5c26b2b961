import type { CrosswalkLink } from '../../schemas/answers/sides/crosswalk.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { Register } from '../registers/read-register.ts';
import { listParents } from '../warehouse/codes.ts';

/** The level of the groups that subjects are linked to: sub-major. */
const LINKED_LEVEL = 2;
/** Subjects are told by the finer of their two tiers. */
const FINE_TIER = 2;

type LinkOfSubject = Pick<
  CrosswalkLink,
  'subject' | 'subject_name' | 'subject_tier' | 'occupation'
>;

/** An occupation of another group that courses of one subject lead to as well. */
export interface Trained extends Occupation {
  readonly subject: { readonly code: string; readonly name: string };
}

/** Which other groups the subjects of one lead to, each with the subject that leads to fewest. */
function findGroups(links: readonly LinkOfSubject[], own: string): Map<string, Trained['subject']> {
  const fine = links.filter(({ subject_tier: tier }) => tier === FINE_TIER);
  const reach = (subject: string): number => fine.filter((link) => link.subject === subject).length;
  const subjects = fine
    .filter(({ occupation }) => occupation === own)
    .map(({ subject }) => subject)
    .toSorted((a, b) => reach(a) - reach(b));
  const groups = new Map<string, Trained['subject']>();
  for (const code of subjects) {
    for (const { subject, occupation, subject_name: name } of fine) {
      if (subject !== code || occupation === own || groups.has(occupation)) continue;
      groups.set(occupation, { code, name });
    }
  }
  return groups;
}

/**
 * Occupations of other groups that somebody in one may train for: the crosswalk links a subject to
 * both groups, and their level of skill is that of the one or the next. None where the level of
 * either is not known. Pure.
 */
export function listTrained(
  { list }: Pick<Register, 'list'>,
  path: readonly Occupation[],
  links: readonly LinkOfSubject[],
  skills: ReadonlyMap<string, number | null>,
): Trained[] {
  const [own] = path;
  const group = path.find(({ level }) => level === LINKED_LEVEL);
  const skill = own && skills.get(own.code);
  if (!own || !group || typeof skill !== 'number') return [];
  const groups = findGroups(links, group.code);
  return list.entries.flatMap((entry) => {
    const level = skills.get(entry.code);
    if (entry.level !== own.level || (level !== skill && level !== skill + 1)) return [];
    const subject = listParents(list, entry).flatMap(({ code }) => groups.get(code) ?? [])[0];
    return subject ? [{ code: entry.code, name: entry.name, level: entry.level, subject }] : [];
  });
}
