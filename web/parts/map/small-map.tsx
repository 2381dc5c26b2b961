import type { FC } from 'hono/jsx';
import { SMALL_MAP_WORDS, type SmallMapContent } from '../../views/map/read-small-map.ts';
import { MapFigure } from './map-figure.tsx';

interface SmallMapProps {
  readonly content: SmallMapContent;
  /** The address of the page with another measure on its map. */
  readonly hrefOf: (measure: string) => string;
}

/** A small map of one measure, links to switch it, and where the same figures stand as a table. */
export const SmallMap: FC<SmallMapProps> = ({ content, hrefOf }) => {
  const { drawn, name, period, attribution, invented, chosen, choices } = content;
  return (
    <div class="app-small-map" id="small-map">
      <nav aria-label="Measure of the map">
        <ul class="govuk-list app-small-map__choices">
          {choices.map((choice) => (
            <li>
              <a
                class="govuk-link"
                href={`${hrefOf(choice.id)}#small-map`}
                aria-current={choice.id === chosen ? 'true' : undefined}
              >
                {choice.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="govuk-body-s" id={SMALL_MAP_WORDS}>
        {name} by local authority, {period}.{' '}
        <a class="govuk-link" href={content.mapHref}>
          A larger map
        </a>
        , or{' '}
        <a class="govuk-link" href={content.tableHref}>
          all figures as a table
        </a>
        .
      </p>
      <MapFigure label={name} drawn={drawn} type="lad" invented={invented}>
        {attribution}.
      </MapFigure>
    </div>
  );
};
