const GAP = '  ';

/**
 * Rows under headings, columns aligned by spaces, the last one ragged. Columns whose cells are all
 * numbers stand to the right. Answers only the headings' line when there are no rows.
 */
export function tabulate(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const isNumber = headings.map(
    (_, column) =>
      rows.some((row) => /\d/.test(row[column] ?? '')) &&
      rows.every((row) => /^([\d,]+(\.\d+)?|-|)$/.test(row[column] ?? '')),
  );
  const line = (cells: readonly string[]): string =>
    headings
      .map((_, column) => {
        const cell = cells[column] ?? '';
        const width = widths[column] ?? 0;
        return isNumber[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(GAP)
      .trimEnd();
  return [line(headings), ...rows.map(line)].join('\n');
}

/** A whole number as people read it: `86,814`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A size as people read it: `4.6 MB`. */
export function sized(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power] ?? ''}`;
}
