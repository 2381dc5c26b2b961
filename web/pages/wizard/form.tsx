import type { FC } from 'hono/jsx';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { Select, TextField } from '../../parts/form/field.tsx';
import { MOST_BARS, MOST_LINES } from '../../views/choose/limits.ts';
import type { WizardChart } from '../../views/wizard/load.ts';
import { TIMES } from '../../views/wizard/stray-words.ts';

interface WizardFormProps {
  readonly datasets: readonly DatasetSummary[];
  readonly dataset: string | undefined;
  readonly chart: WizardChart | undefined;
  /** The version that the address names, to stay with. */
  readonly version: string | undefined;
  /** The areas that the address names, kept until a dataset is chosen. */
  readonly areas: string;
}
type Details = FC<{ chart: WizardChart }>;

const AREAS_HINT = `Names or codes with semicolons between, such as Leeds; E08000034; England; a list of districts too, as its page spells it (custom~…). Up to ${MOST_LINES} for lines, ${MOST_BARS} for bars`;

const Areas: Details = ({ chart: { choice, offered, dataset } }) => {
  const types = Object.entries(AREA_TYPES).filter(([type]) =>
    dataset.labels.spatial_availability.value.some((held) => held === type),
  );
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">3. Areas</legend>
      <TextField name="areas" label="These areas" hint={AREAS_HINT} value={choice.areasText} />
      <div class="app-pair">
        <Select
          name="area_type"
          label="And all areas of this kind"
          options={types.map(([type, { plural }]) => [type, plural] as const)}
          value={choice.group?.type}
          any="None"
        />
        <Select
          name="within"
          label="Within"
          options={offered.containers.map(
            ({ code, name, type }) => [code, `${name} (${AREA_TYPES[type].name})`] as const,
          )}
          value={choice.group?.within}
          any="Anywhere"
        />
      </div>
    </fieldset>
  );
};

const Periods: Details = ({ chart: { choice, offered } }) => {
  const periods = offered.periods.toReversed().map(({ code, name }) => [code, name] as const);
  if (periods.length < 2) return <></>;
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">4. Periods</legend>
      <Select
        name="time"
        label="How to draw it"
        options={Object.entries(TIMES)}
        value={choice.time}
        any={null}
      />
      <div class="app-pair">
        <Select
          name="from"
          label="From (lines only)"
          options={periods}
          value={choice.from}
          any="The first"
        />
        <Select
          name="to"
          label="To, or the one to show"
          options={periods}
          value={choice.to}
          any="The newest"
        />
      </div>
    </fieldset>
  );
};

const Breakdown: Details = ({ chart: { manifest, choice } }) => {
  const dimensions = manifest.table?.dimensions ?? [];
  if (dimensions.length === 0) return <></>;
  const named = dimensions.map(({ id, name }) => [id, name] as const);
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">5. Breakdown</legend>
      <div class="app-pair">
        <Select
          name="by"
          label="A line or bar for each"
          options={named}
          value={choice.by[0]}
          any="Area only"
        />
        {dimensions.length > 1 && (
          <Select
            name="by2"
            label="and for each"
            options={named}
            value={choice.by[1]}
            any="Nothing more"
          />
        )}
        {dimensions.map(({ id, name }) => (
          <Select
            name={id}
            label={choice.by.includes(id) ? `${name}: parts of` : name}
            options={(manifest.table?.codes[id] ?? []).map(
              ({ code, name: words, level }) =>
                [code, `${'\u2013 '.repeat(Math.max(0, level - 1))}${words}`] as const,
            )}
            value={choice.by.includes(id) ? choice.whole[id] : choice.codes[id]?.[0]}
            any={null}
          />
        ))}
      </div>
    </fieldset>
  );
};

/** The choices of a chart as a GET form: the address it leads to is the chart. */
export const WizardForm: FC<WizardFormProps> = ({ datasets, dataset, chart, version, areas }) => (
  <form class="app-filters" method="get" action="/wizard" aria-label="What to draw">
    <h2 class="govuk-heading-m">What to draw</h2>
    <Select
      name="dataset"
      label="1. Dataset"
      options={datasets.map(({ id, title }) => [id, title] as const)}
      value={dataset}
      any="Choose a dataset"
    />
    {!chart && areas !== '' && <input type="hidden" name="areas" value={areas} />}
    {chart && (
      <>
        <input type="hidden" name="of" value={chart.dataset.id} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <Select
          name="measure"
          label="2. Measure"
          options={chart.manifest.measures
            .filter(isFigure)
            .map(({ id, name }) => [id, name] as const)}
          value={chart.choice.measure.id}
          any={null}
        />
        {chart.choice.heldAreas > 0 && <Areas chart={chart} />}
        <Periods chart={chart} />
        <Breakdown chart={chart} />
      </>
    )}
    <button type="submit" class="govuk-button">
      {chart ? 'Draw' : 'Continue'}
    </button>
    {chart && (
      <p class="govuk-body-s">
        Each dataset has its own choices. Pick another and press Draw to see them.
      </p>
    )}
  </form>
);
