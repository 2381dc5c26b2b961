import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { type AreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import { listWords } from '../../../schemas/words/list.ts';
import type { DrawnMap } from '../../charts/map/draw-map.ts';
import { countWords } from '../../words/number.ts';
import { MapLegend } from './map-legend.tsx';

interface MapFigureProps {
  /** What is drawn, for those who hear the page. */
  readonly label: string;
  readonly drawn: DrawnMap;
  readonly type: AreaType;
  readonly invented: boolean;
}

/** More names than this are a list that nobody reads. */
const MOST_NAMED = 6;

const nameFew = (names: readonly string[], type: AreaType): string =>
  names.length > MOST_NAMED
    ? countWords(names.length, areaTypeWords(type), areaTypeWords(type, 2))
    : listWords(names);

/** A map with its legend and whose shapes it has; `children` say where the figures come from. */
export const MapFigure: FC<PropsWithChildren<MapFigureProps>> = (props) => {
  const { label, drawn, type, invented, children } = props;
  return (
    <figure class="app-map" aria-label={label}>
      <div class="app-map__drawing">
        {raw(drawn.svg)}
        {raw(drawn.links)}
      </div>
      <figcaption class="govuk-body-s">
        <MapLegend legend={drawn.legend} areas={[areaTypeWords(type), areaTypeWords(type, 2)]} />
        {drawn.notDrawn.length > 0 && (
          <p class="govuk-body-s">
            No shape is held here for {nameFew(drawn.notDrawn, type)}: the table has the figures.
          </p>
        )}
        {invented && <strong>Invented figures. </strong>}
        {children} {drawn.attribution}.
      </figcaption>
    </figure>
  );
};
