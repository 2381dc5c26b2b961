import type { FC } from 'hono/jsx';
import { MOST_TYPED } from '../../words/typed.ts';

/** The one search box of the site: datasets, areas, measures and codes. A GET form. */
export const SearchBox: FC<{ value?: string; label?: string }> = ({
  value,
  label = 'Search for a place, a dataset, a measure, an industry or an occupation',
}) => (
  <form class="app-search" role="search" method="get" action="/search">
    <label class="govuk-label govuk-label--s" for="search-q">
      {label}
    </label>
    <div class="govuk-hint" id="search-q-hint">
      For example Kirklees, Huddersfield, HD1, claimants, weekly pay, or SIC 62
    </div>
    <div class="app-search__row">
      <input
        class="govuk-input"
        id="search-q"
        name="q"
        type="search"
        maxlength={MOST_TYPED}
        value={value ?? ''}
        aria-describedby="search-q-hint"
      />
      <button type="submit" class="govuk-button">
        Search
      </button>
    </div>
  </form>
);
