import { describe, expect } from 'vitest';
import { testWithPayloads } from '../support/payloads.ts';
import { traceRealFigures } from './trace-real-figures.ts';
import type { Part } from './trace-real-figures.ts';

describe('a thousand figures are what the publishers printed, each at its line', () => {
  const parts: [Part, string[]][] = [
    [
      'apart',
      [
        'area that a release brought',
        'line of a Nomis page',
        'line of a file',
        'line of an ONS time series',
        'row of a workbook of projections',
        'row of a workbook of the survey',
        'row of an ONS workbook',
      ],
    ],
    [
      'made from each other',
      [
        'line of a Nomis page',
        'line of a catalogue file',
        'line of a file',
        'row made from releases',
        'row of a workbook of projections',
        'row of an ONS edition',
      ],
    ],
  ];
  for (const [part, kinds] of parts) {
    testWithPayloads(`five hundred of the datasets that are ${part}`, async () => {
      const { counts, wrong } = await traceRealFigures(part, 500);
      expect(wrong).toEqual([]);
      const traced = Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(traced).toBeGreaterThanOrEqual(500);
      expect(Object.keys(counts).sort()).toEqual(kinds);
    });
  }
});
