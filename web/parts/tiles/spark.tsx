import type { FC } from 'hono/jsx';
import type { ProfileTile } from '../../../schemas/answers/profile.ts';
import { LEAST_POINTS } from '../../charts/words/why-no-line.ts';
import { usualStep } from '../../charts/draw/series.ts';
import { findPeriod, monthIndex } from '../../../schemas/words/period.ts';

const WIDTH = 104;
const HEIGHT = 34;
const EDGE = 4;

/** Where numbers between two ends stand between two edges; in the middle where the ends are equal. */
export const scaleOf =
  ([low, high]: readonly [number, number], [from, to]: readonly [number, number]) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

interface Point {
  readonly x: number;
  readonly value: number | null;
  /** Whether no period is missing between it and the one before. */
  readonly follows: boolean;
}

/** The path of a line that is broken where no number is told, and where periods are not held. */
function pathOf(points: readonly Point[], y: (value: number) => number): string {
  return points
    .flatMap(({ x, value, follows }, index) => {
      const isDrawnOn = follows && (points[index - 1]?.value ?? null) !== null;
      return value === null
        ? []
        : [`${isDrawnOn ? 'L' : 'M'}${x.toFixed(1)} ${y(value).toFixed(1)}`];
    })
    .join('');
}

interface SparkProps {
  readonly name: string;
  readonly history: ProfileTile['history'];
}

/** The small line of a figure over its last years; nothing where there are too few of them. */
export const Spark: FC<SparkProps> = ({ name, history }) => {
  const dated = history.flatMap(({ period, value }) => {
    const found = findPeriod(period);
    return found ? [{ month: monthIndex(found.end), ...found, value }] : [];
  });
  const values = dated.flatMap(({ value }) => value ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  if (values.length < LEAST_POINTS || !first || !last) return <></>;
  const step = usualStep(dated.map(({ end }) => end));
  const x = scaleOf([first.month, last.month], [EDGE, WIDTH - EDGE]);
  const y = scaleOf([Math.min(...values), Math.max(...values)], [HEIGHT - EDGE, EDGE]);
  const points = dated.map(({ month, value }, index) => {
    const follows = month - (dated[index - 1]?.month ?? month) <= step;
    return { x: x(month), value, follows };
  });
  return (
    <svg
      class="app-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${name}, ${first.name} to ${last.name}, as a small line`}
    >
      <path d={pathOf(points, y)} fill="none" />
      {last.value !== null && <circle cx={x(last.month)} cy={y(last.value)} r="3" />}
    </svg>
  );
};
