import type { BookHead } from '../read/book.ts';
import type { KnownAreas } from '../known-areas.ts';

/** Figures of the same districts in two workbooks may differ by this share: rounding, not more. */
const MOST_APART = 0.001;

/**
 * Jobs for each resident of all ages that a local area can have. In the workbooks of 2024 that agree
 * with each other it is 0.42 (south of the Tyne) to 0.68 (Greater London).
 */
const JOBS_PER_RESIDENT = { least: 0.3, most: 0.9 };

/** A workbook that is not believed, the figures that speak against it, and what stands for it. */
export interface Refusal {
  readonly book: BookHead;
  /** Workbooks that together are of the same districts. */
  readonly others: readonly BookHead[];
  readonly others_jobs: number;
  readonly jobs_per_resident: number;
  /** A workbook of the same districts that is believed; null where there is none. */
  readonly instead: BookHead | null;
}

const sum = (books: readonly BookHead[]): number =>
  books.reduce((jobs, { base_jobs }) => jobs + base_jobs, 0);

/** For each type of area, the workbooks that together have exactly the districts of this one. */
function findSameDistricts(
  book: BookHead,
  books: readonly BookHead[],
  known: KnownAreas,
): BookHead[][] {
  const own = known.districtsOf(book.area.code);
  const types = [...new Set(books.map(({ workbook }) => workbook.type))];
  return types.flatMap((type) => {
    const inside = books.filter((other) => {
      const districts = known.districtsOf(other.area.code);
      const isWithin = districts.length > 0 && districts.every((lad) => own.includes(lad));
      return other !== book && other.workbook.type === type && isWithin;
    });
    const covered = inside.flatMap(({ area }) => known.districtsOf(area.code));
    return inside.length > 0 && covered.length === own.length ? [inside] : [];
  });
}

/**
 * Workbooks that contradict others of the same districts. Which of them is wrong is told by the jobs
 * for each resident: those outside the range are refused; where none is, or all are, nobody can
 * tell and every one of them is refused. The area of a refused workbook takes the figures of a
 * single one with the same districts that stands.
 */
export function judgeBooks(books: readonly BookHead[], known: KnownAreas): Refusal[] {
  const density = ({ base_jobs, area }: BookHead): number =>
    (base_jobs * 1000) / known.residentsOf(area.code);
  const isOutside = (book: BookHead): boolean =>
    density(book) < JOBS_PER_RESIDENT.least || density(book) > JOBS_PER_RESIDENT.most;
  const groups = books.flatMap((book) =>
    findSameDistricts(book, books, known).map((others) => ({ book, others })),
  );
  const refused = new Set<BookHead>();
  for (const { book, others } of groups) {
    if (Math.abs(sum(others) - book.base_jobs) <= MOST_APART * book.base_jobs) continue;
    const suspects = [book, ...others];
    const outside = suspects.filter(isOutside);
    for (const wrong of outside.length > 0 ? outside : suspects) refused.add(wrong);
  }
  return [...refused].map((book) => {
    const same = groups.filter((group) => group.book === book || group.others.includes(book));
    const others = (same[0] ? [same[0].book, ...same[0].others] : []).filter((one) => one !== book);
    const own = known.districtsOf(book.area.code).join();
    const instead = books.find(
      (other) => !refused.has(other) && known.districtsOf(other.area.code).join() === own,
    );
    return {
      ...{ book, others, others_jobs: sum(others), jobs_per_resident: density(book) },
      instead: instead ?? null,
    };
  });
}
