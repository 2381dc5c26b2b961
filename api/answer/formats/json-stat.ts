import { writeFile } from 'node:fs/promises';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Cell } from '../../warehouse/results.ts';
import { ProblemError } from '../../problem.ts';
import { findColumn } from '../../question/tables/table.ts';
import type { Language } from '../../question/query.ts';
import type { Table, TableColumn } from '../../question/tables/table.ts';
import { name } from '../../warehouse/sql.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Spool } from '../../warehouse/spool.ts';

/** Numbers of a row beside its value: each has a metric category of its own, `measure.low`. */
const BESIDE = ['low', 'high', 'n'] as const;
const WORDS = ['interval', 'status', 'flags'] as const;
const PIECE_ROWS = 32_768;

/** The columns that a JSON-stat dataset is made from: the key, and what is said of each figure. */
export function statColumns(table: Table): TableColumn[] {
  const wanted = [...table.key, 'value', ...BESIDE, ...WORDS];
  return wanted.flatMap((each) => findColumn(table, each) ?? []);
}

interface Axis {
  readonly column: string;
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** A cube being filled: where a row's cell lies, from the places of its codes. */
function cellIndex(sizes: readonly number[], places: readonly number[]): number {
  return places.reduce((index, place, i) => index * (sizes[i] ?? 1) + place, 0);
}

const nameIn = ({ name: english, name_cy }: CodeEntry, lang: Language): string =>
  lang === 'cy' ? (name_cy ?? english) : english;

async function readAxes(spool: Spool, table: Table, lang: Language): Promise<Axis[]> {
  const others = table.key.filter((column) => column !== 'measure');
  const selected = (column: string): string => `list(DISTINCT ${name(column)})`;
  const beside = BESIDE.map(
    (each) => `list(DISTINCT "measure") FILTER (WHERE ${name(each)} IS NOT NULL)`,
  );
  const lists = await spool.summary([...others.map(selected), selected('measure'), ...beside]);
  const codesOf = (cell: Cell | undefined): string[] => (Array.isArray(cell) ? cell : []);
  const axes = [...others, 'measure'].map((column, i) => {
    const entries = table.codes.get(column)?.entries ?? [];
    const present = new Set(codesOf(lists[i]));
    const codes = entries.filter(({ code }) => present.has(code));
    return {
      column,
      codes: codes.map(({ code }) => code),
      labels: new Map(codes.map((entry) => [entry.code, nameIn(entry, lang)])),
    };
  });
  const metric = axes.at(-1);
  if (!metric) return axes;
  const extra = BESIDE.flatMap((each, i) =>
    codesOf(lists[others.length + 1 + i])
      .toSorted()
      .map((code) => [`${code}.${each}`, `${metric.labels.get(code) ?? code}: ${each}`] as const),
  );
  const all = {
    ...metric,
    codes: [...metric.codes, ...extra.map(([code]) => code)],
    labels: new Map([...metric.labels, ...extra]),
  };
  return [...axes.slice(0, -1), all];
}

async function readCells(spool: Spool, axes: readonly Axis[]) {
  const columns = axes.map(({ column }) => column);
  const numbers = ['value', ...BESIDE];
  const selected = [...columns, ...numbers, ...WORDS].map(name);
  const places = axes.map(({ codes }) => new Map(codes.map((code, i) => [code, i])));
  const sizes = axes.map(({ codes }) => codes.length);
  const value: Record<number, number> = {};
  const words: Record<(typeof WORDS)[number], Record<number, string>> = {
    interval: {},
    status: {},
    flags: {},
  };
  for await (const piece of spool.pieces(selected, PIECE_ROWS)) {
    for (let row = 0; row < piece.rows; row += 1) {
      const cells = piece.columns.map((column) => column[row] ?? null);
      const codes = cells.slice(0, columns.length).map(String);
      const measure = codes.at(-1) ?? '';
      const at = (metric: string): number => {
        const own = [...codes.slice(0, -1), metric];
        return cellIndex(
          sizes,
          own.map((code, i) => places[i]?.get(code) ?? 0),
        );
      };
      const figures = cells.slice(columns.length, columns.length + numbers.length);
      figures.forEach((figure, i) => {
        const metric = i === 0 ? measure : `${measure}.${numbers[i] ?? ''}`;
        if (typeof figure === 'number') value[at(metric)] = figure;
      });
      cells.slice(columns.length + numbers.length).forEach((word, i) => {
        const kind = WORDS[i];
        if (kind && typeof word === 'string' && word !== '') words[kind][at(measure)] = word;
      });
    }
  }
  return { value, ...words };
}

/** What a JSON-stat dataset is written from, beside its rows. */
interface StatOptions {
  readonly release: Release;
  readonly table: Table;
  /** Language of labels, where there is an official name in it. */
  readonly lang: Language;
  /** Most cells that it may have, empty ones included. */
  readonly most: number;
  /** Addresses of the same rows in formats without that limit. */
  readonly instead: () => readonly string[];
}

/**
 * Writes spooled figures to `file` as one JSON-stat 2.0 dataset (https://json-stat.org/format/):
 * a status for the cell of every row, flags and kinds of interval in `extension`. A cell without
 * a status has no row. Throws the problem of more than `most` cells, with the addresses that
 * `instead` gives. Answers how many rows.
 */
export async function writeStat(
  spool: Spool,
  { release, table, lang, most, instead }: StatOptions,
  file: string,
): Promise<number> {
  const axes = await readAxes(spool, table, lang);
  const size = axes.map(({ codes }) => codes.length);
  const cells = size.reduce((product, each) => product * each, 1);
  if (cells > most) {
    const detail = `${countWords(spool.rows, 'row spans', 'rows span')} ${countWords(cells, 'cell')}, and .json-stat holds ${most}. Ask for fewer areas or periods, or for CSV or Parquet.`;
    throw new ProblemError('too-large-for-format', detail, {
      members: { rows: spool.rows, cells, limit: most, alternatives: instead() },
    });
  }
  const { value, status, interval, flags } = await readCells(spool, axes);
  const role = (wanted: string): string[] => axes.map((a) => a.column).filter((c) => c === wanted);
  const dimension = axes.map(({ column, codes, labels }) => {
    const title = findColumn(table, column)?.title ?? column;
    const category = { index: codes, label: Object.fromEntries(labels) };
    return [column, { label: title, category }] as const;
  });
  const { label, invented } = release.manifest;
  const stat = {
    version: '2.0',
    class: 'dataset',
    label: label.title,
    source: label.licence.attribution,
    updated: release.state.published,
    id: axes.map(({ column }) => column),
    size,
    role: { time: role('period'), geo: role('area'), metric: role('measure') },
    dimension: Object.fromEntries(dimension),
    value,
    status,
    extension: {
      dataset: release.dataset,
      version: release.version,
      invented,
      licence: label.licence.id,
      flags,
      interval,
    },
  };
  await writeFile(file, JSON.stringify(stat));
  return spool.rows;
}
