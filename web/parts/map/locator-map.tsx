import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Locator } from '../../views/map/read-locator.ts';

/**
 * Where an area lies: a map whose areas lead to their pages, and a list that does the same. Whose shapes
 * they are is said by the page, in the fold about the area.
 */
export const LocatorMap: FC<{ readonly locator: Locator; readonly name: string }> = ({
  locator: { svg, links, beside, around },
  name,
}) => (
  <figure class="app-locator app-map-first" aria-label={`Where ${name} lies`}>
    <div class="app-map__drawing">
      {raw(svg)}
      {raw(links)}
    </div>
    <figcaption class="govuk-body-s" id="locator-list">
      {beside.length > 0 ? 'Beside it: ' : 'It touches no other area on land. '}
      {beside.map((area, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`/areas/${area.code}`}>
            {area.name}
          </a>
        </>
      ))}
      {beside.length > 0 && '. '}
      {around && (
        <>
          All of{' '}
          <a class="govuk-link" href={`/areas/${around.code}`}>
            {around.name}
          </a>
          .{' '}
        </>
      )}
    </figcaption>
  </figure>
);
