import type { FC } from 'hono/jsx';

interface LocationQuotientProps {
  /** An area that it is shown for, where one is known. */
  readonly area: { readonly code: string; readonly name: string } | undefined;
  /** Which of the counts it needs are held here. */
  readonly held: 'nothing' | 'no_country' | 'both';
}

const SOURCE = 'https://doi.org/10.1080/01944367708977758';

const WITHOUT_EXAMPLE = {
  nothing: 'No jobs by industry are held here, so it is shown for no area.',
  no_country:
    'It is shown for no area now: jobs by industry are held here for local areas, and none for Great Britain or another country to compare them with.',
  both: 'It stands under Industries on the page of an area where the counts of the area and of its country are held for the same period.',
} as const;

/** What a location quotient says, how it is worked out, and where it stands. */
export const LocationQuotientWords: FC<LocationQuotientProps> = ({ area, held }) => (
  <>
    <h2 class="govuk-heading-l" id="location-quotient">
      Location quotient
    </h2>
    <p class="govuk-body">
      A location quotient says how concentrated an industry is in an area: the industry’s share of
      the area’s jobs, divided by its share of the country’s jobs. 1 is the same share, 2 is twice
      it, 0.5 is half of it. It says nothing of how many jobs there are: a small industry can have a
      high one.
    </p>
    <p class="govuk-body">
      Example: 30% of the jobs of an area are in manufacturing, and 15% of those of the country. 30
      ÷ 15 is a location quotient of 2.
    </p>
    <p class="govuk-body">
      It is worked out here from the published counts and is not the publisher’s. It is not given
      where one of the four counts is hidden, not held, or a zero that may stand for more. The
      counts come from a survey, so that of a small industry moves with chance. Formula:{' '}
      <a class="govuk-link" href={SOURCE}>
        Isserman, Journal of the American Institute of Planners 43 (1977)
      </a>
      .
    </p>
    <p class="govuk-body">
      {area ? (
        <>
          It stands under Industries on the page of an area where the counts of the area and of its
          country are held for the same period:{' '}
          <a class="govuk-link" href={`/areas/${area.code}#by-industry`}>
            industries in {area.name}
          </a>
          , or{' '}
          <a class="govuk-link" href="/areas">
            choose an area
          </a>
          .
        </>
      ) : (
        WITHOUT_EXAMPLE[held]
      )}
    </p>
  </>
);
