import { findPeriod } from '../../../schemas/words/period.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';

/** A period as a release lists it. */
export interface HeldPeriod {
  readonly code: string;
  readonly name: string;
}

/** A span of time. */
export interface Span {
  /** Its ends as an address writes them: codes of periods, or years; undefined where it has none. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The first and the last day on which a period in it may end, as ISO dates. */
  readonly first: string;
  readonly last: string;
  readonly faults: readonly Fault[];
}

/** More periods than this are chosen by their years. */
export const MOST_CHOICES = 40;

const endOf = ({ code }: HeldPeriod): string => findPeriod(code)?.end ?? '';

/** The ends that a span may have, newest first: the periods, or their years where those are many. Pure. */
export function spanChoices(periods: readonly HeldPeriod[]): [string, string][] {
  const ordered = periods.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  if (periods.length <= MOST_CHOICES) return ordered.map(({ code, name }) => [code, name]);
  return [...new Set(ordered.map((each) => endOf(each).slice(0, 4)))].map((year) => [year, year]);
}

const YEAR = /^\d{4}$/;

/** The ends of a period that is held, or of all those of a year; undefined where none is held. */
function boundsOf(word: string, periods: readonly HeldPeriod[]) {
  const held = periods.find(({ code }) => code === word);
  if (held) return { first: endOf(held), last: endOf(held) };
  const within = YEAR.test(word) && periods.some((each) => endOf(each).startsWith(word));
  return within ? { first: `${word}-01-01`, last: `${word}-12-31` } : undefined;
}

/** That a period is not held, and from when to when there are some. */
function notHeldWords(word: string, periods: readonly HeldPeriod[]): string {
  const ordered = periods.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const held = first && last ? `: held are ${first.name} to ${last.name}` : '';
  return `No period ${cut(word)} is held here${held}; it is left out.`;
}

/**
 * The span of time of an address: each end a period of the release, or a year. What is neither is told
 * and left out; ends in the wrong order are exchanged. Pure.
 */
export function readSpan(
  periods: readonly HeldPeriod[],
  from: string | undefined,
  to: string | undefined,
): Span {
  const faults: Fault[] = [];
  const read = (word: string | undefined) => {
    if (word === undefined || word === '') return undefined;
    const bounds = boundsOf(word, periods);
    if (!bounds) faults.push(plainFault(notHeldWords(word, periods)));
    return bounds && { word, ...bounds };
  };
  const ends = [read(from), read(to)] as const;
  const turned = ends[0] && ends[1] && ends[0].first > ends[1].last;
  const [start, end] = turned ? [ends[1], ends[0]] : ends;
  if (turned) faults.push(plainFault('The first period came after the last: they are exchanged.'));
  return {
    from: start?.word,
    to: end?.word,
    first: start?.first ?? '0000',
    last: end?.last ?? '9999',
    faults,
  };
}

/** Those of the rows whose period ends in a span. Pure. */
export function withinSpan<R extends { readonly period_end: string }>(
  rows: readonly R[],
  { first, last }: Pick<Span, 'first' | 'last'>,
): R[] {
  return rows.filter(({ period_end: end }) => end >= first && end <= last);
}

/** The query of rows, limited to those of a span of time. Pure. */
export function spanQuery(query: string, span: Span, periods: readonly HeldPeriod[]): string {
  if (span.from === undefined && span.to === undefined) return query;
  const inside = withinSpan(
    periods.map((period) => ({ code: period.code, period_end: endOf(period) })),
    span,
  ).toSorted((a, b) => a.period_end.localeCompare(b.period_end));
  return `${query}&period=${inside[0]?.code ?? ''}..${inside.at(-1)?.code ?? ''}`;
}
