import type { Values } from '../../source.ts';
import type { Entry } from './schema.ts';
import { findMonthSpan } from './spans.ts';

/** The values that one code stands for; more than one are a custom aggregate. */
export interface Group {
  readonly code: string;
  readonly ids: readonly string[];
}

/** The last part of an id: `E12000001`, `201805`, `AA`. */
export const lastPart = (id: string): string => id.split(':').at(-1) ?? '';

/** Words in small letters with one blank between them. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** True where a value says itself that it is what the declaration means. */
function isMeant({ id, label }: Entry, values: Values): boolean {
  if ('named' in values) {
    return values.named.some((name) => plain(name) === plain(label) || name === lastPart(id));
  }
  if ('words' in values) {
    const said = ` ${plain(label)} `;
    const isSaid = (words: string): boolean =>
      words.split('|').some((one) => said.includes(` ${plain(one)} `));
    return values.words.every(isSaid) && !values.without.some(isSaid);
  }
  if ('months' in values) {
    const span = findMonthSpan(label);
    const { from, to } = values.months;
    return (
      span !== undefined &&
      span.from >= from &&
      (to === null || (span.to !== null && span.to <= to))
    );
  }
  if ('ages' in values) {
    const { from, to } = values.ages;
    return /^\d+$/.test(label) && Number(label) >= from && (to === null || Number(label) <= to);
  }
  return 'unknown' in values && /^unknown\b|\bmissing\b/i.test(label);
}

const mayBeEmpty = (values: Values): boolean => 'unknown' in values || 'rest' in values;

/**
 * Puts every value of a list under the code that stands for it, in the order of the codes. Answers
 * with the reason where a value has no code or two, or a code has no value: the list is another one.
 */
export function groupValues(
  list: readonly Entry[],
  codes: Readonly<Record<string, Values>>,
): readonly Group[] | string {
  const declared = Object.entries(codes);
  const rest = declared.find(([, values]) => 'rest' in values)?.[0];
  const placed = list.map((value) => {
    const own = declared.filter(([, values]) => isMeant(value, values)).map(([code]) => code);
    return { value, own: own.length === 0 && rest !== undefined ? [rest] : own };
  });
  const stray = placed.find(({ own }) => own.length !== 1);
  if (stray) {
    const { value, own } = stray;
    return `"${value.label}" (${value.id}) ${own.length === 0 ? 'has no code here' : `has the codes ${own.join(' and ')}`}`;
  }
  const groups = declared.map(([code]) => ({
    code,
    ids: placed.filter(({ own }) => own[0] === code).map(({ value }) => value.id),
  }));
  const empty = declared.find(
    ([, values], at) => groups[at]?.ids.length === 0 && !mayBeEmpty(values),
  );
  if (empty)
    return `no value is "${empty[0]}" (it has ${list.map(({ label }) => label).join(', ')})`;
  return groups.filter(({ ids }) => ids.length > 0);
}
