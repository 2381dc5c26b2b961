import type { FC } from 'hono/jsx';
import type { MapLegendItem } from '../../charts/map/draw-map.ts';
import { countWords } from '../../words/number.ts';

interface MapLegendProps {
  readonly legend: readonly MapLegendItem[];
  /** What the areas are, singular and plural: `local authority`, `local authorities`. */
  readonly areas: readonly [one: string, many: string];
}

/** What each look of a map means, and how many areas have it. */
export const MapLegend: FC<MapLegendProps> = ({ legend, areas: [one, many] }) => (
  <ul class="app-map__legend govuk-list">
    {legend.map(({ words, count, fill, edge, pixel }) => (
      <li>
        <svg
          width="28"
          height="18"
          viewBox={`0 0 ${28 * pixel} ${18 * pixel}`}
          aria-hidden="true"
          focusable="false"
        >
          <rect
            x={pixel}
            y={pixel}
            width={26 * pixel}
            height={16 * pixel}
            fill={fill}
            stroke={edge}
            stroke-width={pixel}
          />
          <rect
            x={pixel / 2}
            y={pixel / 2}
            width={27 * pixel}
            height={17 * pixel}
            fill="none"
            stroke="#595959"
            stroke-width={pixel}
          />
        </svg>
        <span>
          {words}: {countWords(count, one, many)}
        </span>
      </li>
    ))}
  </ul>
);
