import type { FC } from 'hono/jsx';
import { NEAR_EXAMPLE } from '../../reading/providers/read-distance.ts';
import { SearchField } from './search-field.tsx';

interface ProviderBoxProps {
  readonly q?: string;
  readonly area?: string;
  readonly near?: string;
  readonly subject?: string;
  /** Whether the place of any provider is held: none can be listed by distance otherwise. */
  readonly measuresDistance: boolean;
  /** Names of subjects by code; no choice of subjects is offered where there are none. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** The box for a provider by name, subject and place, or by distance. A GET form; it works without a script. */
export const ProviderBox: FC<ProviderBoxProps> = ({
  q,
  area,
  near,
  subject,
  subjects,
  measuresDistance,
}) => (
  <form
    class="app-search"
    role="search"
    aria-label="Find a provider"
    method="get"
    action="/providers"
  >
    <SearchField
      id="provider-q"
      name="q"
      label="Name or UKPRN"
      hint="Any name that it has or had, or its number of eight digits"
      value={q}
      completes="provider"
    />
    {subjects.size > 0 && (
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="provider-subject">
          Subject
        </label>
        <select class="govuk-select" id="provider-subject" name="subject">
          <option value="">Any subject</option>
          {[...subjects].map(([code, name]) => (
            <option value={code} selected={code === subject}>
              {name}
            </option>
          ))}
        </select>
      </div>
    )}
    <SearchField
      id="provider-area"
      name="area"
      label="Place"
      hint="Such as Leeds, West Yorkshire, HD1"
      value={area}
      completes="place"
    />
    {measuresDistance ? (
      <SearchField
        id="filter-near"
        name="near"
        label="By distance from"
        hint={`A postcode or a town, such as ${NEAR_EXAMPLE} or Halifax; by name where left empty`}
        value={near}
      />
    ) : (
      <p class="govuk-hint">By name only: where providers are is not held here.</p>
    )}
    <button type="submit" class="govuk-button">
      Find providers
    </button>
  </form>
);
