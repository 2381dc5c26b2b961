import { z } from 'zod';
import type { CourseLink, CourseRecord } from '../../schemas/answers/provision/courses.ts';
import { dataHref } from '../profile/sides/cite-figure.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { CodeList } from '../warehouse/codes.ts';
import { readStored } from '../warehouse/read-stored.ts';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { hasPassed } from './choose-courses.ts';
import type { ChosenCourse } from './choose-courses.ts';
import type { Standard } from './open-courses.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const yes = z.boolean().nullable();

const Stored = z.object({
  ...{ course: z.string(), title: z.string(), provider: z.string(), provider_name: text },
  ...{ subject: text, subject_printed: text, level: text, level_printed: text, standard: text },
  ...{ qualification: text, awarding_body: text, delivery: text, at_employer: yes },
  ...{ venue: text, town: text, postcode: text, area: text, area_share: number },
  ...{ start: text, start_printed: text, flexible_start: yes },
  ...{ duration: number, duration_unit: text, duration_printed: text },
  ...{ cost: number, cost_printed: text, entry: text, study_mode: text, attendance: text },
  ...{ url: text, updated: text, listing: z.string(), imported: z.string() },
});
type Stored = z.infer<typeof Stored>;

/** The rows of courses, by their codes. */
export async function readCourses(
  warehouse: Pick<Warehouse, 'select'>,
  release: Release & { readonly data: string },
  codes: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  if (codes.length === 0) return new Map();
  const which = { sql: 'WHERE list_contains($1::VARCHAR[], course)', values: [codes] };
  const rows = await readStored(warehouse, release, Stored, which);
  return new Map(rows.map((row) => [row.course, row]));
}

/** What courses are named by: registers that the store may lack. */
export interface CourseNames {
  readonly release: Release;
  readonly today: string;
  readonly baseUrl: string;
  readonly areas: AreaIndex | undefined;
  readonly providers: CodeList | undefined;
  readonly subjects: CodeList | undefined;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly links: readonly CourseLink[];
}

/** The subject of a course: its own, or that of its standard. */
function findSubject(row: Stored, { subjects, standards }: CourseNames): CourseRecord['subject'] {
  const named = (code: string) => ({ code, name: subjects?.byCode.get(code)?.name ?? code });
  if (row.subject !== null) return { ...named(row.subject), from: 'listing' };
  const other = standards.get(row.standard ?? '')?.subject ?? null;
  return other === null ? null : { ...named(other), from: 'standard' };
}

/** A course as it is answered. */
export function buildCourse(
  row: Stored,
  { reach, km }: ChosenCourse,
  names: CourseNames,
): CourseRecord {
  const { areas, providers, standards, links, today } = names;
  const subject = findSubject(row, names);
  const { course, provider, standard, area, start, listing, imported } = row;
  const { title, level, level_printed, qualification, awarding_body, subject_printed } = row;
  const { delivery, at_employer, entry, study_mode, attendance, url, updated } = row;
  const has: Readonly<Record<CourseLink['by'], string | null>> = {
    ...{ subject: subject?.code ?? null, standard },
  };
  const name = row.provider_name ?? providers?.byCode.get(provider)?.name ?? null;
  return {
    ...{ course, title, subject, subject_printed, level, level_printed },
    provider: { ukprn: provider, name },
    standard:
      standard === null ? null : { code: standard, name: standards.get(standard)?.name ?? null },
    ...{ qualification, awarding_body, delivery, at_employer },
    venue: {
      ...{ name: row.venue, town: row.town, postcode: row.postcode, share: row.area_share },
      area: area === null ? null : { code: area, name: areas?.byCode.get(area)?.name ?? area },
    },
    ...{ reach, km },
    start: {
      ...{ value: start, printed: row.start_printed, flexible: row.flexible_start },
      passed: hasPassed(start, today),
    },
    duration: { value: row.duration, unit: row.duration_unit, printed: row.duration_printed },
    cost: { pounds: row.cost, printed: row.cost_printed },
    ...{ entry, study_mode, attendance, url, updated, listing, imported },
    leads_to: links.flatMap(({ by, code }, at) => (has[by] === code ? [at] : [])),
    cite: dataHref(names.release, { course }, names.baseUrl),
  };
}
