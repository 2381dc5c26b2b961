import path from 'node:path';
import { countWords } from '../../../schemas/words/count-words.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { withoutContacts } from '../../fetch/documents/contacts.ts';
import { digestFile } from '../../store/releases/digest.ts';
import { NotReadable } from '../../intake/intake.ts';
import type { Given, RowFault, Taken } from '../../intake/intake.ts';
import type { About } from './about.ts';
import { openFields } from './fields/course-fields.ts';
import { readSubjects } from './fields/read-subjects.ts';
import { openIds } from './identify.ts';
import { chooseLayout } from './layouts/choose-layout.ts';
import { openCourseReader } from './read-course.ts';
import type { CourseReader } from './read-course.ts';
import { isContactColumn } from './sheet/contacts.ts';
import { readSheet } from '../../intake/sheet/read-sheet.ts';
import type { SheetLine } from '../../intake/sheet/read-sheet.ts';
import { openSheet } from './sheet/write-sheet.ts';

/** More are counted and not told one by one. */
const MOST_FAULTS = 10_000;

/** The rows of a sheet without what may not be kept. */
async function* cleanLines(
  lines: AsyncIterable<SheetLine>,
  keeps: readonly boolean[],
): AsyncGenerator<SheetLine> {
  for await (const { row, cells } of lines) {
    const kept = cells.flatMap((cell, at) => ((keeps[at] ?? true) ? [withoutContacts(cell)] : []));
    yield { row, cells: kept };
  }
}

interface Judged {
  readonly rows: number;
  readonly same: readonly string[];
  readonly faults: readonly RowFault[];
  readonly found: number;
}

/** Reads every row, tells all that is wrong, and writes each to the sheet. */
async function judgeLines(
  lines: AsyncIterable<SheetLine>,
  read: CourseReader,
  write: (cells: readonly string[]) => Promise<void>,
): Promise<Judged> {
  const identify = openIds();
  const faults: RowFault[] = [];
  const same: string[] = [];
  let [rows, found] = [0, 0];
  for await (const line of lines) {
    rows += 1;
    const { row } = line;
    const { course, faults: own } = read(line);
    const identified = identify(row, course);
    const all: RowFault[] = [...own];
    if ('takenBy' in identified) {
      const message = `the course has the id of row ${identified.takenBy}: ${String(course.get('id'))}`;
      all.push({ row, column: null, message });
    } else if (identified.sameAs !== null && own.length === 0) {
      same.push(`row ${row} says the same as row ${identified.sameAs} and is left out`);
    }
    found += all.length;
    faults.push(...all.slice(0, MOST_FAULTS - faults.length));
    if (found === 0) await write(line.cells);
  }
  if (rows === 0) faults.push({ row: 2, column: null, message: 'there is no row below the first' });
  return { rows, same, faults, found: Math.max(found, faults.length) };
}

/** Takes in a listing of courses: everything in it is right, or none of it is kept. */
export async function takeListing(given: Given, into: string): Promise<Taken> {
  const lines = readSheet(given.file, given.sheet);
  const first = await lines.next();
  if (first.done === true) throw new NotReadable(`${given.file} has no row`);
  const named = first.value.cells;
  const keeps = named.map((name) => !isContactColumn(name));
  const dropped = named.filter((_, at) => keeps[at] === false);
  const header = named.filter((_, at) => keeps[at] === true);
  const { layout, faults } = chooseLayout(named, given.mapping);
  if (faults.length > 0) return { faults, found: faults.length };
  const reader = openCourseReader(header, layout.mapping, openFields(await readSubjects()));
  const sheet = openSheet(into);
  await sheet.write(header);
  const judged = await judgeLines(cleanLines(lines, keeps), reader, (cells) => sheet.write(cells));
  await sheet.close();
  if (judged.found > 0) return judged;
  const about: About = {
    format: 'course-listing/1',
    ...{ name: given.name, received: given.at.toISOString() },
    ...{ layout: layout.id, mapping: layout.mapping, dropped, rows: judged.rows },
    original: { name: path.basename(given.file), ...(await digestFile(given.file)) },
  };
  const gone =
    dropped.length === 0
      ? []
      : [`${countWords(dropped.length, 'column')} with contacts dropped: ${listWords(dropped)}`];
  return { about, rows: judged.rows, notes: [...gone, ...judged.same] };
}
