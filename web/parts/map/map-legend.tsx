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
    {legend.map(({ words, count, fill, edge }) => (
      <li>
        <svg width="28" height="18" viewBox="0 0 28 18" aria-hidden="true" focusable="false">
          <rect x="1" y="1" width="26" height="16" fill={fill} stroke={edge} />
          <rect x="0.5" y="0.5" width="27" height="17" fill="none" stroke="#595959" />
        </svg>
        <span>
          {words}: {countWords(count, one, many)}
        </span>
      </li>
    ))}
  </ul>
);
