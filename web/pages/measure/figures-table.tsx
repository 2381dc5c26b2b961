import type { FC } from 'hono/jsx';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { capital } from '../../../schemas/words/list.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import type { ChartRow } from '../../charts/intent.ts';
import { markWords, rowWords } from '../../charts/words/row-words.ts';
import { Number } from '../../parts/figure/number.tsx';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { MeasureView } from '../../views/measure/load.ts';
import type { SharedChart } from '../../views/shared-chart.ts';
import { shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';

/** The orders in which rows may stand. */
export const SORTS = ['value', 'name'] as const;

interface FiguresTableProps {
  readonly view: MeasureView;
  readonly chart: SharedChart;
}

/** Largest first, rows without a number last; those that print the same by name. */
function inOrder(rows: readonly ChartRow[], sort: string): ChartRow[] {
  const byName = rows.toSorted((a, b) => a.series.localeCompare(b.series, 'en-GB'));
  if (sort === 'name') return byName;
  return byName.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}

const rangeOf = ({ low, high }: ChartRow, { measure }: SharedChart['intent']): string =>
  low === null || high === null
    ? ''
    : `${shortFigure(low, measure.unit, measure.decimals)} to ${shortFigure(high, measure.unit, measure.decimals)}`;

/** Every figure of a view in one period, with interval, status and period; in the order of a link. */
export const FiguresTable: FC<FiguresTableProps> = ({ view, chart }) => {
  const { measure, state, refusals, codes, dataset } = view;
  const { intent, rows } = chart;
  const ranked = refusals.ranked === undefined;
  const sort = ranked && state.sort !== 'name' ? 'value' : 'name';
  const head = (by: (typeof SORTS)[number], words: string) =>
    ranked && by !== sort ? (
      <a class="govuk-link" href={measureHref(measure.id, { ...state, sort: by })}>
        {words}
      </a>
    ) : (
      words
    );
  const ordered = inOrder(rows, sort);
  const confident = rows.some(({ interval }) => isConfidence(interval));
  const ranged = rows.some(({ low }) => low !== null);
  return (
    <>
      <Table
        id="figures"
        caption={`${capital(intent.title)}${intent.invented ? ' (invented figures)' : ''}: ${rows.length} rows`}
        columns={[
          { head: head('name', 'Place'), ...(sort === 'name' && { sorted: 'ascending' }) },
          {
            head: head('value', capital(UNITS[measure.unit])),
            numeric: true,
            ...(sort === 'value' && { sorted: 'descending' }),
          },
          ...(ranged
            ? [{ head: confident ? '95% confidence interval' : 'From, to', numeric: true }]
            : []),
          { head: 'Status' },
          { head: 'Period' },
        ]}
        rows={ordered.map((row) => [
          row.series,
          row.value === null ? (
            <span class="app-status">{rowWords(row, intent.measure)}</span>
          ) : (
            <Number
              row={{ ...row, area: row.counted?.area, measure: measure.id, unit: measure.unit }}
              decimals={measure.decimals}
              dataset={dataset.id}
              codes={codes}
            />
          ),
          ...(ranged ? [rangeOf(row, intent)] : []),
          [STATUS_WORDS[row.status], ...markWords(row)].join(', '),
          row.period_name,
        ])}
      />
      <StatusNotes rows={rows} />
    </>
  );
};
