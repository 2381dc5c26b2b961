import type { FC } from 'hono/jsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { Fold } from '../../parts/fold.tsx';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { MeasureView } from '../../views/measure/load.ts';
import { EVERYWHERE } from '../../views/measure/read-across.ts';

/** Links to the areas of one country alone, where those of several are shown. */
export const OneCountry: FC<{ view: MeasureView }> = ({ view: { across, measure, state } }) => {
  const countries = (across?.containers ?? []).filter(({ code }) => /^[ENSW]92/.test(code));
  if (across?.within !== EVERYWHERE || countries.length < 2) return <></>;
  return (
    <p class="govuk-body-s app-no-print">
      One country alone:{' '}
      {countries.map(({ code, name }, at) => (
        <>
          {at > 0 && ', '}
          <a
            class="govuk-link"
            href={measureHref(measure.id, { ...state, type: across.type, within: code })}
          >
            {name}
          </a>
        </>
      ))}
    </p>
  );
};

/** Every area of the kind that has no figure in the period, by name: what a map leaves grey. */
export const WithoutFigure: FC<{ view: MeasureView }> = ({ view: { across } }) => {
  if (!across || across.rows.length === 0 || across.lacking.length === 0) return <></>;
  const { type, lacking, former } = across;
  const kind = areaTypeWords(type, lacking.length);
  return (
    <Fold title={`The ${lacking.length} ${kind} without a figure here`}>
      <p class="govuk-body-s" id="without-figure">
        {lacking.toSorted().join('; ')}.
      </p>
      {former.length > 0 && (
        <p class="govuk-body-s">
          Merged into others by then, with a figure of their own and no shape on a map:{' '}
          {former.map(({ name }) => name).join('; ')}.
        </p>
      )}
    </Fold>
  );
};
