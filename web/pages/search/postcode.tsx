import type { FC } from 'hono/jsx';
import type { DistrictFound } from '../../reading/areas/find-by-postcode.ts';
import { numberWords, shareWords } from '../../words/number.ts';

/** Four-character codes of districts from before GSS codes (2011), such as `00CZ`. */
const LEGACY = /^[0-9]{2}[A-Z]{2}$/i;

interface Props {
  readonly q: string;
  readonly found: DistrictFound | undefined;
  /** Anything else was found by the same words. */
  readonly others: boolean;
}

/** The authorities of a postcode district, with the share of each: the reader chooses. */
const Authorities: FC<{ found: DistrictFound }> = ({ found: { district, areas } }) => (
  <section aria-labelledby="postcode">
    <h2 class="govuk-heading-l" id="postcode">
      {areas.length === 1
        ? `${district} is in ${areas[0]?.name ?? ''}`
        : `Which part of ${district}?`}
    </h2>
    {areas.length > 1 && (
      <p class="govuk-body">
        This postcode district lies in {numberWords(areas.length)} authorities. The shares are of
        its postcodes, not of people or jobs.
      </p>
    )}
    <ul class="app-cards">
      {areas.map(({ code, name, found_by }) => (
        <li class="app-card">
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={`/areas/${code}`}>
              {name}
            </a>
          </h3>
          <p class="govuk-body-s">
            {found_by && shareWords(found_by.share)} of the postcodes of {district}
          </p>
        </li>
      ))}
    </ul>
    <p class="govuk-body-s">
      Of a postcode only its district is looked at; no postcode is stored.{' '}
      <a class="govuk-link" href="/datasets/postcode-districts">
        What was counted, its source and its date
      </a>
      .
    </p>
  </section>
);

/** What is said of words that are written as a postcode or as a code that is not held. */
export const PostcodeFound: FC<Props> = ({ q, found, others }) => {
  if (found && found.areas.length > 0) return <Authorities found={found} />;
  if (found && !others) {
    return (
      <p class="govuk-inset-text">
        “{q}” looks like a postcode. No postcode district {found.district} is held here
        {found.district.startsWith('BT') && ': those of Northern Ireland are not'}, so it leads to
        no area. Search for the local authority instead.
      </p>
    );
  }
  return LEGACY.test(q) && !others ? (
    <p class="govuk-inset-text">
      “{q}” looks like a code of an authority from before 2011. Only those of authorities with one
      tier are held here (00CZ for Kirklees): search for the name, or for the code of nine
      characters.
    </p>
  ) : (
    <></>
  );
};
