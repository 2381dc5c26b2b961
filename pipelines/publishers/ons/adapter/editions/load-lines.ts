import { TOTAL } from '../../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { Database } from '../../../../duckdb.ts';
import type { OnsEditionSource } from '../../source.ts';
import { keepPrintedCodes } from '../../../printed-codes.ts';
import type { PrintedCode } from '../../../printed-codes.ts';
import type { FoundTable } from './find-tables.ts';
import type { FindPlace } from './places.ts';
import { readLines } from './read-lines.ts';
import type { Line } from './read-lines.ts';
import { addLines, LINE_END, TEXT_END } from './write-parsed.ts';

/** The publisher's code → ours with its name, by dimension id. */
type CodeMaps = Readonly<Record<string, ReadonlyMap<string, CodeItem>>>;

/** Codes of every dimension by the code that the publisher prints: its own where one is declared. */
export function mapCodes(lists: ReadonlyMap<string, readonly CodeItem[]>): CodeMaps {
  const entries = [...lists].map(
    ([id, items]) =>
      [id, new Map(items.map((item) => [item.publisher_code ?? item.code, item]))] as const,
  );
  return Object.fromEntries(entries);
}

/** A text without what ends texts and lines: no cell has a meaning for it. */
const withoutEnds = (text: string): string =>
  text.replaceAll(TEXT_END, ' ').replaceAll(LINE_END, ' ');

/** A line as texts, in the order in which {@link addLines} takes them; empty where a code is not known. */
function asTexts(
  { row, name, place, note, printed, ...line }: Line,
  dimensions: readonly string[],
  codes: CodeMaps,
): string[] {
  const own = dimensions.map((id) => {
    const code = line.dimensions[id];
    return code === undefined ? TOTAL : (codes[id]?.get(code)?.code ?? '');
  });
  const area = [place?.code ?? '', place?.name ?? name, place?.type ?? ''];
  return [String(row), ...area, note, ...own, ...printed].map(withoutEnds);
}

/** The names that a line prints beside its codes; blank cells are none. */
function namesOf(
  { dimensions, names }: Line,
  { table }: FoundTable,
  codes: CodeMaps,
): PrintedCode[] {
  return Object.entries(names).flatMap(([id, name]) => {
    const [column, code] = [table.dimensions[id], dimensions[id]];
    if (name === '' || column === undefined || code === undefined) return [];
    return [{ column, code, name, declared: codes[id]?.get(code)?.name ?? null }];
  });
}

/**
 * Adds the figures of one table to `parsed`, some thousand lines at a time, so that memory holds no
 * more of a sheet than that, and the names of its codes to `printed_codes`.
 */
export async function loadLines(
  database: Database,
  {
    declaration,
    source,
    workbook,
  }: {
    readonly declaration: ObservationsDeclaration;
    readonly source: OnsEditionSource;
    readonly workbook: { readonly path: string; readonly sha256: string };
  },
  found: FoundTable,
  codes: CodeMaps,
  findPlace: FindPlace,
): Promise<void> {
  const dimensions = declaration.dimensions.map(({ id }) => id);
  const sql = addLines(declaration, source, found, workbook.sha256.slice(0, 12));
  const printed = new Map<string, PrintedCode>();
  for await (const lines of readLines(workbook.path, found, findPlace)) {
    for (const each of lines.flatMap((line) => namesOf(line, found, codes))) {
      printed.set(`${each.column}|${each.code}|${each.name}`, each);
    }
    const texts = lines.map((line) => asTexts(line, dimensions, codes).join(TEXT_END));
    await database.run(sql, [texts.join(LINE_END)]);
    // The workspace compresses what it holds at a checkpoint and not before: 1.2 GB become 50 MB.
    await database.run('CHECKPOINT');
  }
  await keepPrintedCodes(database, [...printed.values()]);
}
