import { Refused } from '../../../fetch/refusal.ts';
import type { Document, Figure } from './document.ts';

/** All that was known on one release date, newest document of each subject first. */
export interface KnownThen {
  readonly released: string;
  /** Documents released on that date. */
  readonly fresh: readonly Document[];
  /** Documents of earlier dates that hold figures which no later one prints, newest first. */
  readonly carried: readonly Document[];
}

/** What makes two figures of different documents the same cell. */
export function cellOf({ measure, period, kind, dimensions }: Figure): string {
  return JSON.stringify([measure, kind, period, Object.entries(dimensions).sort()]);
}

/** A document with the date on which it became known. */
interface Dated {
  readonly date: string;
  readonly document: Document;
}

/** A table and the month (`YYYY-MM`) in the name of its workbook: all that says when it came out. */
export interface DatedTable {
  readonly month: string;
  readonly document: Document;
}

/**
 * Refuses vintages (oldest first, as the publisher numbers them) whose release dates go backwards.
 * Of two with one date, a same-day correction, the later stands.
 */
function demandOrder(vintages: readonly Document[]): Dated[] {
  const dated = vintages.map((document) => ({ date: document.released ?? '', document }));
  return dated.filter(({ date }, at) => {
    const next = dated[at + 1]?.date;
    if (next !== undefined && next < date) {
      throw new Refused(
        'vintage_order',
        `a version released ${date} is numbered before one released ${next}`,
      );
    }
    return next !== date;
  });
}

/** A workbook counts as released with the first series of its month or later, or else the last. */
function dateTable({ month, document }: DatedTable, dates: readonly string[]): Dated {
  const date = dates.find((one) => one.slice(0, 7) >= month) ?? dates.at(-1) ?? `${month}-01`;
  return { date, document };
}

/** Adds older documents, newest first, while they print a cell that nothing newer prints. */
function carryForward(fresh: readonly Document[], older: readonly Document[]): Document[] {
  const printed = new Set(fresh.flatMap(({ figures }) => figures.map(cellOf)));
  return older.filter(({ figures }) => {
    const cells = figures
      .filter(({ kind, period }) => kind === 'window' && period !== null)
      .map(cellOf);
    const adds = cells.some((cell) => !printed.has(cell));
    for (const cell of cells) printed.add(cell);
    return adds;
  });
}

/**
 * Groups documents by release date, oldest first. A publisher's vintage is whole, so nothing is
 * carried into the next one; where a vintage at hand is a part only, the figures it does not print
 * stay as they were last printed: that is what was known on that day.
 */
export function groupVintages(
  series: readonly (readonly Document[])[],
  tables: readonly DatedTable[],
): KnownThen[] {
  const inOrder = series.flatMap(demandOrder);
  const dates = [...new Set(inOrder.map(({ date }) => date))].sort();
  const dated = [...inOrder, ...tables.map((table) => dateTable(table, dates))];
  const all = [...new Set(dated.map(({ date }) => date))].sort();
  return all.map((released) => {
    const fresh = dated.filter(({ date }) => date === released).map(({ document }) => document);
    const older = dated
      .filter(({ date }) => date < released)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ document }) => document);
    return { released, fresh, carried: carryForward(fresh, older) };
  });
}
