import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { SERIES_STYLES } from '../draw/palette.ts';

type Limits = FunnelAnswer['limits'];

/** One limit as a line over sizes: what it is called, its colour and dashes, and its rates by size. */
export interface LimitLine {
  readonly name: string;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly points: readonly {
    readonly n: number;
    readonly value: number;
    readonly side: 'low' | 'high';
  }[];
}

/** A provider as it is drawn: its shape tells above, below and inside without its colour. */
export interface DrawnPoint {
  readonly n: number;
  readonly value: number;
  readonly shape: 'circle' | 'triangle-up' | 'triangle-down';
  readonly outside: boolean;
  readonly marked: boolean;
  readonly name: string;
}

const STYLES = SERIES_STYLES;

function lineOf(limits: Limits, level: '95' | '99_8', name: string, style: number): LimitLine {
  const { colour, dash } = STYLES[style] ?? { colour: '#1c1c1c', dash: [1, 0] };
  const low = limits.map(({ n, ...rest }) => {
    return { n, value: rest[`low_${level}`], side: 'low' as const };
  });
  const high = limits.map(({ n, ...rest }) => {
    return { n, value: rest[`high_${level}`], side: 'high' as const };
  });
  return { name, colour, dash, points: [...low, ...high] };
}

/** The limits that are drawn: of chance alone, and where rates differ more those that judge. */
export function limitLines({ limits, widened }: Pick<FunnelAnswer, 'limits' | 'widened'>) {
  const chance = widened ? 'by chance alone' : 'limits';
  return [
    lineOf(limits, '95', `95% ${chance}`, 0),
    lineOf(limits, '99_8', `99.8% ${chance}`, 1),
    ...(widened
      ? [
          lineOf(widened, '95', '95%, widened: these judge', 3),
          lineOf(widened, '99_8', '99.8%, widened', 2),
        ]
      : []),
  ];
}

/** The providers of a funnel that have a place on it. */
export function drawnPoints({ points, marked }: FunnelAnswer): DrawnPoint[] {
  return points.flatMap((point): DrawnPoint[] => {
    const { n, value, position } = point;
    if (n === null || value === null || position === 'not_shown') return [];
    const outside = position !== 'inside';
    const shape = position.startsWith('above')
      ? 'triangle-up'
      : outside
        ? 'triangle-down'
        : 'circle';
    const own = point.provider === marked?.provider;
    return [{ n, value, shape, outside, marked: own, name: point.provider_name }];
  });
}
