import type { About } from '../about.ts';
import { FIELD_NAMES } from '../fields/course-fields.ts';
import type { CourseFields, Value } from '../fields/course-fields.ts';
import { openIds } from '../identify.ts';
import { openCourseReader } from '../read-course.ts';
import { readSheet } from '../../../intake/sheet/read-sheet.ts';

/** A course as it goes into the database: fields by name, and where it came from. */
export type ListedCourse = Readonly<Record<string, Value | null>>;

interface Listing {
  readonly source: string;
  readonly about: About;
  /** The first characters of the digest of the bytes. */
  readonly place: string;
  readonly path: string;
}

const AT_ONCE = 5000;

/**
 * The courses of a listing that was taken in, some thousands at a time. Throws for a row that cannot
 * be read: it was read when the listing came, so the program reads otherwise than it did then.
 */
export async function* readListing(
  { source, about, place, path }: Listing,
  fields: CourseFields,
): AsyncGenerator<readonly ListedCourse[]> {
  const lines = readSheet(path, null);
  const header = await lines.next();
  const names = header.done === true ? [] : header.value.cells;
  const read = openCourseReader(names, about.mapping, fields);
  const identify = openIds();
  let rows: ListedCourse[] = [];
  for await (const line of lines) {
    const { course, faults } = read(line);
    const [fault] = faults;
    if (fault)
      throw new Error(`${source} row ${fault.row}, ${fault.column ?? ''}: ${fault.message}`);
    const { row } = line;
    const identified = identify(row, course);
    rows.push({
      source_row: `${place}:${row}`,
      course: identified.id === null ? null : `${source}:${identified.id}`,
      reason: identified.id === null ? 'another row of the listing says the same' : null,
      listing: source,
      listing_name: about.name,
      imported: about.received.slice(0, 10),
      ...Object.fromEntries(FIELD_NAMES.map((name) => [name, course.get(name) ?? null])),
    });
    if (rows.length < AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}
