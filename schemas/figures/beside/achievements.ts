import type { Status } from '../../words/vocabulary.ts';
import type { Bounds } from './assumptions.ts';

/** A count as published; `low` and `high` where the row has them. */
export interface PublishedCount {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
}

/**
 * The least and the most that a published count can stand for. A row's own range is taken as it is;
 * a number stands for all that round to it, `step` being what it is rounded to (0 where it is not);
 * a count near zero is less than half a step. Undefined where a count is hidden or missing: nothing
 * bounds it, and its range is never worked out from a total.
 */
export function boundCount(count: PublishedCount, step: number): Bounds | undefined {
  const { value, low, high, status } = count;
  if (low !== null && high !== null) return { low, high };
  if (value !== null) return { low: Math.max(0, value - step / 2), high: value + step / 2 };
  return status === 'near_zero' ? { low: 0, high: step / 2 } : undefined;
}

/** Sum of ranges: from all at their least to all at their most. */
export function addBounds(parts: readonly Bounds[]): Bounds {
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  };
}

/** Achievements by subject: codes of tier 1, or whatever one level of subjects is given. */
export type BySubject = ReadonlyMap<string, Bounds>;
/** Groups of occupations that each subject may lead to; a subject that leads to none has no entry. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

function sumWhere(counts: BySubject, holds: (subject: string) => boolean): Bounds {
  return addBounds([...counts].filter(([subject]) => holds(subject)).map(([, bounds]) => bounds));
}

/**
 * Achievements that may lead to a group of occupations: at most those of every subject that is
 * linked to it, at least those of the subjects linked to nothing else. Not split by guess between
 * the groups of a subject.
 */
export function boundLinked(counts: BySubject, links: Links, group: string): Bounds {
  const linked = (subject: string): boolean => links.get(subject)?.has(group) === true;
  const only = (subject: string): boolean => linked(subject) && links.get(subject)?.size === 1;
  return { low: sumWhere(counts, only).low, high: sumWhere(counts, linked).high };
}

/** Every achievement once: those of subjects that lead somewhere, and the rest. */
export function countOnce(
  counts: BySubject,
  links: Links,
): { readonly linked: Bounds; readonly remainder: Bounds } {
  const leads = (subject: string): boolean => (links.get(subject)?.size ?? 0) > 0;
  return {
    linked: sumWhere(counts, leads),
    remainder: sumWhere(counts, (subject) => !leads(subject)),
  };
}
