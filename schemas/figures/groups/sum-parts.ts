import type { Interval } from '../../words/vocabulary.ts';
import { STATUS_WORDS } from '../../words/vocabulary.ts';
import { type Built, type Part, builtFlags, nameSome, notComputed } from './part.ts';
import { type Rounded, addSpans, halfStep, partSpan } from './span.ts';

/** How the figures of a measure may be added up. */
export interface Summed {
  readonly measure: Rounded;
  /** Chance plays a part in the figures, because a sample was asked. */
  readonly surveyed: boolean;
}

/** Why parts have no sum: the first of the words that stand in place of their numbers. */
export function whyNoSum(parts: readonly Part[]): string {
  const [first] = parts;
  const alike = parts.filter(({ status }) => status === first?.status);
  const names = nameSome(alike.map(({ name }) => name));
  const words = first ? STATUS_WORDS[first.status] : 'not there';
  return `The ${alike.length > 1 ? 'figures' : 'figure'} of ${names} ${alike.length > 1 ? 'are' : 'is'} ${words}, and nothing says between which numbers ${alike.length > 1 ? 'they lie' : 'it lies'}.`;
}

/** The word for the range of a sum: that of its parts where only they have a range of one kind. */
function rangeWord(parts: readonly Part[]): Interval {
  const kinds = new Set(
    parts.filter(({ value }) => value === null).map(({ interval }) => interval),
  );
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'bounds.suppressed_parts';
}

/**
 * Adds up counts. Where all parts have a number the sum has one too, and all that the rounding of the
 * parts allows as its range: with n parts, n × step ÷ 2 to either side. Where a part is hidden only
 * a range can be given. A sum of survey estimates has no interval: the sampling error of a sum needs
 * more than the parts; with a hidden part it is not computed, because a range would leave chance out.
 */
export function sumParts(parts: readonly Part[], { measure, surveyed }: Summed): Built {
  const bare = parts.filter(({ value }) => value === null);
  const unknown = bare.filter((part) => surveyed || !partSpan(part, measure));
  const span = addSpans(parts.map((part) => partSpan(part, measure)));
  if (unknown.length > 0 || !span) return notComputed(whyNoSum(unknown));
  const flags = builtFlags(parts);
  if (bare.length > 0) {
    const range = { ...span, interval: rangeWord(parts) };
    return { value: null, ...range, status: 'bounded', flags, reason: null };
  }
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  const rounded = !surveyed && halfStep(measure) > 0;
  const range = rounded
    ? ({ ...span, interval: 'bounds.rounding' } as const)
    : { low: null, high: null, interval: null };
  return { value, ...range, status: 'observed', flags, reason: null };
}
