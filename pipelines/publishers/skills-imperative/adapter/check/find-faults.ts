import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { Book } from '../read/book.ts';
import { isWhole } from '../read/figure.ts';
import type { Figure, SheetUnit } from '../read/figure.ts';
import { findGroup } from '../find-group.ts';

/** A printed number that is not what others of its workbook say it must be. */
export interface Fault extends Pick<Figure, 'place' | 'label' | 'unit' | 'column' | 'printed'> {
  readonly workbook: string;
  readonly expected: number;
}

/** Printed thousands have at least three decimals, so sums of a few agree to this many. */
const THOUSANDS_APART = 0.006;
/** Percentages of small bases are moved by the rounding of the thousands. */
const PERCENT_APART = 0.02;

/** What a book is held against: its own numbers, the span, and the code lists of its groups. */
export interface FaultSpec {
  readonly from: number;
  readonly to: number;
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
}

/** What a figure should be, from other numbers of the same book; NaN where they are not there. */
type Expect = (figure: Figure, of: LookUp) => number;
type LookUp = (unit: SheetUnit, label: string, column: string) => number;

function lookUp({ figures }: Book): LookUp {
  const key = (...parts: string[]): string => parts.join('|');
  const found = new Map(
    figures.map(({ unit, label, column, printed }) => [key(unit, label, column), printed]),
  );
  return (unit, label, column) => found.get(key(unit, label, column)) ?? Number.NaN;
}

const CHANGES = ['Change', 'Demand', 'Requirement'];

const openings: Expect = ({ unit, label, column }, of) =>
  column === 'Requirement' ? of(unit, label, 'Change') + of(unit, label, 'Demand') : Number.NaN;

const wholes: Expect = ({ unit, label, column }, of) =>
  isWhole(label) ? of(unit, 'All occupations', column) : Number.NaN;

const change = ({ from, to }: FaultSpec): Expect => {
  return ({ unit, label, column }, of) =>
    unit === 'thousands' && column === 'Change'
      ? of(unit, label, String(to)) - of(unit, label, String(from))
      : Number.NaN;
};

const percent = ({ from }: FaultSpec): Expect => {
  return ({ unit, label, column }, of) =>
    unit === 'percent' && CHANGES.includes(column)
      ? (100 * of('thousands', label, column)) / of('thousands', label, String(from))
      : Number.NaN;
};

/** The detailed groups of a broad one, where the sheet has them, make it. */
function parts({ figures }: Book, { codes }: FaultSpec): Expect {
  const labels = new Map<string, Set<string>>();
  for (const { breakdown, label } of figures) {
    const items = codes.get(breakdown) ?? [];
    const item = items.find(({ code }) => code === findGroup(label, items));
    if (item?.level !== 2) continue;
    const group = `${breakdown} ${item.parent}`;
    labels.set(group, (labels.get(group) ?? new Set()).add(label));
  }
  return ({ breakdown, label, unit, column }, of) => {
    // A change in percent is of the group's own jobs, and those of its parts do not add up to it.
    if (unit === 'percent' && CHANGES.includes(column)) return Number.NaN;
    const own = labels.get(`${breakdown} ${findGroup(label, codes.get(breakdown) ?? [])}`);
    return own === undefined
      ? Number.NaN
      : [...own].reduce((sum, part) => sum + of(unit, part, column), 0);
  };
}

/** What must hold inside every workbook, by the id of its check. */
export const INSIDE = {
  wholes_agree: 'All occupations and all industries of an area are the same jobs',
  groups_add_up: 'The detailed groups of a broad one add up to it',
  openings_add_up: 'Net change and replacement demand add up to the total requirement',
  change_between_levels: 'The net change is the difference of the levels at both ends',
  percent_of_thousands:
    'The table in percent is the table in thousands, as percent of the level at the start',
} as const;
export type Inside = keyof typeof INSIDE;

/** Every fault of a book, by the check that finds it. */
export function findFaults(book: Book, spec: FaultSpec): Record<Inside, Fault[]> {
  const of = lookUp(book);
  const compare = (expect: Expect, apart = THOUSANDS_APART): Fault[] =>
    book.figures.flatMap((figure) => {
      const expected = expect(figure, of);
      if (Number.isNaN(expected) || Math.abs(figure.printed - expected) <= apart) return [];
      const { place, label, unit, column, printed } = figure;
      return [{ workbook: book.head.workbook.code, place, label, unit, column, printed, expected }];
    });
  return {
    wholes_agree: compare(wholes),
    groups_add_up: compare(parts(book, spec)),
    openings_add_up: compare(openings),
    change_between_levels: compare(change(spec)),
    percent_of_thousands: compare(percent(spec), PERCENT_APART),
  };
}
