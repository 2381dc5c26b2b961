import type { Child, FC } from 'hono/jsx';
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

type Candidate = Found['several'][number];

/** Areas of one name and of other kinds in one line, in the order of the first of each. */
function groupByName(several: readonly Candidate[]): [Candidate, ...Candidate[]][] {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const area of several) {
    // A town of a name lies in areas of many names, and an authority of the name is another thing.
    const key = `${area.name} ${area.found_by?.name ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(area);
    else groups.set(key, [area]);
  }
  return [...groups.values()];
}

const Choice: FC<{ area: Candidate; href: (code: string) => string }> = ({ area, href }) => (
  <>
    <a class="govuk-link" href={href(area.code)}>
      {area.name}
    </a>{' '}
    ({areaTypeWords(area.type)}
    {area.found_by && `, ${foundByWords(area.found_by)}`})
  </>
);

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
        {groupByName(found.several).map(([area, ...others]) => (
          <li>
            <Choice area={area} href={href} />
            {others.length > 0 && ', also as '}
            {others.map((other, at): Child => (
              <>
                {at > 0 && ', '}
                <a class="govuk-link" href={href(other.code)}>
                  {areaTypeWords(other.type)}
                </a>
              </>
            ))}
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
