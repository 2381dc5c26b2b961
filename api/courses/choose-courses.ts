import { z } from 'zod';
import type { CourseRecord } from '../../schemas/answers/provision/courses.ts';
import { distanceKm } from '../../schemas/figures/provision/distance.ts';
import type { Point } from '../../schemas/figures/provision/distance.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Coverage } from './cover-area.ts';

/** Which courses are asked for; what is undefined is not asked. */
export interface CourseQuestion {
  readonly titles: readonly string[] | undefined;
  readonly providers: readonly string[] | undefined;
  /** Codes of subjects, and of the standards that are of them. */
  readonly subjects: readonly string[] | undefined;
  readonly standardsOfSubjects: readonly string[];
  /** Codes of subjects and standards, any of which a course must have. */
  readonly linked:
    { readonly subjects: readonly string[]; readonly standards: readonly string[] } | undefined;
  readonly coverage: Coverage | undefined;
  readonly near: Point | undefined;
  /** Leaves out venues that are further, or whose place is not known. */
  readonly km: number | undefined;
  /** Leaves out courses whose start has passed on this day. */
  readonly startingAfter: string | undefined;
}

/** A course that is asked for. */
export interface ChosenCourse {
  readonly course: string;
  readonly reach: CourseRecord['reach'];
  readonly km: number | null;
}

const Row = z.tuple([
  z.string(),
  z.string().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.string().nullable(),
  z.boolean().nullable(),
  z.array(z.string()),
  z.string().nullable(),
]);

/** Whether a start, a day or a month, lies before today (ISO). A month has passed when it is over. */
export function hasPassed(start: string | null, today: string): boolean | null {
  return start === null ? null : start < today.slice(0, start.length);
}

function statementOf(data: string, question: CourseQuestion) {
  const binder = newBinder();
  const { titles, providers, subjects, standardsOfSubjects, linked } = question;
  const among = (column: string, codes: readonly string[]): string =>
    codes.length === 0 ? 'false' : `list_contains(${binder.bind(codes)}::VARCHAR[], ${column})`;
  const conditions = [
    ...(titles ? [among('title', titles)] : []),
    ...(providers ? [among('provider', providers)] : []),
    ...(subjects
      ? [
          `(${among('subject', subjects)} OR (subject IS NULL AND ${among('standard', standardsOfSubjects)}))`,
        ]
      : []),
    ...(linked
      ? [`(${among('subject', linked.subjects)} OR ${among('standard', linked.standards)})`]
      : []),
  ];
  // NULL is not true: a course of which it is not known is not among those that are.
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const sql = `SELECT course, area, lon, lat, delivery, national, regions, start FROM ${name(data)}
    ${where} ORDER BY lower(title), provider, start, course`;
  return { sql, values: binder.values };
}

type Place = z.infer<typeof Row>;

/** Why a course is of a place; null where it is not. Without a place every course is. */
function findReach(
  [, area, , , delivery, national, regions]: Place,
  coverage: Coverage | undefined,
): ChosenCourse['reach'] | null {
  const [here, there] = coverage
    ? [coverage.districts.has(area ?? ''), regions.some((code) => coverage.regions.has(code))]
    : [area !== null, regions.length > 0];
  if (here) return 'venue';
  if (there) return 'region';
  if (national === true) return 'national';
  if (delivery === 'online') return 'online';
  return coverage ? null : 'unknown';
}

/**
 * The courses that are asked for, by title, or by distance where one is: those without a place come
 * after. Reads a row of each course, and no more of it than choosing needs.
 */
export async function chooseCourses(
  { select }: Pick<Warehouse, 'select'>,
  data: string,
  question: CourseQuestion,
): Promise<readonly ChosenCourse[]> {
  const { coverage, near, km: furthest, startingAfter } = question;
  const result = await select(statementOf(data, question));
  const chosen = rowsOf(result.columns, result.rows).flatMap((cells): ChosenCourse[] => {
    const row = Row.parse(cells);
    const [course, , lon, lat, , , , start] = row;
    const reach = findReach(row, coverage);
    const isPast = startingAfter !== undefined && hasPassed(start, startingAfter) === true;
    if (reach === null || isPast) return [];
    const km = near && lon !== null && lat !== null ? distanceKm(near, { lon, lat }) : null;
    if (furthest !== undefined && (km === null || km > furthest)) return [];
    return [{ course, reach, km: km === null ? null : Math.round(km * 10) / 10 }];
  });
  if (!near) return chosen;
  return chosen.toSorted((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0);
}
