/** A record of a CSV file and the line (first is 1) on which it begins. */
interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const TOKEN = /"((?:[^"]|"")*)"|([^",\r\n]+)|(,)|(\r\n|\n|\r)/g;

/**
 * Reads a small CSV document (RFC 4180: quoted cells may hold commas, quotes and line ends). Blank
 * lines are no records. Meant for documents of a few hundred lines; tables go through DuckDB.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [''];
  const finish = (): void => {
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells });
    cells = [''];
    begun = line;
  };
  for (const [token, quoted, plain, comma, end] of text.matchAll(TOKEN)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    if (cell !== undefined) cells[cells.length - 1] += cell;
    if (comma !== undefined) cells.push('');
    line += end === undefined ? (token.match(/\n/g)?.length ?? 0) : 1;
    if (end !== undefined) finish();
  }
  finish();
  return records;
}
