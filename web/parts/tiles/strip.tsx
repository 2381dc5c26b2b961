import type { FC } from 'hono/jsx';
import { scaleOf } from './spark.tsx';

const WIDTH = 240;
const HEIGHT = 28;
const EDGE = 6;
/** Numbers further from the middle half than so many times its width are drawn at the edge. */
const FENCE = 3;

/** A figure of an area beside, as it is marked on a strip. */
export interface StripMark {
  readonly kind: 'near' | 'far';
  readonly value: number;
}

interface StripProps {
  /** What is marked on the strip, and what is told of it, in words. */
  readonly label: string;
  /** The numbers of all areas of one kind, lowest first. */
  readonly values: readonly number[];
  readonly own: number;
  readonly marks: readonly StripMark[];
}

/**
 * The ends of a strip: the least and the greatest number, unless a few stand so far off that all
 * others would fall together. Source of the fence: Tukey, Exploratory Data Analysis (1977), the outer
 * fence. Pure.
 */
export function stripEnds(
  values: readonly number[],
  marked: readonly number[],
): readonly [number, number] {
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 0;
  const reach = FENCE * (at(0.75) - at(0.25));
  const within = values.filter((value) => value >= at(0.25) - reach && value <= at(0.75) + reach);
  const all = [...within, ...marked];
  return [Math.min(...all), Math.max(...all)];
}

/** How many numbers stand beyond the ends of a strip, and are drawn at its edge. */
export const countBeyond = (
  values: readonly number[],
  [low, high]: readonly [number, number],
): number => values.filter((value) => value < low || value > high).length;

/**
 * All areas of one kind as fine lines along their number, with one of them and the areas that it lies
 * in marked. A picture of where others are, and no order of its own.
 */
export const Strip: FC<StripProps> = ({ label, values, own, marks }) => {
  const ends = stripEnds(values, [own, ...marks.map(({ value }) => value)]);
  const [low, high] = ends;
  const scale = scaleOf(ends, [EDGE, WIDTH - EDGE]);
  const place = (value: number): string => scale(Math.min(Math.max(value, low), high)).toFixed(0);
  // Lines at one place are drawn once.
  const lines = [...new Set(values.map(place))].map((x) => `M${x} 8v12`).join('');
  return (
    <svg
      class="app-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="app-strip__all" d={lines} />
      {marks.map(({ kind, value }) => (
        <StripSign kind={kind} x={Number(place(value))} />
      ))}
      <StripSign kind="own" x={Number(place(own))} />
    </svg>
  );
};

/** How an area is marked: its own thick line, a diamond for the nearest around it, dashes for the next. */
export const StripSign: FC<{ kind: StripMark['kind'] | 'own'; x: number }> = ({ kind, x }) => {
  if (kind === 'near') {
    return <path class="app-strip__near" d={`M${x} 9l5 5l-5 5l-5-5z`} />;
  }
  const line = kind === 'own' ? `M${x} 3v22` : `M${x} 2v24`;
  return <path class={`app-strip__${kind}`} d={line} />;
};
