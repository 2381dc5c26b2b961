import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { hintOfRename } from '../../../schemas/words/nearest.ts';
import { readBytes, readDocument } from '../../fetch/documents/read-document.ts';
import { Refused } from '../../fetch/refusal.ts';

const Standards = z.array(
  z.looseObject({
    referenceNumber: z.string(),
    title: z.string(),
    level: z.int(),
    route: z.string(),
    typicalDuration: z.int(),
    maxFunding: z.int(),
    typicalJobTitles: z.array(z.string()),
    larsCode: z.int(),
    status: z.string(),
  }),
);

/** A standard as either list has it, every cell as text; null where the list has no such column. */
export const ListedStandard = z.strictObject({
  reference: z.string(),
  title: z.string(),
  level: z.string(),
  route: z.string(),
  months: z.string(),
  max_funding: z.string(),
  lars_code: z.string(),
  status: z.string().nullable(),
  approved_on: z.string().nullable(),
  job_titles: z.array(z.string()),
});
export type ListedStandard = z.infer<typeof ListedStandard>;

/** The list in force. Throws {@link Refused} for a document that is no such list. */
export async function readCurrent(file: string): Promise<ListedStandard[]> {
  const body = await readDocument(file);
  if (!body.trimStart().startsWith('[')) throw new Refused('not_the_list', 'it is no JSON list');
  const read = Standards.safeParse(JSON.parse(body));
  if (!read.success) throw new Refused('not_the_list', z.prettifyError(read.error).slice(0, 500));
  return read.data.map((standard) => ({
    reference: standard.referenceNumber,
    title: standard.title,
    level: String(standard.level),
    route: standard.route,
    months: String(standard.typicalDuration),
    max_funding: String(standard.maxFunding),
    lars_code: String(standard.larsCode),
    status: standard.status,
    approved_on: null,
    job_titles: standard.typicalJobTitles,
  }));
}

/** Columns of the list of 2018, as it heads them without the space before each. */
const COLUMNS = {
  reference: 'Reference',
  title: 'Name',
  level: 'Level',
  route: 'Route',
  months: 'Typical Duration',
  max_funding: 'Maximum Funding (£)',
  lars_code: 'LARS code for providers only',
  approved_on: 'Approved for Delivery Date',
} as const;
const MOST_BYTES = 16 * 1024 * 1024;
const Cells = z.array(z.array(z.string()));

/**
 * The list that has ended: UTF-16, the low byte first, without a byte order mark, with a line above
 * the header and a space before each heading. Throws {@link Refused} for a document that is no such
 * list, naming a column that is missing.
 */
export async function readEnded(file: string): Promise<ListedStandard[]> {
  const body = (await readBytes(file, 0, MOST_BYTES)).toString('utf16le');
  const [, header = [], ...rows] = Cells.parse(parse(body, { relax_column_count: true }));
  const headings = header.map((heading) => heading.trim());
  const missing = Object.values(COLUMNS).find((column) => !headings.includes(column));
  if (missing !== undefined) {
    const hint = hintOfRename(missing, headings);
    throw new Refused('not_the_list', `there is no column "${missing}"${hint}`);
  }
  return rows.map((cells) => {
    const cell = (column: keyof typeof COLUMNS): string =>
      (cells[headings.indexOf(COLUMNS[column])] ?? '').trim();
    const { reference, title, level, months } = {
      ...{ reference: cell('reference'), title: cell('title'), level: cell('level') },
      months: cell('months'),
    };
    return {
      ...{ reference, title, level, months, max_funding: cell('max_funding') },
      // A comma within a cell was printed as a space more.
      route: cell('route').replaceAll('  ', ', '),
      ...{ lars_code: cell('lars_code'), status: null, approved_on: cell('approved_on') },
      job_titles: [],
    };
  });
}
