import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import type { Flag, Status } from '../../../../schemas/words/vocabulary.ts';
import { MARKS } from '../marks.ts';

/**
 * Figures on fewer interviews than this are to be used with care: the convention of the survey's
 * reports, where those on fewer than 30 are not shown at all.
 */
const CAREFUL_BELOW = 50;

/** What a cell says. A status of null is a mark that nobody declared. */
export interface ReadFigure {
  readonly value: number | null;
  readonly status: Status | null;
  readonly flags: readonly Flag[];
  readonly source_value: string | null;
  /** The mark, and what the letters below the cell say; null where the sheet says nothing. */
  readonly source_status: string | null;
}

/** A cell with what stands around it. */
export interface PrintedFigure {
  readonly cell: Cell;
  /** Interviews of its column in its table; null for the line of interviews itself. */
  readonly interviews: number | null;
  /** Headings of the columns that it is significantly higher than. */
  readonly higherThan: readonly string[];
  /** The sheet prints one for so many of our units (percent stand as shares of 1: 100). */
  readonly scale: number;
}

/** Without the noise of the last binary digits. */
const scaled = (printed: number, scale: number): number => Math.round(printed * scale * 1e6) / 1e6;

/**
 * Reads one cell. A weighted zero on no interviews is no figure of nought: nobody was asked, so
 * nothing is known, and it is withheld as what rests on too few.
 */
export function readFigure({ cell, interviews, higherThan, scale }: PrintedFigure): ReadFigure {
  const words = higherThan.length === 0 ? [] : [`higher (95%) than ${higherThan.join(', ')}`];
  const say = (...marks: readonly string[]): string | null =>
    [...marks, ...words].join('; ') || null;
  const hidden = { value: null, flags: [] } as const;
  if (cell !== null && interviews === 0 && !(String(cell) in MARKS)) {
    return {
      ...hidden,
      status: 'unreliable',
      source_value: null,
      source_status: say('0 interviews'),
    };
  }
  if (typeof cell !== 'number') {
    const mark = cell === null ? null : cell.trim();
    const status = mark === null ? null : (MARKS[mark] ?? null);
    return { ...hidden, status, source_value: mark, source_status: say(...(mark ? [mark] : [])) };
  }
  const isCareful = interviews !== null && interviews < CAREFUL_BELOW;
  return {
    value: scaled(cell, scale),
    status: 'observed',
    flags: isCareful ? ['low_reliability'] : [],
    source_value: String(cell),
    source_status: say(...(isCareful ? [`under ${CAREFUL_BELOW} interviews`] : [])),
  };
}
