import { expect, test } from 'vitest';
import {
  readEditionDates,
  readEditionLink,
} from '../../../../../pipelines/publishers/ons/adapter/editions/edition-link.ts';
import { findHeadingPeriod } from '../../../../../pipelines/publishers/ons/adapter/editions/period-heading.ts';

test.each([
  ['Jul-25', 'month', 1, '2025-07'],
  ['Apr 17', 'month', 1, '2017-04'],
  [' January 2026 ', 'month', 1, '2026-01'],
  ['Sept-25', 'month', 1, '2025-09'],
  ['Nov-25', 'month', 3, '2025-09/P3M'],
  ['Jan-21', 'month', 3, '2020-11/P3M'],
  ['2026Q2', 'quarter', 3, '2026-04/P3M'],
  ['2026 Q2', 'quarter', 3, '2026-04/P3M'],
  ['2026Q2', 'month', 3, undefined],
  ['Nov-25', 'quarter', 3, undefined],
  ['2026Q5', 'quarter', 3, undefined],
  ['Unknown', 'month', 1, undefined],
  ['Region', 'month', 1, undefined],
] as const)('the heading %s, every %s, of %i months is %s', (heading, every, months, period) => {
  expect(findHeadingPeriod(heading, { every, months })).toBe(period);
});

const FILE = 'labourdemandbyoccupation.xlsx';
const WHERE = '/labour/datasets/demand';
const read = (html: string, edition: string | null = null) =>
  readEditionLink(html, { page: WHERE, file: FILE, edition });
const link = (edition: string, file = FILE): string =>
  `<a href="/file?uri=${WHERE}/${edition}/${file}">xlsx</a>`;
const PAGE = [
  '<p>Release date: <span>21 August 2026</span></p><p>Next release: To be announced</p>',
  ...['january2017tojuly2025', 'january2017tojuly2026', 'january2017todecember2025'].map((one) =>
    link(one),
  ),
  link('january2017tojuly2026/previous/v1'),
  link('january2017toaugust2026', 'quality.xlsx'),
].join('\n');

test('the newest edition is taken, or the one that is asked for', () => {
  const { uri, last } = read(PAGE);
  expect([uri, last]).toEqual([`${WHERE}/january2017tojuly2026/${FILE}`, '2026-07']);
  expect(read(PAGE, '2025-07').uri).toContain('january2017tojuly2025');
});

test.each([
  ['of the file itself', `<a href="${WHERE}/january2017tojuly2026/${FILE}">`],
  ['with the host', `<a href="https://www.ons.gov.uk${WHERE}/january2017tojuly2026/${FILE}">`],
  ['relative to the page', `<a href='demand/january2017tojuly2026/${FILE}'>`],
  ['without quotes', `<a class=x href=/file?uri=${WHERE}/january2017tojuly2026/${FILE}>`],
  [
    'escaped for HTML',
    `<a href="&#x2F;file?from=page&amp;uri=${WHERE}/january2017tojuly2026/${FILE}">`,
  ],
  [
    'escaped for an address',
    `<a href="/file?uri=${encodeURIComponent(`${WHERE}/january2017tojuly2026/${FILE}`)}">`,
  ],
])('a link %s is a link to the edition', (_, html) => {
  const older = link('january2017tojuly2025');
  expect(read(html + older).uri).toBe(`${WHERE}/january2017tojuly2026/${FILE}`);
  expect(read(older + html).last).toBe('2026-07');
});

test('a link to another website is none to an edition', () => {
  const copy = `<a href="https://example.org/january2017tojuly2026/${FILE}">`;
  expect(() => read(copy)).toThrow('its editions end with no month');
});

test('an edition that the page does not have is refused, naming those that there are', () => {
  expect(() => read(PAGE, '2024-01')).toThrow(
    `no_edition: the page links to no ${FILE} to 2024-01; its editions end with 2025-07, 2025-12, 2026-07`,
  );
  expect(() => read('<html></html>')).toThrow('no_edition');
});

test('the dates of the newest edition are read where the page gives a day', () => {
  expect(readEditionDates(PAGE)).toEqual({ released: '2026-08-21', next: null });
  expect(readEditionDates('<p>Release date: soon</p>')).toEqual({ released: null, next: null });
});
