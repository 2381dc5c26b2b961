import type { FC } from 'hono/jsx';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { seriesNames, usualStep } from '../../charts/draw/series.ts';
import { monthIndex } from '../../../schemas/words/period.ts';
import { countWords } from '../../words/number.ts';
import { Fold } from '../fold.tsx';
import { StatusNotes } from '../figures/notes.tsx';
import { Table } from '../table.tsx';
import { Cell } from './cell.tsx';
import { RankedTable } from './ranked-table.tsx';

/** Newest periods that stand open on the page: a year and the same period before it. */
const OPEN_PERIODS = 13;

/** Areas of a ranked chart whose figures stand open: more are a list that few read from end to end. */
const MOST_OPEN_ROWS = 60;

interface ChartTableProps {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** Newest periods that stand open; earlier ones are folded. */
  readonly openPeriods?: number;
}

/** How many periods no row is held of, between each period and the one before it. */
function gapsBefore(rows: readonly ChartRow[]): ReadonlyMap<string, number> {
  const ends = new Map(rows.map(({ period, period_end }) => [period, monthIndex(period_end)]));
  const step = usualStep(rows.map(({ period_end }) => period_end));
  const ordered = [...ends].sort(([, a], [, b]) => a - b);
  return new Map(
    ordered.flatMap(([period, end], index) => {
      const before = ordered[index - 1]?.[1] ?? end;
      const missing = Math.round((end - before) / step) - 1;
      return missing > 0 ? [[period, missing] as const] : [];
    }),
  );
}

const Periods: FC<ChartTableProps & { periods: readonly string[]; caption: string }> = (props) => {
  const { id, intent, rows, periods, caption } = props;
  const names = seriesNames(rows);
  const gaps = gapsBefore(rows);
  return (
    <Table
      id={id}
      caption={caption}
      columns={[{ head: 'Period' }, ...names.map((head) => ({ head, numeric: true }))]}
      rows={periods.flatMap((period) => {
        const missing = gaps.get(period) ?? 0;
        const held = [
          rows.find((row) => row.period === period)?.period_name ?? period,
          ...names.map((name) => (
            <Cell
              row={rows.find((row) => row.series === name && row.period === period)}
              intent={intent}
            />
          )),
        ];
        const words = `${countWords(missing, 'period')} not held here`;
        return missing === 0
          ? [held]
          : [held, [words, ...names.map(() => <Cell row={undefined} intent={intent} />)]];
      })}
    />
  );
};

/**
 * The figures of a chart as a real table: the newest open, earlier ones folded below, each part with
 * what the words in its own cells mean.
 */
export const ChartTable: FC<ChartTableProps> = (props) => {
  const { id, intent, rows, openPeriods = OPEN_PERIODS } = props;
  const { name } = intent.measure;
  const unit = UNITS[intent.measure.unit];
  const words = name.toLowerCase() === unit ? name : `${name}, ${unit}`;
  const what = `${words}${intent.invented ? ' (invented figures)' : ''}`;
  if (intent.kind === 'ranked') {
    const table = <RankedTable id={id} intent={intent} rows={rows} what={what} />;
    if (rows.length <= MOST_OPEN_ROWS) return table;
    return <Fold title={`All ${countWords(rows.length, 'figure')}, as a table`}>{table}</Fold>;
  }
  if (intent.kind === 'bar') {
    return (
      <>
        <Table
          id={id}
          caption={`${what}, ${rows[0]?.period_name ?? 'no period'}`}
          columns={[{ head: 'Name' }, { head: intent.measure.name, numeric: true }]}
          rows={rows.map((row) => [row.series, <Cell row={row} intent={intent} />])}
        />
        <StatusNotes rows={rows} />
      </>
    );
  }
  const newest = new Map(
    rows
      .toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1))
      .map(({ period, period_end }) => [period, period_end]),
  );
  const periods = [...newest.keys()];
  const open = periods.slice(0, openPeriods);
  const earlier = periods.slice(openPeriods);
  const rowsOf = (wanted: readonly string[]) => rows.filter((row) => wanted.includes(row.period));
  return (
    <>
      <Periods {...props} periods={open} caption={what} />
      <StatusNotes rows={rowsOf(open)} />
      {earlier.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              Earlier figures ({countWords(earlier.length, 'period')})
            </span>
          </summary>
          <div class="govuk-details__text">
            <Periods
              {...props}
              id={`${id}-earlier`}
              periods={earlier}
              caption={`${what}, earlier`}
            />
            <StatusNotes rows={rowsOf(earlier)} />
          </div>
        </details>
      )}
    </>
  );
};
