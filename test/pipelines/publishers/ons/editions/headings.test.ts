import { expect, test } from 'vitest';
import {
  readEditionDates,
  readEditionLink,
} from '../../../../../pipelines/publishers/ons/adapter/editions/edition-link.ts';
import { findHeadingPeriod } from '../../../../../pipelines/publishers/ons/adapter/editions/period-heading.ts';

test.each([
  ['Jul-25', 1, '2025-07'],
  ['Apr 17', 1, '2017-04'],
  [' January 2026 ', 1, '2026-01'],
  ['Sept-25', 1, '2025-09'],
  ['Nov-25', 3, '2025-09/P3M'],
  ['Jan-21', 3, '2020-11/P3M'],
  ['2026Q2', 3, '2026-04/P3M'],
  ['2026 Q2', 3, '2026-04/P3M'],
  ['2026Q2', 1, undefined],
  ['2026Q5', 3, undefined],
  ['Unknown', 1, undefined],
  ['Region', 1, undefined],
] as const)('the heading %s of %i months is %s', (heading, months, period) => {
  expect(findHeadingPeriod(heading, months)).toBe(period);
});

const FILE = 'labourdemandbyoccupation.xlsx';
const link = (edition: string, file = FILE): string =>
  `<a href="/file?uri=/labour/datasets/demand/${edition}/${file}">xlsx</a>`;
const PAGE = [
  '<p>Release date: <span>21 August 2026</span></p><p>Next release: To be announced</p>',
  ...['january2017tojuly2025', 'january2017tojuly2026', 'january2017todecember2025'].map((one) =>
    link(one),
  ),
  link('january2017toaugust2026', 'quality.xlsx'),
].join('\n');

test('the newest edition is taken, or the one that is asked for', () => {
  const { uri, last } = readEditionLink(PAGE, FILE, null);
  expect([uri, last]).toEqual([`/labour/datasets/demand/january2017tojuly2026/${FILE}`, '2026-07']);
  expect(readEditionLink(PAGE, FILE, '2025-07').uri).toContain('january2017tojuly2025');
});

test('an edition that the page does not have is refused, naming those that there are', () => {
  expect(() => readEditionLink(PAGE, FILE, '2024-01')).toThrow(
    `no_edition: the page links to no ${FILE} to 2024-01; its editions end with 2025-07, 2025-12, 2026-07`,
  );
  expect(() => readEditionLink('<html></html>', FILE, null)).toThrow('no_edition');
});

test('the dates of the newest edition are read where the page gives a day', () => {
  expect(readEditionDates(PAGE)).toEqual({ released: '2026-08-21', next: null });
  expect(readEditionDates('<p>Release date: soon</p>')).toEqual({ released: null, next: null });
});
