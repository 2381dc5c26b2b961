const FIELD = /(?:"(?:[^"]|"")*"|[^",])+|(?<=^|,)(?=,|$)/g;

/** Fields of one CSV line as printed, quotes kept; a field between two commas is an empty text. */
export function splitLine(line: string): string[] {
  return line.match(FIELD) ?? [];
}
