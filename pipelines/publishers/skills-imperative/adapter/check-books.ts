import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Book } from './book.ts';
import { isWhole } from './figure.ts';
import type { Figure, SheetUnit } from './figure.ts';
import type { Refusal } from './judge-books.ts';

type Offender = Readonly<Record<string, unknown>>;

/** Printed thousands have at least three decimals, so sums of a few agree to this many. */
const THOUSANDS_APART = 0.003;
/** Printed percentages have at least four decimals; small bases move them more than rounding does. */
const PERCENT_APART = 0.02;

function result(
  id: string,
  level: CheckResult['level'],
  what: string,
  unit: string,
  offenders: readonly Offender[],
): CheckResult {
  const verdict = level === 'error' ? 'fail' : 'warn';
  return {
    ...{ id, level, what, unit, measured: offenders.length, limit: 0 },
    result: offenders.length === 0 ? 'pass' : verdict,
    sample: offenders.slice(0, 10).map((offender) => ({ ...offender })),
  };
}

/** Numbers of a book by unit, group and column. */
function lookUp({ figures }: Book): (unit: SheetUnit, label: string, column: string) => number {
  const key = (...parts: string[]): string => parts.join('|');
  const found = new Map(
    figures.map(({ unit, label, column, printed }) => [key(unit, label, column), printed]),
  );
  return (unit, label, column) => found.get(key(unit, label, column)) ?? Number.NaN;
}

/** One offender for each figure of the column whose number is not near what it should be. */
function compare(
  book: Book,
  wanted: (figure: Figure) => boolean,
  expect: (figure: Figure) => number,
  apart: number,
): Offender[] {
  return book.figures.filter(wanted).flatMap((figure) => {
    const expected = expect(figure);
    if (Number.isNaN(expected) || Math.abs(figure.printed - expected) <= apart) return [];
    const { place, label, unit, column, printed } = figure;
    return [{ workbook: book.workbook.code, place, label, unit, column, printed, expected }];
  });
}

const openingsAdd = (book: Book): Offender[] => {
  const of = lookUp(book);
  return compare(
    book,
    ({ column }) => column === 'Requirement',
    ({ unit, label }) => of(unit, label, 'Change') + of(unit, label, 'Demand'),
    THOUSANDS_APART,
  );
};

const levelsDiffer = (book: Book, from: number, to: number): Offender[] => {
  const of = lookUp(book);
  return compare(
    book,
    ({ column, unit }) => column === 'Change' && unit === 'thousands',
    ({ label }) => of('thousands', label, String(to)) - of('thousands', label, String(from)),
    THOUSANDS_APART,
  );
};

const percentsAgree = (book: Book, from: number): Offender[] => {
  const of = lookUp(book);
  return compare(
    book,
    ({ column, unit }) => unit === 'percent' && /^[A-Z]/.test(column),
    ({ label, column }) =>
      (100 * of('thousands', label, column)) / of('thousands', label, String(from)),
    PERCENT_APART,
  );
};

/** Occupations and industries are two ways to divide the same jobs. */
const wholesAgree = (book: Book): Offender[] => {
  const of = lookUp(book);
  return compare(
    book,
    ({ label }) => isWhole(label),
    ({ unit, column }) => of(unit, 'All occupations', column),
    THOUSANDS_APART,
  );
};

/** What a refusal says to a person: the workbook, its figures, and those it contradicts. */
function describe({ book, others, others_jobs, jobs_per_resident, instead }: Refusal): Offender {
  return {
    workbook: book.workbook.code,
    area: book.area.code,
    area_name: book.area.name,
    jobs_in_base_year: Math.round(book.base_jobs * 1000),
    jobs_per_resident: Math.round(jobs_per_resident * 100) / 100,
    same_districts: others.map(({ workbook }) => workbook.code).join(' + '),
    their_jobs: Math.round(others_jobs * 1000),
    figures_used_instead: instead?.workbook.code ?? null,
  };
}

/**
 * Checks that only the adapter can make: of the books by themselves (levels, changes, percentages,
 * the total printed twice), and of books against each other.
 */
export function checkBooks(
  books: readonly Book[],
  refusals: readonly Refusal[],
  { from, to }: { readonly from: number; readonly to: number },
): CheckResult[] {
  const each = (judge: (book: Book) => Offender[]): Offender[] => books.flatMap(judge);
  return [
    result(
      'same_districts_agree',
      'warning',
      'Workbooks of the same districts show the same jobs; one that does not is refused by name',
      'workbooks',
      refusals.map(describe),
    ),
    result(
      'wholes_agree',
      'error',
      'All occupations and all industries of an area are the same jobs',
      'rows',
      each(wholesAgree),
    ),
    result(
      'openings_add_up',
      'error',
      'Net change and replacement demand add up to the total requirement',
      'rows',
      each(openingsAdd),
    ),
    result(
      'change_between_levels',
      'error',
      'The net change is the difference of the levels at both ends',
      'rows',
      each((book) => levelsDiffer(book, from, to)),
    ),
    result(
      'percent_of_thousands',
      'error',
      'The table in percent is the table in thousands, as percent of the level at the start',
      'rows',
      each((book) => percentsAgree(book, from)),
    ),
  ];
}
