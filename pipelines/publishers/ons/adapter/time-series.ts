import { monthIndex } from '../../../../schemas/words/period.ts';
import { Refused, TryAgain } from '../../../fetch/refusal.ts';
import { readCsv } from './csv.ts';

/** One row as printed: years, quarters and months share the two columns. */
export interface SeriesRow {
  readonly line: number;
  readonly label: string;
  readonly value: string;
}

/** A time series as the CSV generator of ONS answers it. Dates are ISO. */
export interface TimeSeries {
  readonly title: string;
  readonly cdid: string;
  readonly unit: string;
  readonly released: string;
  readonly nextRelease: string | null;
  readonly notes: readonly string[];
  readonly rows: readonly SeriesRow[];
}

/** The lines before the figures, in the order in which ONS writes them. */
export const METADATA = [
  'Title',
  'CDID',
  'Source dataset ID',
  'PreUnit',
  'Unit',
  'Release date',
  'Next release',
  'Important notes',
] as const;

/** ISO date of `16-09-2025`; undefined when it is not a date in that form. */
function findReleaseDate(text: string): string | undefined {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const iso = `${match[3]}-${match[2]}-${match[1]}`;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** ISO date of `14 October 2025`; undefined for what is not a day (`To be announced`). */
export function findLongDate(text: string): string | undefined {
  const match = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text.trim());
  const ms = match ? Date.parse(`${match[1]} ${match[2]} ${match[3]} 00:00:00 GMT`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10);
}

/** Throws for the answers that ONS gives instead of a document: nothing, or a page with status 200. */
export function refuseUnlike(body: string, expected: 'csv' | 'json' | 'workbook'): void {
  if (body.length === 0) throw new TryAgain('empty_body', 'the publisher sent no bytes');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(body.slice(0, 200))) {
    throw new Refused(`html_instead_of_${expected}`, 'the publisher sent a web page');
  }
}

/**
 * Reads the document. Throws {@link Refused} naming the fault: a web page in its place, a metadata
 * line that is missing or out of order, a release date that is no date, or no figures at all.
 */
export function readTimeSeries(document: string): TimeSeries {
  refuseUnlike(document, 'csv');
  const records = readCsv(document.replace(/^\uFEFF/, ''));
  const said = new Map<string, string>();
  METADATA.forEach((field, at) => {
    const record = records[at];
    if (record?.cells[0]?.trim() !== field) {
      const found = record?.cells[0] ?? 'the end';
      throw new Refused(
        'missing_metadata',
        `record ${at + 1} should be "${field}" but is "${found}"`,
      );
    }
    said.set(field, record.cells.slice(1).join(',').trim());
  });
  const read = (field: (typeof METADATA)[number]): string => said.get(field) ?? '';
  const released = findReleaseDate(read('Release date'));
  if (released === undefined) {
    throw new Refused('release_date', `"${read('Release date')}" is not a date`);
  }
  const rows = records.slice(METADATA.length).map(({ line, cells }) => ({
    line,
    label: (cells[0] ?? '').trim(),
    value: cells.slice(1).join(',').trim(),
  }));
  if (rows.length === 0) throw new Refused('no_figures', 'the document has metadata only');
  return {
    title: read('Title'),
    cdid: read('CDID'),
    unit: `${read('PreUnit')} ${read('Unit')}`.trim(),
    released,
    nextRelease: findLongDate(read('Next release')) ?? null,
    notes: read('Important notes') === '' ? [] : [read('Important notes')],
    rows,
  };
}

/** Refuses a document of another series, or one counted in another unit than was declared. */
export function demandSeries(series: TimeSeries, cdid: string, scale: number): void {
  if (series.cdid !== cdid) {
    throw new Refused('cdid_mismatch', `asked for ${cdid}, was sent ${series.cdid || 'none'}`);
  }
  const inThousands = /thousand/i.test(`${series.title} ${series.unit}`);
  if (inThousands !== (scale === 1000)) {
    throw new Refused(
      'wrong_unit',
      `"${series.title}" ${inThousands ? 'is' : 'is not'} in thousands; ${cdid} was declared with a scale of ${scale}`,
    );
  }
}

/** Months (`YYYY-MM`) that are missing between the first and the last of a list. */
export function findGaps(months: readonly string[]): { after: string; before: string }[] {
  const sorted = [...new Set(months)].sort();
  return sorted.flatMap((month, at) => {
    const next = sorted[at + 1];
    if (next === undefined || monthIndex(next) === monthIndex(month) + 1) return [];
    return [{ after: month, before: next }];
  });
}
