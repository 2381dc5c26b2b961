import { Refused } from '../../../../fetch/refusal.ts';
import type { EditionTable, OnsEditionSource } from '../../source.ts';
import { besidesOf, keysOf, readColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { readHeads } from './sheet-heads.ts';
import type { SheetHead } from './sheet-heads.ts';

/** A declared table under the name of the sheet that it stands on. */
export interface FoundTable {
  readonly table: EditionTable;
  readonly columns: Columns;
  /** Row of the headings; the first row of a sheet is 1. */
  readonly headerRow: number;
}

/** What of a declaration a workbook has, and what of the workbook is not declared. */
export interface FoundTables {
  readonly found: readonly FoundTable[];
  readonly lacking: readonly EditionTable[];
  /** Sheets with figures of the dataset's own kind of period that no table of it is for. */
  readonly undeclared: readonly SheetHead[];
}

/** A table in words: `Local Authority District by SOC 4 digit code, every quarter`. */
export const tellTable = ({ area, dimensions, every }: EditionTable): string =>
  `${[area, ...Object.values(dimensions)].join(' by ')}, every ${every}`;

const says = (title: string, wanted: string): boolean =>
  new RegExp(`\\b${wanted}\\b`, 'i').test(title);

function isOn(table: EditionTable, { keys, title, every }: SheetHead): boolean {
  const [wanted, besides] = [keysOf(table), besidesOf(table)];
  return (
    every === table.every &&
    wanted.every((key) => keys.includes(key)) &&
    keys.every((key) => wanted.includes(key) || besides.includes(key)) &&
    (table.titled === undefined || says(title, table.titled))
  );
}

/**
 * The sheet that holds a table. Where several do, the one under the name last seen. Throws
 * {@link Refused} where none of those has it: which one is meant cannot be told.
 */
function chooseSheet(table: EditionTable, heads: readonly SheetHead[]): SheetHead | undefined {
  const holding = heads.filter((head) => isOn(table, head));
  const chosen = holding.length === 1 ? holding[0] : holding.find((h) => h.sheet === table.sheet);
  if (chosen || holding.length === 0) return chosen;
  const names = holding.map(({ sheet }) => sheet).join(' and ');
  throw new Refused('ambiguous_table', `${names} hold ${tellTable(table)} alike`);
}

/**
 * Refuses a table that is not there because a column of it has another name: a sheet has a heading
 * that no declaration knows, and is otherwise the table, or has its name.
 */
function refuseRenamed(
  table: EditionTable,
  known: ReadonlySet<string>,
  heads: readonly SheetHead[],
): void {
  const wanted = keysOf(table);
  for (const { sheet, keys, every } of heads) {
    const strange = keys.find((key) => !known.has(key));
    if (every !== table.every || strange === undefined) continue;
    const missing = wanted.filter((key) => !keys.includes(key));
    const isNear = missing.length < 2 && missing.length < wanted.length;
    if (!isNear && sheet !== table.sheet) continue;
    throw missing[0] === undefined
      ? new Refused('unknown_heading', `${sheet}: nobody explained the column "${strange}"`)
      : new Refused(
          'heading_missing',
          `${sheet} has no column "${missing[0]}"; it has "${strange}", which nobody explained`,
        );
  }
}

/**
 * Finds the declared tables among the sheets of a workbook by their columns, kind of period and
 * title, whatever the sheets are called. Throws {@link Refused} naming a column that has another
 * name, a sheet that has lost its headings, and when none of the tables is there.
 */
export function matchTables(
  source: OnsEditionSource,
  sheets: readonly string[],
  all: readonly SheetHead[],
): FoundTables {
  const heads = all.filter(({ title }) => !source.not_titled.some((each) => says(title, each)));
  const chosen = source.tables.map((table) => ({ table, head: chooseSheet(table, heads) }));
  const taken = new Set(chosen.map(({ head }) => head));
  const free = heads.filter((head) => !taken.has(head));
  const lacking = chosen.flatMap(({ table, head }) => (head ? [] : [table]));
  const known = new Set(source.tables.flatMap((table) => [...keysOf(table), ...besidesOf(table)]));
  for (const table of lacking) {
    refuseRenamed(table, known, free);
    if (sheets.includes(table.sheet) && !all.some(({ sheet }) => sheet === table.sheet)) {
      throw new Refused(
        'heading_missing',
        `${table.sheet} has no row of headings that name periods`,
      );
    }
  }
  if (lacking.length === source.tables.length) {
    const wanted = lacking.map((table) => `${table.sheet} (${tellTable(table)})`).join(', ');
    throw new Refused('sheet_missing', `none of ${wanted} is among ${sheets.join(', ')}`);
  }
  const own = new Set(source.tables.flatMap((each) => (each.titled ? [] : [each.every])));
  return {
    found: chosen.flatMap(({ table, head }) => {
      if (!head) return [];
      const named = { ...table, sheet: head.sheet };
      return [{ table: named, columns: readColumns(named, head.headings), headerRow: head.row }];
    }),
    lacking,
    undeclared: free.filter(({ every }) => own.has(every)),
  };
}

/** Finds the declared tables of a workbook. Throws as {@link matchTables} does. */
export async function findTables(file: string, source: OnsEditionSource): Promise<FoundTables> {
  const { sheets, heads } = await readHeads(file);
  return matchTables(source, sheets, heads);
}
