import { LRUCache } from 'lru-cache';
import { encodeCell, holdsFlags } from '../answer/formats/rows-json.ts';
import type { Query } from '../question/query.ts';
import type { TableColumn } from '../question/tables/table.ts';
import type { PackedRow } from './choose-rows.ts';
import type { PackedRelease } from './packed-release.ts';
import { findSaid, NUMBERS, WORDS } from './plan.ts';

/** What is kept of codes that were printed, for so many choices of columns of a table. */
const MOST_CHOICES = 32;

/** Prints some columns of a row as members of a JSON object. */
type Print = (row: PackedRow) => string;

/** What a column says of a code, as JSON. */
type Tell = (code: string) => string;

const memberOf = ({ name }: TableColumn, at: number): string =>
  `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`;

/** How a column of figures or of their words is printed; undefined for any other. */
function findFigure(column: TableColumn, at: number, { file }: PackedRelease): Print | undefined {
  const member = memberOf(column, at);
  const numeric = NUMBERS.find((each) => each === column.name);
  if (numeric) return ({ tile, row }) => member + encodeCell(tile.read(numeric, row), false);
  const word = WORDS.find((each) => each === column.name);
  if (!word) return undefined;
  const isFlags = holdsFlags(column);
  const texts = (file.head.words[word] ?? []).map((text) => member + encodeCell(text, isFlags));
  return ({ tile, row }) => texts[tile.read(word, row)] ?? `${member}null`;
}

/** How a column is told from a code of the key, and which; undefined where it is not. */
function findTold(
  column: TableColumn,
  { table, lang }: Query,
  { plan, release }: PackedRelease,
): { readonly coded: string; readonly tell: Tell } | undefined {
  const said = findSaid(column, plan);
  const coded = said?.coded ?? column.name;
  if (!plan.codes.has(coded)) return undefined;
  if (!said) return { coded, tell: (code) => JSON.stringify(code) };
  const [english, welsh] = [release.codes.get(coded)?.byCode, table.codes.get(coded)?.byCode];
  const isWelsh = lang === 'cy' && column.role === 'name';
  return {
    coded,
    tell(code) {
      const entry = english?.get(code);
      const own = isWelsh ? welsh?.get(code)?.name_cy : undefined;
      return JSON.stringify(own ?? (entry ? said.said(entry) : null));
    },
  };
}

/** Neighbouring columns that are told from the same code: each code is printed once. */
function printTold(
  coded: string,
  tells: readonly Tell[],
  key: string,
  { table }: Query,
  { plan, tiles, printed }: PackedRelease,
): Print {
  const kept = printed.get(table) ?? new LRUCache<string, string[]>({ max: MOST_CHOICES });
  printed.set(table, kept);
  const texts = kept.get(key) ?? [];
  kept.set(key, texts);
  const codes = plan.codes.get(coded) ?? [];
  const place = tiles.places.get(coded);
  return (row) => {
    const at = place?.(row) ?? -1;
    return (texts[at] ??= tells.map((tell) => tell(codes[at] ?? '')).join(''));
  };
}

/**
 * How the rows of a question are printed as a JSON array of objects, as `encodeRows` prints those of a
 * release; undefined where a column is neither of figures nor told from a code.
 */
export function findPrinter(
  query: Query,
  packed: PackedRelease,
): ((rows: readonly PackedRow[]) => string) | undefined {
  const prints: Print[] = [];
  let beside: { coded: string; tells: Tell[]; names: string } | undefined;
  const flush = (): void => {
    if (beside) {
      const key = `${query.lang} ${beside.names}`;
      prints.push(printTold(beside.coded, beside.tells, key, query, packed));
    }
    beside = undefined;
  };
  for (const [at, column] of query.columns.entries()) {
    const figure = findFigure(column, at, packed);
    const told = figure ? undefined : findTold(column, query, packed);
    if (told) {
      if (beside?.coded !== told.coded) flush();
      beside ??= { coded: told.coded, tells: [], names: '' };
      const member = memberOf(column, at);
      beside.tells.push((code) => member + told.tell(code));
      beside.names += member;
    } else {
      flush();
      if (!figure) return undefined;
      prints.push(figure);
    }
  }
  flush();
  const printRow = (row: PackedRow): string => {
    let text = '';
    for (const print of prints) text += print(row);
    return `${text}}`;
  };
  return (rows) => `[${rows.map(printRow).join(',')}]`;
}
