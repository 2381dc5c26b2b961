import type { FC } from 'hono/jsx';
import { readingNotes } from '../../charts/reading-notes.ts';
import { chartSentence } from '../../charts/sentence.ts';
import { ChartPicture } from '../../parts/chart-figure.tsx';
import { ChartSource } from '../../parts/chart-source.tsx';
import { ChartTable } from '../../parts/chart-table.tsx';
import { ShareChart } from '../../parts/share-chart.tsx';
import { listWords } from '../../words/list.ts';
import type { PageContext } from '../context.ts';
import type { CompareChart } from './charts.ts';
import type { Comparison } from './load.ts';

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

interface DrawnProps {
  readonly context: PageContext;
  readonly comparison: Comparison;
  readonly chart: CompareChart;
}

/**
 * A chart of a comparison with its sentence, notes and links, and a table. The table has more than
 * the picture where lines are left out, so that what it says of periods holds for every area.
 */
export async function Drawn({ context, comparison: { series }, chart }: DrawnProps) {
  if (!series) return <></>;
  const { dataset, manifest } = series;
  const { id, intent, rows, address, data, query } = chart;
  const drawn = await context.charts({ ...chart, release: `${dataset.id}@${manifest.version}` });
  return (
    <div class="app-over-time">
      <h3 class="govuk-heading-m">{intent.title}</h3>
      <LeftOut names={chart.leftOut} />
      <p class="govuk-body" id={`${id}-sentence`}>
        {chartSentence(intent, rows)}
      </p>
      <ChartPicture
        intent={intent}
        drawn={drawn}
        attribution={<ChartSource dataset={dataset} version={manifest.version} />}
        address={address}
      />
      <div class="app-notes">
        {readingNotes(intent, rows).map((note) => (
          <p class="govuk-body-s">{note}</p>
        ))}
      </div>
      <ShareChart
        intent={intent}
        address={address}
        base={context.frame.publicUrl}
        data={data}
        query={query}
      />
      <ChartTable
        id={`${id}-table`}
        intent={intent}
        rows={chart.tableRows}
        openPeriods={OPEN_PERIODS}
      />
    </div>
  );
}
