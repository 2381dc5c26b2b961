import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { apiPath } from '../../reading/api-client.ts';
import { Select, TextField } from '../../parts/form/field.tsx';
import { countFacet, FACET_NAMES, FACETS, type Filters, FILTERS } from './facets.ts';

interface FilterProps {
  readonly filters: Filters;
  /** Every record that the words asked for fit, whatever the other filters. */
  readonly records: readonly DatasetSummary[];
}

/** The filters as a GET form: each value says how many datasets choosing it would leave. */
export const FilterForm: FC<FilterProps> = ({ filters, records }) => (
  <form class="app-filters" method="get" action="/datasets">
    <h2 class="govuk-heading-m">Filter</h2>
    <TextField name="q" label="Words" value={filters.q} />
    {FACET_NAMES.map((facet) => (
      <Select
        name={facet}
        label={FACETS[facet].label}
        options={countFacet(records, filters, facet).map(
          ({ value, name, count }) =>
            [value, value === filters[facet] ? name : `${name} (${count})`] as const,
        )}
        value={filters[facet]}
      />
    ))}
    <button type="submit" class="govuk-button">
      Apply filters
    </button>
  </form>
);

/** The filters that are on, each with a link that takes it away. */
export const ChosenFilters: FC<{ filters: Filters }> = ({ filters }) => {
  const chosen = FILTERS.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const facet = name === 'q' ? undefined : FACETS[name];
    const words = facet ? `${facet.label}: ${facet.names[value] ?? value}` : `Words: ${value}`;
    return [{ words, href: apiPath('/datasets', { ...filters, [name]: undefined }) }];
  });
  if (chosen.length === 0) return <></>;
  return (
    <ul class="app-chosen" aria-label="Filters that are on">
      {chosen.map(({ words, href }) => (
        <li>
          {words}{' '}
          <a class="govuk-link" href={href}>
            Take away<span class="govuk-visually-hidden"> {words}</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a class="govuk-link" href="/datasets">
            Clear all filters
          </a>
        </li>
      )}
    </ul>
  );
};
