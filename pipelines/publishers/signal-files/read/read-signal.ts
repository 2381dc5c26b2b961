import { withoutContacts } from '../../../fetch/documents/contacts.ts';
import type { RowFault } from '../../../intake/intake.ts';
import { isFormula, quoteCell } from '../../../intake/sheet/quote-cell.ts';
import { readDay, readStart } from '../../../intake/sheet/read-days.ts';
import type { SheetLine } from '../../../intake/sheet/read-sheet.ts';
import { readYesNo } from '../../../intake/sheet/read-yes-no.ts';
import { SIGNAL_FIELDS } from '../../../../schemas/signals/signal.ts';
import type { Signal, SignalField } from '../../../../schemas/signals/signal.ts';
import { CERTAINTIES, CONSENTS, SIGNAL_KINDS } from '../../../../schemas/signals/words.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { wordsOf } from '../../../../schemas/words/vocabulary.ts';
import { findTimeFaults } from './find-time-faults.ts';
import type { Occupations } from './occupations.ts';
import type { Places } from './places.ts';

/** By what the rows of a file of signals are read. */
export interface SignalTools {
  readonly places: Places;
  readonly occupations: Occupations;
  /** The day on which the file came, ISO. */
  readonly day: string;
  /** Who tells what has nobody named. */
  readonly by: string;
}

/** A row as it was read: a signal, or everything that is wrong with it. */
export type ReadSignal =
  | { readonly signal: Signal; readonly notes: readonly string[] }
  | { readonly faults: readonly RowFault[] };

const DAY = 'is a day, such as 07/09/2026';
const LONGEST = 300;

/** One of a few words, written so, or with spaces and capitals. */
const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (cell: string): Word | undefined => {
    const word = cell.toLowerCase().replaceAll(/[^a-z]+/g, '_');
    return words.find((each) => each === word);
  };
const text =
  (longest: number) =>
  (cell: string): string | undefined =>
    cell.length <= longest ? cell : undefined;
const listOf = (words: object): string => `is one of ${Object.keys(words).join(', ')}`;

function readNumber(cell: string): number | undefined {
  const number = Number(cell.replaceAll(',', ''));
  return /^\d{1,3}(,?\d{3})?$/.test(cell) && number >= 1 ? number : undefined;
}

/** The cells of a row by the names of their columns, and what is found wrong as they are read. */
function openCells(header: readonly string[], { row, cells }: SheetLine) {
  const faults: RowFault[] = [];
  const fault = (column: SignalField | null, message: string): void =>
    void faults.push({ row, column, message });
  /** A cell as `read` reads it; null where it is blank, which a cell with `must` may not be. */
  const take = <Value>(
    column: SignalField,
    looks: string,
    read: (cell: string) => Value | undefined,
    must?: 'must',
  ): Value | null => {
    const cell = cells[header.indexOf(column)] ?? '';
    if (cell === '') {
      if (must) fault(column, `${column} is blank`);
      return null;
    }
    if (isFormula(cell)) {
      fault(column, `${quoteCell(cell)} is a formula: put its result there`);
      return null;
    }
    if (withoutContacts(cell) !== cell) {
      fault(column, 'the cell holds an e-mail address or a telephone number, which are not kept');
      return null;
    }
    const value = read(cell);
    if (value === undefined) {
      fault(column, `${quoteCell(cell)} cannot be read: a cell here ${looks}`);
      return null;
    }
    return value;
  };
  return { faults, fault, take };
}

/**
 * Opens a reader of the rows of a file of signals. Every cell that cannot be read, every formula, every
 * contact and every blank that must be filled is a fault of its own. Pure.
 */
export function openSignalReader(
  header: readonly string[],
  { places, occupations, day, by }: SignalTools,
): (line: SheetLine) => ReadSignal {
  const isName = text(LONGEST);
  return (line) => {
    const { faults, fault, take } = openCells(header, line);
    if (line.cells.length !== header.length) {
      const [own, first] = [line.cells, header].map(({ length }) => countWords(length, 'cell'));
      fault(null, `the row has ${own ?? ''}, and the first row ${first ?? ''}`);
      return { faults };
    }
    const name = `has at most ${LONGEST} characters`;
    const place = take('place', name, isName, 'must');
    const area = place === null ? null : places.find(place);
    if (place !== null && area === undefined) {
      const near = places.near(place);
      const hint = near.length === 0 ? '' : `; is it ${near.join(' or ')}?`;
      const looks = 'the code or name of a local authority, region or country, or a postcode';
      fault('place', `${quoteCell(place)} is no place that is known: give ${looks}${hint}`);
    }
    const occupation = take('occupation', name, isName);
    const isCode = occupation !== null && /^\d+$/.test(occupation);
    if (isCode && !occupations.has(occupation)) {
      fault('occupation', `${quoteCell(occupation)} is no SOC 2020 code of two to four digits`);
    }
    const told_on = take('told_on', DAY, readDay, 'must');
    const holds_until = take('holds_until', DAY, readDay, 'must');
    const start = take('start', 'is a day or a month, such as September 2026', readStart);
    const kind = take('kind', listOf(SIGNAL_KINDS), oneOf(wordsOf(SIGNAL_KINDS)), 'must');
    const employer = take('employer', name, isName, 'must');
    const certainty = take('certainty', listOf(CERTAINTIES), oneOf(wordsOf(CERTAINTIES)), 'must');
    const consent = take('consent', listOf(CONSENTS), oneOf(wordsOf(CONSENTS)), 'must');
    const number = take('number', 'is a whole number from 1 to 999,999', readNumber);
    const id = take('id', 'has at most 100 characters', text(100));
    const told_by = take('told_by', name, isName) ?? by;
    const withdrawn = take('withdrawn', 'is yes or no', readYesNo) ?? false;
    for (const { column, message } of findTimeFaults({ told_on, start, holds_until }, day)) {
      fault(column, message);
    }
    // Each blank that must be filled is among the faults.
    if (faults.length > 0 || !told_on || !holds_until || !kind || !employer || !place || !area)
      return { faults };
    if (!certainty || !consent) return { faults };
    const soc = isCode || occupation === null ? occupation : occupations.code(occupation);
    const unclear =
      occupation !== null && soc === null
        ? [`row ${line.row}: ${quoteCell(occupation)} tells no occupation; it counts without one`]
        : [];
    const signal = { id, told_by, told_on, kind, employer, place, area, occupation, soc, number };
    return {
      signal: { ...signal, start, certainty, consent, holds_until, withdrawn },
      notes: unclear,
    };
  };
}

/** What is wrong with the first row of a file of signals. */
export function findHeaderFaults(header: readonly string[]): RowFault[] {
  const must: readonly SignalField[] = [
    ...(['told_on', 'kind', 'employer', 'place', 'certainty', 'consent', 'holds_until'] as const),
  ];
  const known: readonly string[] = SIGNAL_FIELDS;
  const messages = [
    ...must.flatMap((each) => (header.includes(each) ? [] : [`there is no column "${each}"`])),
    ...header.flatMap((each) =>
      known.includes(each) ? [] : [`the template has no column ${quoteCell(each)}`],
    ),
    ...header.flatMap((each, at) =>
      header.indexOf(each) === at ? [] : [`the column ${quoteCell(each)} comes twice`],
    ),
  ];
  return messages.map((message) => ({ row: 1, column: null, message }));
}
