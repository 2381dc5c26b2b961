import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findSeriesLabel,
  findWindowLabel,
  windowAround,
} from '../../../../pipelines/publishers/ons/adapter/label.ts';
import { monthLabel, windowLabel } from '../../../../pipelines/publishers/ons/stand-in/lay-out.ts';
import { findPeriod, monthIndex, monthOfIndex } from '../../../../schemas/words/period.ts';

const month = fc
  .integer({ min: monthIndex('1990-02'), max: monthIndex('2090-11') })
  .map(monthOfIndex);

describe('labels of ONS', () => {
  test.each([
    ['Apr-Jun 2025', '2025-04/P3M'],
    ['Dec-Feb 2003', '2002-12/P3M'],
    ['Nov- Jan 2003', '2002-11/P3M'],
    ['Apr-Jun2008', '2008-04/P3M'],
    ['Sept-Nov 2021', '2021-09/P3M'],
    ['Apr–Jun 2023 (p)', '2023-04/P3M'],
  ])('a workbook that prints "%s" means %s', (label, code) => {
    expect(findWindowLabel(label, 3)).toBe(code);
  });

  test.each(['Apr-Jul 2025', 'Apr-Jun', 'Foo-Bar 2025', '2025 Q2', 'Source: ONS', 'Apr-Jun 20255'])(
    'a workbook label "%s" is not a window of three months',
    (label) => {
      expect(findWindowLabel(label, 3)).toBeUndefined();
    },
  );

  test('a series prints years, quarters and months in one column', () => {
    expect(findSeriesLabel('2025')).toEqual({ frequency: 'year', year: '2025' });
    expect(findSeriesLabel('2025 Q2')).toEqual({ frequency: 'quarter', month: '2025-05' });
    expect(findSeriesLabel('2025 MAY')).toEqual({ frequency: 'month', month: '2025-05' });
    for (const label of ['2025 Q5', '2025 MEI', '25 MAY', 'MAY 2025', '2025MAY', '']) {
      expect(findSeriesLabel(label)).toBeUndefined();
    }
  });

  test('the month label of a three-month mean is its middle month', () => {
    expect(windowAround('2025-05', 3)).toBe('2025-04/P3M');
    expect(windowAround('2025-01', 3)).toBe('2024-12/P3M');
    expect(windowAround('2025-05', 1)).toBe('2025-05');
  });

  test('a series label and a workbook label of one window give one period, spaces or none', () => {
    fc.assert(
      fc.property(
        month,
        fc.constantFrom('-', '- ', ' - ', '–'),
        fc.boolean(),
        (middle, dash, tight) => {
          const series = findSeriesLabel(monthLabel(middle));
          const printed = windowLabel(middle).replace('-', dash);
          const label = tight ? printed.replace(/ (\d{4})$/, '$1') : printed;
          const code = findWindowLabel(label, 3);
          expect(series).toEqual({ frequency: 'month', month: middle });
          expect(code).toBe(windowAround(middle, 3));
          expect(findPeriod(code ?? '')?.type).toBe('span');
        },
      ),
    );
  });

  test('no text makes the readers throw, and what they accept is a period', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = findWindowLabel(text, 3);
        expect(code === undefined || findPeriod(code) !== undefined).toBe(true);
        findSeriesLabel(text);
      }),
    );
  });
});
