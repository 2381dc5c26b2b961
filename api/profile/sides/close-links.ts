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
