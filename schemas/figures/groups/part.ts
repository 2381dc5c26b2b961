import { listWords } from '../../words/list.ts';
import type { Flag, Status } from '../../words/vocabulary.ts';
import type { Estimate } from '../interval.ts';

/** The figure of one part of a group, for one period. */
export interface Part extends Estimate {
  /** The name of the area that it is of. */
  readonly name: string;
  readonly status: Status;
  readonly flags: readonly Flag[];
  /**
   * The least of the published figures of areas that the part lies in, for the same period and
   * codes; null where none is held. A hidden count is no larger.
   */
  readonly within: number | null;
}

/** The figure of a group as it is built, in the unit of its measure. */
export interface Built extends Estimate {
  readonly status: Extract<Status, 'observed' | 'bounded' | 'not_computed'>;
  readonly flags: readonly Flag[];
  /** Why it was not computed, as a sentence; null where it was. */
  readonly reason: string | null;
}

/** No figure, and why. */
export function notComputed(reason: string): Built {
  const none = { value: null, low: null, high: null, interval: null };
  return { ...none, status: 'not_computed', flags: ['built_from_parts'], reason };
}

/** The marks of parts, which hold for what is made of them too, and that it is made of parts. */
export function builtFlags(parts: readonly Pick<Part, 'flags'>[]): Flag[] {
  return [...new Set<Flag>(['built_from_parts', ...parts.flatMap(({ flags }) => flags)])].sort();
}

const MOST_NAMED = 5;

/** `Leeds and Bradford`; of many names the first five, and how many more there are. */
export function nameSome(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return listWords(names);
  return `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
}
