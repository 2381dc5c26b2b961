import type { FC } from 'hono/jsx';
import { MOST_TYPED } from '../../words/typed.ts';
import { COMPLETES } from './completes.ts';

interface SearchBoxProps {
  readonly value?: string;
  readonly label?: string;
  /** What may be asked that the store can answer. */
  readonly examples: readonly string[];
}

/**
 * The one box of the site, large: a GET form, that completes what is typed where a script runs. Once
 * something was asked the answer comes first: its label is heard and its examples are gone.
 */
export const SearchBox: FC<SearchBoxProps> = ({
  value,
  label = 'A place, a job, a course, a provider or a figure',
  examples,
}) => (
  <form class="app-search app-ask" role="search" method="get" action="/search">
    {!value && (
      <>
        <label class="govuk-label govuk-label--m" for="search-q">
          {label}
        </label>
        {examples.length > 0 && (
          <div class="govuk-hint" id="search-q-hint">
            For example: {examples.join(', ')}
          </div>
        )}
      </>
    )}
    <div class="app-ask__row">
      <div class="app-complete">
        <input
          class="govuk-input"
          id="search-q"
          name="q"
          type="search"
          maxlength={MOST_TYPED}
          value={value ?? ''}
          {...(value ? { 'aria-label': label } : {})}
          {...(!value && examples.length > 0 ? { 'aria-describedby': 'search-q-hint' } : {})}
          data-complete={COMPLETES}
          data-go=""
        />
      </div>
      <button type="submit" class="govuk-button">
        Search
      </button>
    </div>
  </form>
);

/** The same in the header of every page, on one line. */
export const HeaderBox: FC = () => (
  <form class="app-header__search" role="search" method="get" action="/search">
    <label class="govuk-visually-hidden" for="header-q">
      Search: a place, a job, a course, a provider or a figure
    </label>
    <div class="app-complete">
      <input
        class="govuk-input"
        id="header-q"
        name="q"
        type="search"
        maxlength={MOST_TYPED}
        placeholder="Unemployment Bradford"
        data-complete={COMPLETES}
        data-go=""
      />
    </div>
    <button type="submit" class="app-header__go">
      Search
    </button>
  </form>
);
