import type { FC } from 'hono/jsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import type { Found } from '../../reading/areas/find-added.ts';
import { foundByWords } from '../../words/area.ts';

interface WhichPlaceProps {
  readonly found: Found;
  /** The place as it was typed. */
  readonly typed: string;
  /** Address of the page for a place; all else that was asked for is kept in it. */
  readonly href: (code: string) => string;
}

/** Which of several places was meant, or those that are spelt alike where none is called so. */
export const WhichPlace: FC<WhichPlaceProps> = ({ found, typed, href }) => {
  const near = found.several.length === 0 ? found.near : [];
  return (
    <section aria-labelledby="which-place">
      <h2 class="govuk-heading-m" id="which-place">
        {found.several.length > 0 ? `Which “${typed}”?` : `No place is called “${typed}” here`}
      </h2>
      {found.several.length + near.length === 0 && (
        <p class="govuk-body">Try a town, a council, the first half of a postcode.</p>
      )}
      <ul class="govuk-list">
        {found.several.map((area) => (
          <li>
            <a class="govuk-link" href={href(area.code)}>
              {area.name}
            </a>{' '}
            ({areaTypeWords(area.type)}
            {area.found_by && `, ${foundByWords(area.found_by)}`})
          </li>
        ))}
        {near.map(({ code, name, about }) => (
          <li>
            Did you mean{' '}
            <a class="govuk-link" href={href(code)}>
              {name}
            </a>{' '}
            ({about})?
          </li>
        ))}
      </ul>
    </section>
  );
};
