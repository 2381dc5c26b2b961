import { UNITS } from '../../schemas/words/vocabulary.ts';
import { STATUS_WORDS } from '../../web/words/status.ts';
import type { HtmlTable } from './html-page.ts';
import type { PlainRow } from './plain-row.ts';

/** A figure as printed, read back: `£1,343.50` is 1343.5. Null for words. */
export function readFigure(text: string): number | null {
  const digits = text.replaceAll(/[£,%]/g, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

function keyOf(words: Readonly<Record<string, string>>, wanted: string): string {
  return Object.entries(words).find(([, word]) => word === wanted)?.[0] ?? wanted;
}

/**
 * The rows of a dataset page's table of figures. Headings are turned into the names of columns by
 * `columnOf`; numbers, statuses and flags are read back from what is printed.
 */
export function readPreview(
  { head, rows }: HtmlTable,
  columnOf: (heading: string) => string,
): PlainRow[] {
  return rows.map((cells) => {
    const printed = new Map(head.map((heading, i) => [heading, cells[i]?.text ?? '']));
    const [status = '', ...flags] = (printed.get('Status') ?? '').split(', ');
    const [low, high] = (printed.get('Range') ?? '').split(' (')[0]?.split(' to ') ?? [];
    const rest = [...printed].filter(
      ([heading]) => !['Status', 'Range', 'Value', 'Unit'].includes(heading),
    );
    return {
      ...Object.fromEntries(rest.map(([heading, text]) => [columnOf(heading), text])),
      value: readFigure(printed.get('Value') ?? ''),
      unit: keyOf(UNITS, printed.get('Unit') ?? ''),
      low: readFigure(low ?? ''),
      high: readFigure(high ?? ''),
      status: keyOf(STATUS_WORDS, status),
      flags: flags.map((flag) => (flag === 'p' ? 'provisional' : flag.replaceAll(' ', '_'))),
    };
  });
}
