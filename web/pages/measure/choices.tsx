import type { FC, PropsWithChildren } from 'hono/jsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { capital } from '../../../schemas/words/list.ts';
import { Select } from '../../parts/form/field.tsx';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { MeasureView } from '../../views/measure/load.ts';
import { type Across, EVERYWHERE } from '../../views/measure/read-across.ts';
import { spanChoices } from '../../views/measure/read-span.ts';
import { HiddenState } from './hidden-state.tsx';

interface ChoiceFormProps {
  readonly view: MeasureView;
  /** What is chosen: forms of one page are told apart by it where they are heard. */
  readonly label: string;
  /** The parameters that the fields inside ask for. */
  readonly asked: readonly string[];
}

/** Fields that change a part of a view, and keep the rest of it. */
const ChoiceForm: FC<PropsWithChildren<ChoiceFormProps>> = (props) => {
  const { view, label, asked, children } = props;
  return (
    <form
      method="get"
      action={measureHref(view.measure.id)}
      class="app-choices app-no-print"
      aria-label={label}
    >
      <HiddenState state={view.state} asked={asked} />
      {children}
      <button type="submit" class="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
};

/** The span of time of a line. */
const SpanForm: FC<{ view: MeasureView }> = ({ view }) => {
  const options = spanChoices(view.offered);
  return (
    <ChoiceForm view={view} label="Span of time" asked={['from', 'to']}>
      <Select name="from" label="From" options={options} value={view.span.from} any="The first" />
      <Select name="to" label="To" options={options} value={view.span.to} any="The newest" />
    </ChoiceForm>
  );
};

/**
 * Where areas may be compared in: countries, regions, and what the chosen areas lie in. Others are
 * offered once one of their places is chosen: a hundred and more lines are no choice.
 */
function offerContainers({ areas }: MeasureView, { containers, within }: Across) {
  const near = new Set(areas.flatMap(({ code, parents }) => [code, ...parents.map((p) => p.code)]));
  return containers.filter(
    ({ code, type }) =>
      type === 'country' || type === 'region' || near.has(code) || code === within,
  );
}

/** Which areas are compared, and when. */
const AcrossForm: FC<{ view: MeasureView; across: Across }> = ({ view, across }) => (
  <ChoiceForm view={view} label="Areas and period" asked={['type', 'within', 'period']}>
    <Select
      name="type"
      label="Areas"
      options={[...view.types.keys()].map((type) => [type, capital(areaTypeWords(type, 2))])}
      value={across.type}
      any={null}
    />
    <Select
      name="within"
      label="In"
      options={[
        [EVERYWHERE, 'Everywhere'],
        ...offerContainers(view, across).map(({ code, name, type }): [string, string] => [
          code,
          `${name} (${areaTypeWords(type)})`,
        ]),
      ]}
      value={across.within}
      any={null}
    />
    <Select
      name="period"
      label="Period"
      options={view.offered.toReversed().map(({ code, name }) => [code, name])}
      value={across.period?.code}
      any={null}
    />
  </ChoiceForm>
);

/** More codes of a dimension than these are chosen on the page that charts are made on. */
const MOST_CODES = 60;

/** Whom or what the figures are of, where the dataset parts them. */
const CodesForm: FC<{ view: MeasureView }> = ({ view }) => {
  const { manifest, codes } = view;
  const parted = (manifest.table?.dimensions ?? []).flatMap(({ id, name }) => {
    const items = manifest.table?.codes[id] ?? [];
    return items.length > 1 && items.length <= MOST_CODES ? [{ id, name, items }] : [];
  });
  if (parted.length === 0) return <></>;
  const whom = parted.map(({ name }) => name.toLowerCase()).join(', ');
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Change of whom: {whom}</span>
      </summary>
      <ChoiceForm view={view} label={`Change of whom: ${whom}`} asked={parted.map(({ id }) => id)}>
        {parted.map(({ id, name, items }) => (
          <Select
            name={id}
            label={name}
            options={items.map((item) => [item.code, item.name])}
            value={codes[id]}
            any={null}
          />
        ))}
      </ChoiceForm>
    </details>
  );
};

/** What of the figure can be chosen, by forms that need no script. */
export const Choices: FC<{ view: MeasureView }> = ({ view }) => (
  <>
    {view.tab === 'line' && <SpanForm view={view} />}
    {view.tab !== 'line' && view.across && <AcrossForm view={view} across={view.across} />}
    <CodesForm view={view} />
  </>
);
