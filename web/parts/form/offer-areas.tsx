import type { FC } from 'hono/jsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import type { Found } from '../../reading/areas/find-added.ts';
import { foundByWords } from '../../words/area.ts';
import { countWords } from '../../words/number.ts';

interface OfferAreasProps {
  readonly found: Found;
  /** The name as it was typed. */
  readonly name: string;
  /** The address with an area added. */
  readonly hrefWith: (code: string) => string;
}

/** What the name of an area to be added may stand for. */
export const OfferAreas: FC<OfferAreasProps> = ({ found, name, hrefWith }) => (
  <div class="govuk-inset-text" id="found">
    {found.already && <p class="govuk-body">{found.already.name} is already chosen.</p>}
    {found.already && found.several.length === 0 ? (
      <></>
    ) : found.several.length === 0 ? (
      <>
        <p class="govuk-body">
          No other area is called “{name}”.{found.near.length > 0 && ' Did you mean:'}
        </p>
        <ul class="govuk-list">
          {found.near.map((area) => (
            <li>
              <a class="govuk-link" href={hrefWith(area.code)}>
                Add {area.name}
              </a>{' '}
              ({area.about})
            </li>
          ))}
        </ul>
      </>
    ) : (
      <>
        <p class="govuk-body">
          {found.already ? `Others with “${name}” in their names:` : `Which “${name}”?`}
        </p>
        <ul class="govuk-list">
          {found.several.map((area) => (
            <li>
              <a class="govuk-link" href={hrefWith(area.code)}>
                Add {area.name}
              </a>{' '}
              ({areaTypeWords(area.type)}
              {area.code.startsWith('x-') ? '' : `, ${area.code}`}
              {area.found_by && `, ${foundByWords(area.found_by)}`}
              {area.held ? '' : ', no figures held'})
            </li>
          ))}
        </ul>
        {found.more > 0 && (
          <p class="govuk-body-s">{countWords(found.more, 'more area')}: write more of the name.</p>
        )}
      </>
    )}
  </div>
);
