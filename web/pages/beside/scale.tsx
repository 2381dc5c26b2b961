import type { FC } from 'hono/jsx';
import type { BesideGroup } from '../../../schemas/answers/sides/beside.ts';
import { numberWords } from '../../words/number.ts';

const WIDTH = 240;
const HEIGHT = 34;
/** Room at both ends for half of a mark. */
const EDGE = 6;

/** The least round number (1, 2 or 5 with noughts) that is not below all that is drawn. */
export function roundScale(groups: readonly BesideGroup[]): number {
  const most = Math.max(
    1,
    ...groups.flatMap(({ completers, openings }) => [completers?.high ?? 0, openings?.value ?? 0]),
  );
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5].find((step) => step * power >= most) ?? 10) * power;
}

const place = (value: number, most: number): number =>
  EDGE + ((WIDTH - 2 * EDGE) * Math.max(0, value)) / most;

/** What a row's drawing says, for those who do not see it. */
function drawingWords({ completers, openings }: BesideGroup): string {
  const { low = null, high = null } = completers ?? {};
  const people =
    low === null || high === null
      ? 'no range of local completers'
      : `local completers from ${numberWords(low)} to ${numberWords(high)}`;
  const value = openings?.value ?? null;
  return `${people}, ${value === null ? 'no openings' : `openings ${numberWords(value)}`} a year`;
}

/** One group of occupations: the range of its completers and its openings, on the scale of all. */
export const Drawn: FC<{ group: BesideGroup; most: number }> = ({ group, most }) => {
  const { completers, openings } = group;
  const { low = null, high = null } = completers ?? {};
  const value = openings?.value ?? null;
  return (
    <svg
      class="app-beside-scale"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={drawingWords(group)}
    >
      <line class="app-beside-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {low !== null && high !== null && (
        <rect
          class="app-beside-completers"
          x={place(low, most)}
          y={HEIGHT / 2 - 5}
          width={Math.max(2, place(high, most) - place(low, most))}
          height={10}
        />
      )}
      {value !== null && (
        <path class="app-beside-openings" d={`M${place(value, most)} 3 l6 14 l-6 14 l-6 -14 z`} />
      )}
    </svg>
  );
};

/** The scale that all rows are drawn on: nothing, half, all. In text of the page's own size. */
export const Axis: FC<{ most: number }> = ({ most }) => (
  <span class="app-beside-ticks" aria-hidden="true">
    {[0, most / 2, most].map((tick) => (
      <span>{numberWords(tick, tick % 1 === 0 ? 0 : 1)}</span>
    ))}
  </span>
);
