import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '../../../../pipelines/pool/reading/read-day.ts';
import { readUrl } from '../../../../pipelines/pool/reading/read-url.ts';

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2042-08-23T01:40:35+0100', '2042-08-23'],
  [' 2044-05-16 00:00:00 ', '2044-05-16'],
  ['19/10/2018', '2018-10-19'],
  ['01/09/2043 12:00:00', '2043-09-01'],
  ['20-5-2023', '2023-05-20'],
  ['Tue, 29 Jun 2021 22:49:39 GMT', '2021-06-29'],
  ['Mon, 08 Nov 2021', '2021-11-08'],
  ['Sunday 26 April 2026', '2026-04-26'],
  ['1st December 2026', '2026-12-01'],
  [1_780_272_000_000, '2026-06-01'],
])('the day %j is %s', (printed, day) => {
  expect(readDay(printed)).toBe(day);
});

test.each([
  '',
  'ASAP',
  '31/02/2026',
  '10/19/2018',
  '2026-13-01',
  'Closes in 11 days',
  -5,
  NaN,
  null,
])('%j is no day', (printed) => {
  expect(readDay(printed)).toBeNull();
});

test('every day of the calendar is read however it is printed, and nothing makes it throw', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01') });
  fc.assert(
    fc.property(
      days.filter((date) => !Number.isNaN(date.getTime())),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const printed = [date.toISOString(), date.toUTCString(), `${day}/${month}/${year}`];
        expect(printed.map(readDay)).toEqual([iso, iso, iso]);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readDay(text) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});

test.each([
  ['https://boards.example/acme/jobs/1?gh_jid=1', 'https://boards.example/acme/jobs/1?gh_jid=1'],
  [' www.company.com/jobs?a=1&amp;b=2 ', 'https://www.company.com/jobs?a=1&b=2'],
  ['http://jane:secret@jobs.example/1', 'http://jobs.example/1'],
  ['javascript:alert(1)', null],
  ['data:text/html,<script>', null],
  ['mailto:jane@jobs.example', null],
  ['https://jobs.example/a b', null],
  [`https://jobs.example/${'x'.repeat(3000)}`, null],
  ['not an address', null],
  ['', null],
  [null, null],
])('the address %j is %j', (printed, url) => {
  expect(readUrl(printed)).toBe(url);
});
