import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RowPlace } from '../../find-place.ts';
import type { Readers } from '../../readers.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import type { Compared } from '../differ.ts';

/** What a list prints of a standard; both print more. */
interface Printed {
  readonly reference: string;
  readonly title: string;
  readonly route: string;
  readonly level: string;
  readonly months: string;
  readonly lars: string;
}

const Current = z.array(
  z.looseObject({
    ...{ referenceNumber: z.string(), title: z.string(), route: z.string() },
    ...{ level: z.number(), typicalDuration: z.number(), larsCode: z.number() },
  }),
);

async function readCurrent({ file, line }: RowPlace, readers: Readers): Promise<Printed | null> {
  const standard = Current.parse(await readers.json(file))[line - 1];
  if (!standard) return null;
  const { referenceNumber: reference, title, route, level, typicalDuration, larsCode } = standard;
  const [months, lars] = [String(typicalDuration), String(larsCode)];
  return { reference, title, route, level: String(level), months, lars };
}

/** The list of 2018 has a line above its headings, and a space before each of them. */
async function readEnded({ file, line }: RowPlace, readers: Readers): Promise<Printed | null> {
  const body = (await readers.text(file, 'utf16le')).slice(1).join('\n');
  const options = { columns: (heads: string[]) => heads.map((head) => head.trim()) };
  const rows = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(body, { ...options, relax_column_count: true }));
  const row = rows[line - 1];
  const cell = (heading: string): string => (row?.[heading] ?? '').trim();
  return {
    ...{ reference: cell('Reference'), title: cell('Name'), level: cell('Level') },
    ...{ route: cell('Route').replaceAll('  ', ', '), months: cell('Typical Duration') },
    lars: cell('LARS code for providers only'),
  };
}

/** 0, TBC and a blank stand for what is not known. */
const known = (printed: string | undefined): string | null =>
  printed === undefined || ['', '0', 'TBC'].includes(printed) ? null : printed;
const ours = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string'
    ? String(value)
    : null;

/** A standard against the list that its row names. */
export async function compareStandard(
  row: ReleaseRow,
  place: RowPlace,
  readers: Readers,
): Promise<Compared> {
  const isCurrent = place.url.includes('/api/');
  const printed = await (isCurrent ? readCurrent : readEnded)(place, readers);
  const wrong = differ([
    ['reference', row.standard, printed?.reference.replace(/[_/-]\d\d$/, '')],
    ['name', row.title, printed?.title],
    ['route', row.route, printed?.route],
    ['level', ours(row.level), known(printed?.level)],
    ['months', ours(row.months), known(printed?.months)],
    ['LARS code', ours(row.lars_code), known(printed?.lars)],
  ]);
  return { kind: 'standard of a list', wrong };
}
