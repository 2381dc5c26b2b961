import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { runSqlOfFolder } from '../../../fetch/folder-files.ts';
import { FIELD_NAMES, openFields } from '../fields/course-fields.ts';
import type { ListedCourse } from './read-listing.ts';

const FIELDS = openFields(new Map());

/** Columns of table `listed` with their types: where a course came from, then its fields. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ...['source_row', 'course', 'reason', 'listing', 'listing_name'].map(
    (column) => [column, 'VARCHAR'] as const,
  ),
  ['imported', 'DATE'],
  ...FIELD_NAMES.map((field) => [field, FIELDS[field].type] as const),
];

/** Makes table `listed` anew, and answers what appends courses to it. */
export async function startListed(
  database: Database,
): Promise<(courses: readonly ListedCourse[]) => Promise<void>> {
  const typed = COLUMNS.map(([column, type]) => `${name(column)} ${type}`);
  await database.run(`CREATE OR REPLACE TABLE listed (${typed.join(', ')})`);
  const names = COLUMNS.map(([column]) => name(column)).join(', ');
  return (courses) =>
    database.run(
      `INSERT INTO listed SELECT ${names} FROM (
         SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
      [JSON.stringify(courses), JSON.stringify([Object.fromEntries(COLUMNS)])],
    );
}

/** Fills table `parsed` from `listed`, each venue in the authority of its postcode. */
export async function placeCourses(database: Database): Promise<void> {
  const { postcodes, areas } = REFERENCE_FILES;
  const csv = (file: string): string =>
    `FROM read_csv(${text(file)}, header = true, all_varchar = true)`;
  await database.run(`CREATE OR REPLACE TEMP TABLE postcode_list AS ${csv(postcodes)}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE area_list AS ${csv(areas)}`);
  await runSqlOfFolder(database, { folder: import.meta.dirname }, 'place-courses.sql');
  // The engine has a table `area_list` of its own.
  await database.run('DROP TABLE temp.postcode_list; DROP TABLE temp.area_list');
}
