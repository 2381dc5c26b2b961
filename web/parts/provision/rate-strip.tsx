import type { FC } from 'hono/jsx';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { shortFigure } from '../../words/number.ts';

const WIDTH = 300;
const HEIGHT = 30;
const EDGE = 7;
/** Rates are percentages: every strip has the same scale, so that strips may be looked at together. */
const WHOLE = 100;

const place = (value: number): number =>
  EDGE + ((WIDTH - 2 * EDGE) * Math.min(WHOLE, Math.max(0, value))) / WHOLE;

/** The interval of a rate as a bar on a scale of 0 to 100%, and the median of its group as a diamond. */
export const RateStrip: FC<{ measure: ProviderMeasure }> = ({ measure }) => {
  const { latest, compared, record } = measure;
  const { low, high, unit } = latest;
  if (unit !== 'percent' || low === null || high === null || !compared) return <></>;
  const say = (value: number): string => shortFigure(value, unit, record.decimals);
  const words = `From ${say(low)} to ${say(high)}; the median of ${compared.group.providers} providers is ${say(compared.median)}`;
  return (
    <svg class="app-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <line class="app-strip__axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {[0, 50, WHOLE].map((tick) => (
        <line
          class="app-strip__axis"
          x1={place(tick)}
          x2={place(tick)}
          y1={HEIGHT / 2 - 6}
          y2={HEIGHT / 2 + 6}
        />
      ))}
      <rect
        class="app-strip__range"
        x={place(low)}
        y={HEIGHT / 2 - 5}
        width={Math.max(3, place(high) - place(low))}
        height={10}
      />
      <path class="app-strip__median" d={`M${place(compared.median)} 2 l6 13 l-6 13 l-6 -13 z`} />
    </svg>
  );
};
