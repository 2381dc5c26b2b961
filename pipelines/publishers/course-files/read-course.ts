import { isFormula, quoteCell } from '../../intake/sheet/quote-cell.ts';
import type { SheetLine } from '../../intake/sheet/read-sheet.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { RowFault } from '../../intake/intake.ts';
import { REQUIRED } from './fields/course-fields.ts';
import type { CourseFields, Field, FieldName, Value } from './fields/course-fields.ts';
import { listSpecs } from './layouts/layout.ts';
import type { Mapping, Spec } from './layouts/layout.ts';

/** What is known of a course, by field; what is not said is not there. */
export type Course = ReadonlyMap<FieldName, Value>;

/** What reads the rows of one listing. */
export type CourseReader = (line: SheetLine) => {
  readonly course: Course;
  readonly faults: readonly RowFault[];
};

type Read = { readonly value: Value | undefined } | { readonly fault: string };

/** A cell as its field reads it, by the words of the mapping first. */
function readCell(cell: string, spec: Spec, field: Field): Read {
  if (isFormula(cell)) return { fault: `${quoteCell(cell)} is a formula: put its result there` };
  const words = 'words' in spec ? spec.words : {};
  const said = Object.hasOwn(words, cell) ? words[cell] : cell;
  if (said === undefined || said === '') return { value: undefined };
  const value = field.read(said);
  const mayBeBlank = 'unreadable' in spec && spec.unreadable === 'blank';
  if (value !== undefined || mayBeBlank) return { value };
  return { fault: `${quoteCell(cell)} cannot be read: a cell here ${field.looks}` };
}

/**
 * Opens a reader of the rows below a header. A row has as many cells as the header; every cell that
 * its field cannot read, every formula and every blank that must be filled is a fault of its own. Pure.
 */
export function openCourseReader(
  header: readonly string[],
  mapping: Mapping,
  fields: CourseFields,
): CourseReader {
  const specs = listSpecs(mapping).map(([name, spec]) => {
    const column = 'column' in spec ? spec.column : null;
    return { name, spec, column, at: column === null ? -1 : header.indexOf(column) };
  });
  return ({ row, cells }) => {
    const course = new Map<FieldName, Value>();
    if (cells.length !== header.length) {
      const [own, first] = [cells, header].map(({ length }) => countWords(length, 'cell'));
      const message = `the row has ${own ?? ''}, and the first row ${first ?? ''}`;
      return { course, faults: [{ row, column: null, message }] };
    }
    const faults: RowFault[] = [];
    for (const { name, spec, column, at } of specs) {
      const read = readCell('value' in spec ? spec.value : (cells[at] ?? ''), spec, fields[name]);
      if ('fault' in read) faults.push({ row, column, message: read.fault });
      else if (read.value !== undefined) course.set(name, read.value);
      else if (REQUIRED.includes(name)) faults.push({ row, column, message: `${name} is blank` });
    }
    return { course, faults };
  };
}
