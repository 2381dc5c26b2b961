import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { compareHref } from '../../reading/measures/compare-href.ts';
import { Select, TextField } from '../../parts/form/field.tsx';
import { OfferAreas } from '../../parts/form/offer-areas.tsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { type Asked, MOST_AREAS } from '../../views/compare/choice.ts';
import type { Found } from '../../reading/areas/find-added.ts';
import type { Comparison } from '../../views/compare/load.ts';

interface ChosenProps {
  readonly areas: readonly AreaRecord[];
  readonly asked: Pick<Asked, 'measure' | 'from'>;
}

/** The areas chosen, each with a way to leave it out and to put it first. */
const Chosen: FC<ChosenProps> = ({ areas, asked: { measure, from } }) => {
  const codes = areas.map(({ code }) => code);
  return (
    <ol class="govuk-list govuk-list--number">
      {areas.map(({ code, name, type }, index) => (
        <li>
          <a class="govuk-link" href={`/areas/${code}`}>
            {name}
          </a>{' '}
          ({areaTypeWords(type)}){' '}
          <a
            class="govuk-link"
            href={compareHref(
              codes.filter((other) => other !== code),
              measure,
              from,
            )}
          >
            Leave out<span class="govuk-visually-hidden"> {name}</span>
          </a>
          {index > 0 && (
            <>
              {', '}
              <a
                class="govuk-link"
                href={compareHref(
                  [code, ...codes.filter((other) => other !== code)],
                  measure,
                  from,
                )}
              >
                put first<span class="govuk-visually-hidden">: {name}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
};

interface PickerProps {
  readonly comparison: Comparison;
  readonly found: Found | undefined;
}

/** Chooses areas, one at a time, and the measure: forms that lead to an address, without a script. */
export const Picker: FC<PickerProps> = ({ comparison, found }) => {
  const { areas, asked, offered, series } = comparison;
  const codes = areas.map(({ code }) => code);
  const list = codes.join(',');
  return (
    <div class="app-filters app-compare__picker">
      <h2 class="govuk-heading-m">Areas</h2>
      {areas.length > 0 && <Chosen areas={areas} asked={asked} />}
      {found && (
        <OfferAreas
          found={found}
          name={asked.add}
          hrefWith={(code) => compareHref([...codes, code], asked.measure, asked.from)}
        />
      )}
      {codes.length < MOST_AREAS ? (
        <form method="get" action="/compare" aria-label="Areas">
          {list !== '' && <input type="hidden" name="areas" value={list} />}
          <input type="hidden" name="measure" value={asked.measure} />
          {asked.from !== undefined && <input type="hidden" name="from" value={asked.from} />}
          <div class="app-beside">
            <TextField
              name="add"
              label={areas.length === 0 ? 'First area' : 'Add an area'}
              hint="A name, a town, a postcode district or a code, such as Leeds or E08000035"
              value={found ? asked.add : undefined}
            />
            <button type="submit" class="govuk-button">
              Add
            </button>
          </div>
        </form>
      ) : (
        <p class="govuk-body">{MOST_AREAS} areas are the most: leave one out to add another.</p>
      )}
      <p class="govuk-body-s">
        <a class="govuk-link" href="/areas/custom">
          Make a list of districts
        </a>{' '}
        to set it beside other areas.
      </p>
      {offered.length > 0 && areas.length > 1 && (
        <form method="get" action="/compare" aria-label="Measure">
          <input type="hidden" name="areas" value={list} />
          <div class="app-beside">
            <Select
              name="measure"
              label="Measure"
              options={offered.map(
                ({ id, name, dataset }) => [id, `${name} (${dataset})`] as const,
              )}
              value={series?.measure.id ?? asked.measure}
              any={null}
            />
            <button type="submit" class="govuk-button">
              Compare
            </button>
          </div>
        </form>
      )}
    </div>
  );
};
