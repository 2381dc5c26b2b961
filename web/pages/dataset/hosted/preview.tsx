import type { FC } from 'hono/jsx';
import type { Manifest } from '../../../../schemas/release/manifest.ts';
import type { MeasureRecord } from '../../../../schemas/dataset/measure.ts';
import { INTERVALS, UNITS } from '../../../../schemas/words/vocabulary.ts';
import { type FigureRow, textOf } from '../../../../schemas/answers/rows/rows.ts';
import { markWords, shortMark } from '../../../charts/words/row-words.ts';
import { Figure } from '../../../parts/figures/figure.tsx';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Table } from '../../../parts/table.tsx';
import { countWords, shortFigure } from '../../../words/number.ts';
import { STATUS_WORDS } from '../../../words/status.ts';
import type { RowKind } from '../../../../schemas/words/kinds.ts';
import type { Preview, PreviewRow } from './load.ts';

/** A measure whose publisher gives intervals; none of them need be held here. */
const hasIntervals = ({ interval, error_measure: error }: MeasureRecord): boolean =>
  interval !== null || error !== null;

function rangeWords(row: FigureRow, decimals: number): string {
  if (row.low === null || row.high === null || row.interval === null) return 'none held here';
  return [row.low, row.high].map((end) => shortFigure(end, row.unit, decimals)).join(' to ');
}

/** What the ranges in the table are, once for all of them. */
const RangeNotes: FC<{ rows: readonly FigureRow[] }> = ({ rows }) => {
  const kinds = new Set(rows.flatMap(({ interval }) => (interval === null ? [] : [interval])));
  return (
    <>
      {[...kinds].map((kind) => (
        <p class="govuk-body-s">Range: {INTERVALS[kind]}.</p>
      ))}
    </>
  );
};

const Figures: FC<{ manifest: Manifest; rows: readonly FigureRow[]; caption: string }> = ({
  manifest,
  rows,
  caption,
}) => {
  const dimensions = manifest.table?.dimensions ?? [];
  const decimals = new Map(manifest.measures.map(({ id, decimals }) => [id, decimals]));
  const hasAreas = rows.some(({ area_name }) => area_name !== undefined);
  const hasRanges = rows.some(({ interval }) => interval !== null);
  return (
    <>
      <Table
        id="preview"
        caption={caption}
        columns={[
          ...(hasAreas ? [{ head: 'Area' }] : []),
          { head: 'Period' },
          ...dimensions.map(({ name }) => ({ head: name })),
          { head: 'Measure', words: true },
          { head: 'Value', numeric: true },
          { head: 'Unit' },
          ...(hasRanges ? [{ head: 'Range', words: true }] : []),
          { head: 'Status' },
        ]}
        rows={rows.map((row) => {
          const places = decimals.get(row.measure) ?? 0;
          return [
            ...(hasAreas ? [row.area_name ?? ''] : []),
            row.period_name,
            ...dimensions.map(({ id }) => textOf(row, `${id}_name`)),
            row.measure_name,
            <Figure row={row} decimals={places} />,
            UNITS[row.unit],
            ...(hasRanges ? [rangeWords(row, places)] : []),
            [STATUS_WORDS[row.status], ...markWords(row).map(shortMark)].join(', '),
          ];
        })}
      />
      {!hasRanges && (
        <p class="govuk-body-s">
          {manifest.measures.some(hasIntervals)
            ? 'No ranges are shown: the publisher gives them for some of these measures, and they are not held here for these rows.'
            : 'No ranges are held here with these figures.'}
        </p>
      )}
      <RangeNotes rows={rows} />
      <StatusNotes rows={rows} />
    </>
  );
};

const MOST_ITEMS = 3;

function itemsWords(items: readonly unknown[]): string {
  if (items.length === 0) return 'none';
  const named = items.slice(0, MOST_ITEMS).map(cellWords).join(', ');
  const more = items.length - MOST_ITEMS;
  return more > 0 ? `${named} and ${more} more` : named;
}

function cellWords(value: unknown): string {
  if (value === null || value === undefined) return 'not held';
  if (Array.isArray(value)) return itemsWords(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

interface Shown<K extends RowKind> {
  readonly manifest: Manifest;
  readonly rows: readonly PreviewRow[K][];
  /** How many rows there are, in words. */
  readonly size: string;
  readonly mark: string;
}

const Records: FC<Shown<'records'>> = ({ manifest, rows, size }) => {
  const columns = (manifest.table?.columns ?? []).filter(({ optional }) => !optional);
  return (
    <Table
      id="preview"
      caption={`The ${size}`}
      columns={columns.map(({ title }) => ({ head: title }))}
      rows={rows.map((row) => columns.map(({ name }) => cellWords(row[name])))}
    />
  );
};

const TABLES: { readonly [K in RowKind]: FC<Shown<K>> } = {
  observations: ({ manifest, rows, size, mark }) => (
    <Figures manifest={manifest} rows={rows} caption={`The ${size} of the latest period${mark}`} />
  ),
  records: Records,
};

function showRows<K extends RowKind>(kind: K, shown: Shown<K>) {
  return TABLES[kind](shown);
}

/** The first rows, every one with its status; an empty cell says in words why it is empty. */
export const PreviewTable: FC<{ manifest: Manifest; preview: Preview }> = ({
  manifest,
  preview,
}) => {
  const mark = manifest.invented ? ' (invented figures)' : '';
  const all = preview.rows.length === preview.total;
  const size = all
    ? countWords(preview.total, 'row')
    : `first ${preview.rows.length} of ${countWords(preview.total, 'row')}`;
  return showRows(preview.kind, { manifest, rows: preview.rows, size, mark });
};
