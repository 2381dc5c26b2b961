import { expect } from 'vitest';
import { testWithPayloads } from '../support/payloads.ts';
import { OF_EVERY_KIND, traceRealFigures } from './trace-real-figures.ts';

testWithPayloads(
  'two hundred figures are what the publishers printed, each at its line',
  async () => {
    const { counts, wrong } = await traceRealFigures(OF_EVERY_KIND, { most: 200, least: 1 });
    expect(wrong).toEqual([]);
    const traced = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(traced).toBeGreaterThanOrEqual(200);
    expect(Object.keys(counts).sort()).toEqual([
      'area that a release brought',
      'line of a Nomis page',
      'line of a catalogue file',
      'line of a file',
      'line of an ONS time series',
      'number of a table of Stat-Xplore',
      'row made from releases',
      'row of a workbook of projections',
      'row of a workbook of the survey',
      'row of an ONS edition',
      'row of an ONS workbook',
    ]);
  },
);
