import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../pipelines/publishers/ons/adapter/csv.ts';
import { readMark } from '../../../../pipelines/publishers/ons/adapter/mark.ts';
import {
  demandSeries,
  findGaps,
  readTimeSeries,
} from '../../../../pipelines/publishers/ons/adapter/time-series.ts';

const DOCUMENT = `"Title","UK Vacancies (thousands) - Total"
"CDID","AP2Y"
"Source dataset ID","LMS"
"PreUnit",""
"Unit",""
"Release date","16-09-2025"
"Next release","14 October 2025"
"Important notes","Revised, ""as usual"",
on two lines"
"2024","863"
"2025 Q2","726"
"2025 MAY","726"
`;
const read = (text: string): ReturnType<typeof readTimeSeries> => readTimeSeries(text);

describe('the time series document', () => {
  test('metadata and rows come apart, rows with the line they stand on', () => {
    const series = read(DOCUMENT);
    expect(series).toMatchObject({
      cdid: 'AP2Y',
      released: '2025-09-16',
      nextRelease: '2025-10-14',
      notes: ['Revised, "as usual",\non two lines'],
    });
    expect(series.rows.at(-1)).toEqual({ line: 12, label: '2025 MAY', value: '726' });
  });

  test.each([
    ['html_instead_of_csv', '<!DOCTYPE html><html></html>'],
    ['empty_body', ''],
    ['missing_metadata', DOCUMENT.replace('"CDID","AP2Y"\n', '')],
    ['release_date', DOCUMENT.replace('16-09-2025', '31-02-2025')],
    ['no_figures', DOCUMENT.slice(0, DOCUMENT.indexOf('"2024"'))],
  ])('%s is named', (fault, text) => {
    expect(() => read(text)).toThrow(fault);
  });

  test('another series, or another unit than declared, is refused', () => {
    expect(() => demandSeries(read(DOCUMENT), 'AP2Z', 1000)).toThrow('cdid_mismatch');
    expect(() => demandSeries(read(DOCUMENT), 'AP2Y', 1)).toThrow('wrong_unit');
    expect(() =>
      demandSeries(read(DOCUMENT.replace('thousands', 'millions')), 'AP2Y', 1000),
    ).toThrow('wrong_unit');
    expect(() => demandSeries(read(DOCUMENT), 'AP2Y', 1000)).not.toThrow();
  });

  test('an unknown mark or a blank is never a number', () => {
    expect(readMark('726')).toEqual({ value: 726, status: 'observed', flags: [], mark: null });
    expect(readMark('2.3 [u]')).toMatchObject({ value: 2.3, flags: ['low_reliability'] });
    expect(readMark('[c]')).toMatchObject({ value: null, status: 'suppressed' });
    for (const mark of ['', '[x]', '..', '*', '1,243', '7 2 6', 'NaN', 'Infinity']) {
      expect(readMark(mark)).toMatchObject({ value: null, status: null, mark });
    }
  });

  test('gaps are found wherever they are', () => {
    expect(findGaps(['2024-11', '2024-12', '2025-01'])).toEqual([]);
    expect(findGaps(['2025-03', '2024-12'])).toEqual([{ after: '2024-12', before: '2025-03' }]);
  });

  test('any cells written as CSV are read back, with the line each record begins on', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '7') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (records) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = records.map((cells) => cells.map(quote).join(',')).join('\n');
        const back = readCsv(text);
        expect(back.map(({ cells }) => cells)).toEqual(records);
        let line = 1;
        for (const [at, cells] of records.entries()) {
          expect(back[at]?.line).toBe(line);
          line += 1 + cells.join('').split('\n').length - 1;
        }
      }),
    );
  });
});
