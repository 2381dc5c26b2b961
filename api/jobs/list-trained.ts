import type { CrosswalkLink } from '../../schemas/answers/sides/crosswalk.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { Register } from '../registers/read-register.ts';
import { isClose, keepClosest } from '../profile/sides/close-links.ts';
import { listParents } from '../warehouse/codes.ts';

/** The level of the groups that subjects are linked to: sub-major. */
const LINKED_LEVEL = 2;
/** Subjects are told by the finer of their two tiers. */
const FINE_TIER = 2;

type LinkOfSubject = Pick<
  CrosswalkLink,
  'subject' | 'subject_name' | 'subject_tier' | 'occupation' | 'method' | 'groups'
>;

/** An occupation of another group that courses of one subject lead to as well. */
export interface Trained extends Occupation {
  readonly subject: { readonly code: string; readonly name: string };
}

/** The subjects that lead closely to an occupation, the one that leads to fewest groups first. */
function findSubjects(fine: readonly LinkOfSubject[], group: string, own: string): string[] {
  const reach = (subject: string): number => fine.filter((link) => link.subject === subject).length;
  return keepClosest(
    fine.filter((link) => link.occupation === group),
    own,
  )
    .map(({ subject }) => subject)
    .toSorted((a, b) => reach(a) - reach(b));
}

/**
 * Occupations of other groups that somebody in one may train for: the crosswalk links a subject closely
 * to both, and their level of skill is that of the one or the next. None where the level of either is
 * not known. Pure.
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
  const fine = links.filter(({ subject_tier: tier }) => tier === FINE_TIER);
  const subjects = findSubjects(fine, group.code, own.code);
  return list.entries.flatMap((entry) => {
    const level = skills.get(entry.code);
    if (entry.level !== own.level || (level !== skill && level !== skill + 1)) return [];
    const groups = listParents(list, entry).map(({ code }) => code);
    if (groups.includes(group.code)) return [];
    const leads = (link: LinkOfSubject): boolean =>
      groups.includes(link.occupation) && isClose(link, entry.code);
    const [link] = subjects.flatMap(
      (code) => fine.find((each) => each.subject === code && leads(each)) ?? [],
    );
    if (!link) return [];
    const subject = { code: link.subject, name: link.subject_name };
    return [{ code: entry.code, name: entry.name, level: entry.level, subject }];
  });
}
