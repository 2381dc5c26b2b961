import type { FC } from 'hono/jsx';
import { SMALL_MAP_WORDS, type SmallMapContent } from '../../views/map/read-small-map.ts';
import { ageWords } from '../../charts/words/age.ts';
import { MapFigure } from './map-figure.tsx';

interface SmallMapProps {
  readonly content: SmallMapContent;
  /** The address of the page with another measure on its map. */
  readonly hrefOf: (measure: string) => string;
  /** Today as an ISO date; undefined where no clock was given. */
  readonly today: string | undefined;
}

/** A small map of one measure, links to switch it, and where the same figures stand as a table. */
export const SmallMap: FC<SmallMapProps> = ({ content, hrefOf, today }) => {
  const { drawn, name, period, attribution, invented, chosen, choices, ends, regularity } = content;
  const age =
    today === undefined || ends === undefined ? undefined : ageWords(ends, today, regularity);
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
        {name} by local authority, {period}
        {age !== undefined && ` (${age})`}.{' '}
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
