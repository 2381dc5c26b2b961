import type { ChartIntent, ChartRow } from '../../../../web/charts/intent.ts';
import { RATE, yearly } from '../yearly.ts';

/** A ranked chart about Bradford, with its region and its country to compare with. */
export const RANKED: ChartIntent = {
  ...RATE,
  kind: 'ranked',
  focus: 'Bradford',
  references: ['Yorkshire and The Humber', 'England'],
  among: 'local authorities',
};

/** The row of a place in 2024; with a 95% interval of this half-width where one is given. */
export function placeRow(
  series: string,
  value: number | null,
  half?: number,
  more: Partial<ChartRow> = {},
): ChartRow {
  const counted = { area: `E0800${series}`, type: 'lad' as const };
  const range =
    value === null || half === undefined
      ? {}
      : ({ low: value - half, high: value + half, interval: 'ci95.published' } as const);
  return yearly(series, 2024, value, { counted, ...range, ...more });
}

/** The references of {@link RANKED}: a country of half a million interviews has almost no interval. */
export const REFERENCES: readonly ChartRow[] = [
  placeRow('England', 4.2, 0.1, { counted: { area: 'E92000001', type: 'country' } }),
  placeRow('Yorkshire and The Humber', 4.6, 0.3, {
    counted: { area: 'E12000003', type: 'region' },
  }),
];
