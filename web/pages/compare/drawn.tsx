import type { FC } from 'hono/jsx';
import { ChartFigure } from '../../parts/chart/chart-figure.tsx';
import { Select } from '../../parts/form/field.tsx';
import { spanChoices } from '../../views/measure/read-span.ts';
import { listWords } from '../../../schemas/words/list.ts';
import type { PageContext } from '../context.ts';
import type { CompareChart } from '../../views/compare/charts.ts';
import { shareComparison } from '../../views/compare/find-compare-chart.ts';
import type { Comparison } from '../../views/compare/load.ts';
import { drawShared } from '../../views/shared-chart.ts';

const OPEN_PERIODS = 5;

const LeftOut: FC<{ names: readonly string[] }> = ({ names }) =>
  names.length === 0 ? (
    <></>
  ) : (
    <p class="govuk-body-s">
      Not drawn, so that the lines can be told apart: {listWords(names)}. The table below has{' '}
      {names.length === 1 ? 'its' : 'their'} figures.
    </p>
  );

/** From which period on the lines are drawn: a form that needs no script. */
const FromForm: FC<{ comparison: Comparison }> = ({ comparison }) => {
  const { areas, series, periods, span } = comparison;
  if (!series || periods.length < 2) return <></>;
  return (
    <form method="get" action="/compare" class="app-choices app-no-print" aria-label="Span of time">
      <input type="hidden" name="areas" value={areas.map(({ code }) => code).join(',')} />
      <input type="hidden" name="measure" value={series.measure.id} />
      <Select
        name="from"
        label="From"
        options={spanChoices(periods)}
        value={span.from}
        any="The first"
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
};

interface DrawnProps {
  readonly context: PageContext;
  readonly comparison: Comparison;
  readonly chart: CompareChart;
}

/**
 * A chart of a comparison with its sentence, notes and links, and a table. The table has more than
 * the picture where lines are left out, so that what it says of periods holds for every area.
 */
export async function Drawn({ context, comparison, chart }: DrawnProps) {
  const { series } = comparison;
  if (!series) return <></>;
  const shared = shareComparison(comparison, series, chart);
  const drawn = await drawShared(context, shared);
  return (
    <div class="app-over-time">
      <h3 class="govuk-heading-m">{chart.intent.title}</h3>
      {chart.intent.kind === 'line' && <FromForm comparison={comparison} />}
      <LeftOut names={chart.leftOut} />
      <ChartFigure chart={shared} drawn={drawn} today={context.today} openPeriods={OPEN_PERIODS} />
    </div>
  );
}
