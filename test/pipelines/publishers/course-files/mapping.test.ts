import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFields } from '../../../../pipelines/publishers/course-files/fields/course-fields.ts';
import { Mapping } from '../../../../pipelines/publishers/course-files/layouts/layout.ts';
import { TEMPLATE } from '../../../../pipelines/publishers/course-files/layouts/template.ts';
import { openCourseReader } from '../../../../pipelines/publishers/course-files/read-course.ts';

const FIELDS = openFields(new Map([['5.2', '5.2']]));

/** Cells that fields can read, and some that they cannot. */
const cells = fc.record({
  ukprn: fc.constantFrom('99900001', '9990000', ''),
  title: fc.string({ maxLength: 20 }).map((title) => title.trim()),
  level: fc.constantFrom('Level 2', 'Entry Level 3', 'Level 9', ''),
  start: fc.constantFrom('07/09/2026', 'September 2026', '46272', 'soon'),
  cost: fc.constantFrom('£1,200', 'free', '-1', ''),
  subject: fc.constantFrom('5.2', 'Bricks'),
});

const NAMES = ['ukprn', 'title', 'level', 'start', 'cost', 'subject'];

test('where columns stand and what they are called changes nothing of what is read', () => {
  fc.assert(
    fc.property(cells, fc.shuffledSubarray(NAMES, { minLength: 6 }), (row, order) => {
      const own = openCourseReader(Object.keys(row), TEMPLATE.mapping, FIELDS);
      const plain = own({ row: 2, cells: Object.values(row) });
      const renamed = Object.fromEntries(order.map((name) => [name, `Their ${name}`]));
      const theirs = openCourseReader(Object.values(renamed), Mapping.parse(renamed), FIELDS);
      const byName = new Map(Object.entries(row));
      const mapped = theirs({ row: 2, cells: order.map((name) => byName.get(name) ?? '') });
      expect(new Map(mapped.course)).toEqual(new Map(plain.course));
      const told = mapped.faults.map(({ column, message }) => [
        column?.replace('Their ', ''),
        message,
      ]);
      expect(told).toEqual(plain.faults.map(({ column, message }) => [column, message]));
    }),
  );
});

test('a cell that may be blank is not known; one that may not is a fault, and both are told apart', () => {
  const mapping = (unreadable: string) =>
    Mapping.parse({
      title: 'name',
      ukprn: { value: '99900001' },
      level: { column: 'level', words: { Higher: '4' }, unreadable },
    });
  const read = (unreadable: string, level: string) =>
    openCourseReader(
      ['name', 'level'],
      mapping(unreadable),
      FIELDS,
    )({ row: 7, cells: ['A', level] });
  expect(read('fault', 'Higher').course.get('level')).toBe('4');
  expect(read('blank', 'Short course')).toMatchObject({ faults: [] });
  expect(read('blank', 'Short course').course.has('level')).toBe(false);
  expect(read('fault', 'Short course').faults).toMatchObject([{ row: 7, column: 'level' }]);
});
