import type { FC } from 'hono/jsx';
import { OfferAreas } from '../../parts/form/offer-areas.tsx';
import { SearchField } from '../../parts/form/search-field.tsx';
import type { Found } from '../../reading/areas/find-added.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { MOST_AREAS } from '../../views/compare/choice.ts';
import type { MeasureView } from '../../views/measure/load.ts';
import { HiddenState } from './hidden-state.tsx';

/** The address of a view of other areas. */
export const hrefOfAreas = ({ measure, state }: MeasureView, areas: readonly string[]): string =>
  measureHref(measure.id, { ...state, areas });

interface PlacesProps {
  readonly view: MeasureView;
  /** A name that was typed, and what it may stand for. */
  readonly typed: string;
  readonly found: Found | undefined;
}

/** Those that stand beside by themselves and have a figure here: a chip of another would lead to nothing. */
const heldReferences = ({ references, series, across }: MeasureView): MeasureView['references'] => {
  const told = new Set([...series.rows, ...(across?.rows ?? [])].map(({ area }) => area));
  return references.filter(({ code }) => told.has(code));
};

/** The areas chosen, each with a way to remove it and to put it in focus, and those that always stand beside. */
const Chips: FC<{ view: MeasureView }> = ({ view }) => {
  const { areas } = view;
  const codes = areas.map(({ code }) => code);
  const without = (code: string) => codes.filter((other) => other !== code);
  return (
    <ul class="app-chips" aria-label="Places shown">
      {areas.map(({ code, name }, index) => (
        <li class={`app-chip${index === 0 ? ' app-chip--focus' : ''}`}>
          {index === 0 ? (
            <a class="govuk-link" href={`/areas/${code}`}>
              {name}
            </a>
          ) : (
            <a class="govuk-link" href={hrefOfAreas(view, [code, ...without(code)])}>
              <span class="govuk-visually-hidden">Put first: </span>
              {name}
            </a>
          )}{' '}
          <a class="govuk-link" href={hrefOfAreas(view, without(code))}>
            Remove<span class="govuk-visually-hidden"> {name}</span>
          </a>
        </li>
      ))}
      {heldReferences(view).map(({ code, name }) => (
        <li class="app-chip app-chip--reference">
          <a class="govuk-link" href={`/areas/${code}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** The places of a figure as chips, and a form that adds one by its name. */
export const Places: FC<PlacesProps> = ({ view, typed, found }) => {
  const { areas, measure, state } = view;
  const codes = areas.map(({ code }) => code);
  return (
    <div class="app-places app-no-print">
      <Chips view={view} />
      {found && (
        <OfferAreas
          found={found}
          name={typed}
          hrefWith={(code) => hrefOfAreas(view, [...codes, code])}
        />
      )}
      {codes.length < MOST_AREAS ? (
        <form method="get" action={measureHref(measure.id)} class="app-beside" aria-label="Places">
          <HiddenState state={state} asked={['add']} />
          <SearchField
            id="add"
            name="add"
            label={codes.length === 0 ? 'Choose a place' : 'Compare with'}
            hint="A town, a council, the first half of a postcode"
            value={found ? typed : undefined}
            completes="place"
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Add
          </button>
        </form>
      ) : (
        <p class="govuk-body-s">{MOST_AREAS} places are the most: remove one to add another.</p>
      )}
    </div>
  );
};
