import type { Flag, Status } from '../../../../schemas/words/vocabulary.ts';
import { MARKS } from '../marks.ts';

/** What a cell of the publisher says. A null status is a mark that nobody has explained to us. */
export interface Reading {
  readonly value: number | null;
  readonly status: Status | null;
  readonly flags: readonly Flag[];
  /** The mark as printed; null for a plain number. */
  readonly mark: string | null;
}

/** Reads one printed cell, unscaled. A blank is a mark like any other: an unknown one, never 0. */
export function readMark(printed: string): Reading {
  const text = printed.trim();
  const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\s*(\[u\]))?$/i.exec(text);
  if (number) {
    const unsure = number[1];
    return {
      value: Number.parseFloat(text),
      status: 'observed',
      flags: unsure === undefined ? [] : ['low_reliability'],
      mark: unsure ?? null,
    };
  }
  return { value: null, status: MARKS[text.toLowerCase()] ?? null, flags: [], mark: text };
}
