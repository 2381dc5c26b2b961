import type { FC } from 'hono/jsx';
import type { DatasetRecord } from '../../answers/dataset.ts';
import { Select, TextField } from '../../parts/field.tsx';
import { TIMES } from '../../wizard/choice.ts';
import type { WizardChart } from '../../wizard/load.ts';

interface WizardFormProps {
  readonly datasets: readonly DatasetRecord[];
  readonly dataset: string | undefined;
  readonly chart: WizardChart | undefined;
}

const Details: FC<{ chart: WizardChart }> = ({ chart: { manifest, choice } }) => {
  const figures = manifest.measures.filter(({ role }) => role === 'figure');
  const dimensions = manifest.table?.dimensions ?? [];
  return (
    <>
      <Select
        name="measure"
        label="2. Measure"
        options={figures.map(({ id, name }) => [id, name] as const)}
        value={choice.measure.id}
        any={null}
      />
      {choice.areas.length > 0 && (
        <TextField
          name="areas"
          label="3. Areas"
          hint="Codes or names, separated by semicolons. Up to 6 for lines, 25 for bars"
          value={choice.areasText}
        />
      )}
      <Select
        name="time"
        label="4. Periods"
        options={Object.entries(TIMES)}
        value={choice.time}
        any={null}
      />
      {dimensions.length > 0 && (
        <Select
          name="by"
          label="5. Broken down by"
          options={dimensions.map(({ id, name }) => [id, name] as const)}
          value={choice.by}
          any="Area"
        />
      )}
      {dimensions
        .filter(({ id }) => id !== choice.by)
        .map(({ id, name }) => (
          <Select
            name={id}
            label={name}
            options={(manifest.table?.codes[id] ?? []).map(
              ({ code, name }) => [code, name] as const,
            )}
            value={choice.codes[id]?.[0]}
            any={null}
          />
        ))}
    </>
  );
};

/** The choices of a chart as a GET form: the address it leads to is the chart. */
export const WizardForm: FC<WizardFormProps> = ({ datasets, dataset, chart }) => (
  <form class="app-filters" method="get" action="/wizard">
    <h2 class="govuk-heading-m">What to draw</h2>
    <Select
      name="dataset"
      label="1. Dataset"
      options={datasets.map(({ id, title }) => [id, title] as const)}
      value={dataset}
      any="Choose a dataset"
    />
    {chart && <Details chart={chart} />}
    <button type="submit" class="govuk-button">
      {chart ? 'Draw' : 'Go on'}
    </button>
    {chart && (
      <p class="govuk-body-s">
        After another dataset is chosen, press the button once to see its own choices.
      </p>
    )}
  </form>
);
