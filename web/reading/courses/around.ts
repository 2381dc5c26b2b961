import { apiPath } from '../api-client.ts';

/** How far courses around a place are looked for, in km: some fifteen miles. */
export const NEAR_KM = 25;

/** Where courses are asked for. */
export interface CoursesPlace {
  readonly area?: string;
  readonly near?: string;
  readonly km?: string;
}

/**
 * Where courses are looked for that somebody in a place may reach: near a town or a postcode; in and
 * around a local authority; in a wider area, which has its own borders.
 */
export function placeCourses(
  area: { readonly code: string; readonly type: string } | undefined,
  near?: string,
): CoursesPlace {
  const km = String(NEAR_KM);
  if (near !== undefined) return { near, km };
  if (!area) return {};
  return area.type === 'lad' ? { area: area.code, km } : { area: area.code };
}

/** What courses are asked for, as their page and the API take it. */
export type AskedCourses = CoursesPlace &
  Readonly<Partial<Record<'q' | 'soc' | 'subject' | 'provider' | 'cursor', string | undefined>>>;

/** The page that lists courses. */
export const coursesHref = (asked: AskedCourses): string =>
  apiPath('/courses', { ...asked, cursor: asked.cursor });

/** The answer of the API that the page lists: of courses that are yet to start. */
export const coursesPath = (asked: AskedCourses, limit?: string): string =>
  apiPath('/v1/courses', { ...asked, starts: 'ahead', limit });
