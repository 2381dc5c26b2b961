import { isConfidence } from '../../../schemas/figures/interval.ts';
import { type Layers, onlyWith } from '../draw/look.ts';
import { INK, QUIET } from '../draw/palette.ts';
import type { ChartRow } from '../intent.ts';

/** The scale of the figures, without an axis: each figure is printed. */
interface Across {
  readonly scale: { readonly domain: number[]; readonly nice: false };
  readonly axis: null;
}

/** Whiskers through the ends of bars: on a white ground, so that they show on every colour. */
export function whiskers(across: Across, rows: readonly ChartRow[]): Layers {
  const range = {
    x: { ...across, field: 'low', type: 'quantitative' },
    x2: { field: 'high' },
    y: { field: 'middle', type: 'quantitative', scale: null, axis: null },
  } as const;
  const sure = rows.filter(({ low, interval }) => low !== null && isConfidence(interval));
  const bracket = rows.filter(({ low, interval }) => low !== null && !isConfidence(interval));
  const filter = (kind: string) => [{ filter: `isValid(datum.low) && ${kind}` }];
  return [
    ...onlyWith(sure, {
      name: 'halo',
      transform: filter('datum.confidence'),
      mark: { type: 'rule', strokeWidth: 5, color: 'white' },
      encoding: range,
    }),
    ...onlyWith(sure, {
      transform: filter('datum.confidence'),
      mark: { type: 'rule', strokeWidth: 2, color: INK },
      encoding: range,
    }),
    ...onlyWith(bracket, {
      transform: filter('!datum.confidence'),
      mark: { type: 'rule', strokeWidth: 2, color: QUIET, strokeDash: [4, 3] },
      encoding: range,
    }),
  ];
}
