import type { CrosswalkLink } from '../../../schemas/answers/sides/crosswalk.ts';

/** The finest groups that subjects are linked to: sub-major groups, two digits. */
export const LINKED_DIGITS = 2;

/** Whether of two codes of SOC one holds the other, or is it. */
export const isRelated = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/**
 * Whether a link of the group of an occupation is about the work of that occupation: the finer groups
 * that it rests on hold the occupation, or lie in it. A link that only follows from others is of a whole
 * subject area, and close to no occupation of the group. Of a group itself every link is. Pure.
 */
export function isClose(
  { method, groups }: Pick<CrosswalkLink, 'method' | 'groups'>,
  occupation: string,
): boolean {
  if (occupation.length <= LINKED_DIGITS) return true;
  // A release made before groups were told of has none: only what follows from others can be left out.
  return groups === null
    ? method !== 'parts'
    : groups.some((group) => isRelated(group, occupation));
}

/** A link that rests on more than so many times the groups of the closest says little of one of them. */
const MOST_TIMES = 2;

const countGroups = ({ groups }: Pick<CrosswalkLink, 'groups'>): number => groups?.length ?? 0;

/**
 * Links that are close to an occupation, those of the fewest groups first, without those of nearly every
 * work of its group: a chef learns catering, and not the subject of all who make things. Of a group itself
 * all of them. Pure.
 */
export function keepClosest<Link extends Pick<CrosswalkLink, 'method' | 'groups'>>(
  links: readonly Link[],
  occupation: string,
): Link[] {
  const close = links.filter((link) => isClose(link, occupation));
  if (occupation.length <= LINKED_DIGITS) return close;
  const least = Math.min(...close.map(countGroups));
  return close
    .filter((link) => countGroups(link) <= MOST_TIMES * least)
    .toSorted((a, b) => countGroups(a) - countGroups(b));
}
