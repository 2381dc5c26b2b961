import type { Series } from '../../collection-stand-in.ts';

/** A list of inspections as rows of cells by column; null is a blank cell. */
export type List = readonly Readonly<Record<string, string | null>>[];

const CSV = 'text/csv';
const FOLDER = '/government/statistical-data-sets';

function quote(cell: string | null): string {
  const words = cell ?? '';
  return /[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A CSV as a spreadsheet saves it: line ends of two characters, in its own encoding. */
export function printCsv(rows: List): Buffer {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return Buffer.from(
    `${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`,
    'latin1',
  );
}

/** The files of one month. */
export interface Month {
  /** As a title names it: `30 September 2026`. */
  readonly day: string;
  readonly inYear: Buffer;
  readonly mostRecent: Buffer;
}

/**
 * The collection with the page of the inspection year and that of the year before, which comes first
 * in the list and has no file of the month. Beside both lists the page has the same in a workbook.
 */
export function layOutSeries(
  { collection, titled }: { readonly collection: string; readonly titled: string },
  { day, inYear, mostRecent }: Month,
): Series {
  const stem = `Further_education_and_skills_as_at_${day.replaceAll(' ', '_')}`;
  const file = (list: string, title: string, body: Buffer) => ({
    ...{ filename: `${stem}_-_${list}.csv`, title, contentType: CSV },
    body: () => body,
  });
  const page = (from: number, files: Series['pages'][number]['files']) => ({
    title: `${titled} from September ${from} to August ${from + 1}`,
    slug: `management-information-from-september-${from}-to-august-${from + 1}`,
    files,
  });
  const month = new Date(`${day} UTC`);
  const from = month.getUTCFullYear() - (month.getUTCMonth() < 8 ? 1 : 0);
  return {
    ...{ collection, folder: FOLDER },
    pages: [
      page(from, [
        {
          ...{ filename: `${stem}.xlsx`, title: `Management information as at ${day}` },
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          body: () => Buffer.from('PK'),
        },
        file('in-year_inspections', `In-year inspections as at ${day}`, inYear),
        file('most_recent_inspections', `Most recent inspections as at ${day}`, mostRecent),
      ]),
      page(from - 1, []),
    ],
  };
}
