import { z } from 'zod';
import { REACHES } from '../../schemas/answers/provision/courses.ts';
import type { CourseRecord, CoursesAnswer } from '../../schemas/answers/provision/courses.ts';
import { distanceKm } from '../../schemas/figures/provision/distance.ts';
import type { Point } from '../../schemas/figures/provision/distance.ts';
import type { Cell } from '../warehouse/results.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
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
    | { readonly subjects: readonly string[]; readonly standards: readonly string[] }
    | undefined;
  readonly coverage: Coverage | undefined;
  readonly near: Point | undefined;
  /** Whether that is the middle of the area: what reaches the area is then of it at any distance. */
  readonly isFromArea: boolean;
  /** Leaves out venues that are further, or whose place is not known, unless they are of the area. */
  readonly km: number | undefined;
  /** Today, ISO: by it a start has passed or not. */
  readonly today: string;
  /** Whether courses whose start has passed are left out. */
  readonly ahead: boolean;
}

/** A course that is asked for. */
export interface ChosenCourse {
  readonly course: string;
  readonly reach: CourseRecord['reach'];
  readonly km: number | null;
}

/** The courses that are asked for, and of how many that fit the start has passed, left out or not. */
export interface ChosenCourses {
  readonly chosen: readonly ChosenCourse[];
  readonly started: number;
  readonly beyond: CoursesAnswer['beyond'];
}

/** What is left out by distance where none is asked for. */
export const NOTHING_BEYOND = { km: null, further: 0, nearest: null, no_place: 0 } as const;

/** Whether a start, a day or a month, lies before today (ISO). A month has passed when it is over. */
export function hasPassed(start: string | null, today: string): boolean | null {
  return start === null ? null : start < today.slice(0, start.length);
}

/** Why a course is of a place, as SQL; `around` where it is not. Without a place every course is. */
function reachSql(coverage: Coverage | undefined, among: Among): string {
  const [here, there] = coverage
    ? [
        among('area', [...coverage.districts]),
        `len(list_filter(regions, lambda code: ${among('code', [...coverage.regions])})) > 0`,
      ]
    : ['area IS NOT NULL', 'len(regions) > 0'];
  return `CASE WHEN ${here} THEN 'venue' WHEN ${there} THEN 'region' WHEN national THEN 'national'
    WHEN delivery = 'online' THEN 'online' ELSE ${coverage ? "'around'" : "'unknown'"} END`;
}

/** Whether courses near an area are asked for besides those of it: not where the distance is from elsewhere. */
const isAroundArea = ({ coverage, km, isFromArea }: CourseQuestion): boolean =>
  coverage !== undefined && km !== undefined && isFromArea;

type Among = (column: string, codes: readonly string[]) => string;

function statementOf(data: string, question: CourseQuestion) {
  const binder = newBinder();
  const { titles, providers, subjects, standardsOfSubjects, linked, near, coverage } = question;
  const isAround = isAroundArea(question);
  const among: Among = (column, codes) =>
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
  const where = ['true', ...conditions].join(' AND ');
  const point = near ? 'lon, lat' : 'NULL, NULL';
  const sql = `SELECT course, ${reachSql(coverage, among)} AS reach, start, ${point} FROM ${name(data)}
    WHERE ${where}${isAround ? '' : " AND reach <> 'around'"} ORDER BY lower(title), provider, start, course`;
  return { sql, values: binder.values };
}

/** A point of two cells; undefined where either is blank. */
function pointOf(lon: Cell | undefined, lat: Cell | undefined): Point | undefined {
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : undefined;
}

const roundKm = (km: number): number => Math.round(km * 10) / 10;

const Reach = z.enum(wordsOf(REACHES));

/**
 * The courses that are asked for, by title, or by distance where one is: those without a place come
 * after. It reads a few cells of each course; there may be hundreds of thousands.
 */
export async function chooseCourses(
  { select }: Pick<Warehouse, 'select'>,
  data: string,
  question: CourseQuestion,
): Promise<ChosenCourses> {
  const { near, km: furthest, today, ahead } = question;
  const { columns, rows } = await select(statementOf(data, question));
  const [courses, reaches, starts, lons, lats] = columns;
  const chosen: ChosenCourse[] = [];
  const isAround = isAroundArea(question);
  let started = 0;
  let [further, noPlace, least] = [0, 0, Infinity];
  for (let row = 0; row < rows; row += 1) {
    const point = near && pointOf(lons?.[row], lats?.[row]);
    const km = near && point ? distanceKm(near, point) : null;
    const reach = Reach.parse(reaches?.[row]);
    const start = starts?.[row] ?? null;
    const isPast = start !== null && hasPassed(String(start), today) === true;
    const isOfArea = isAround && reach !== 'around';
    if (furthest !== undefined && !isOfArea && (km === null || km > furthest)) {
      if (ahead && isPast) continue;
      if (km === null) noPlace += 1;
      else {
        further += 1;
        if (km < least) least = km;
      }
      continue;
    }
    if (isPast) {
      started += 1;
      if (ahead) continue;
    }
    chosen.push({
      course: String(courses?.[row]),
      reach,
      km: km === null ? null : roundKm(km),
    });
  }
  const beyond =
    furthest === undefined
      ? NOTHING_BEYOND
      : {
          km: furthest,
          further,
          nearest: further === 0 ? null : roundKm(least),
          no_place: noPlace,
        };
  if (!near) return { chosen, started, beyond };
  const nearest = chosen.toSorted((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0);
  return { chosen: nearest, started, beyond };
}
