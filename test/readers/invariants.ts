import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { Manifest } from '../../schemas/release/manifest.ts';
import { findPeriod } from '../../schemas/words/period.ts';
import { askJson } from '../support/ask.ts';
import { PlainRow, textOf } from './plain-row.ts';

const Codes = z.object({ data: z.array(z.object({ code: z.string() })) });
const ALL = 'limit=10000';

/** All rows of a release as a table of texts, from its CSV. */
export async function readEverything(
  { app }: OpenedApi,
  dataset: string,
  version: string,
): Promise<PlainRow[]> {
  const response = await app.request(`/v1/datasets/${dataset}/data.csv?version=${version}`);
  if (response.status !== 200) throw new Error(`${dataset} answered ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return PlainRow.array().parse(parse(bytes, { columns: true }));
}

/** What is wrong with one row by itself. */
function faultsOfRow(row: PlainRow): string[] {
  const cell = (column: string): string => textOf(row[column]);
  const has = (column: string): boolean => cell(column) !== '';
  const period = cell('period');
  const number = Number(cell('value'));
  const [low, high] = [Number(cell('low')), Number(cell('high'))];
  const broken: readonly (readonly [boolean, string])[] = [
    [has('value') !== (cell('status') === 'observed'), 'a value and its status disagree'],
    [has('low') !== has('high'), 'low or high alone'],
    [has('interval') !== has('low'), 'an interval without its kind, or a kind without one'],
    [has('low') && (low > high || (has('value') && (number < low || number > high))), 'not inside'],
    [has('value') && !Number.isFinite(number), 'a value that is no number'],
    [findPeriod(period)?.code !== period, 'a period that does not print back to itself'],
    [cell('period_start') > cell('period_end'), 'a period that ends before it begins'],
    [cell('flags') !== cell('flags').split(' ').toSorted().join(' '), 'flags out of order'],
  ];
  return broken.filter(([isBroken]) => isBroken).map(([, what]) => what);
}

/** Rows that do not come after the one before, by the release's own order. */
function countOutOfOrder(rows: readonly PlainRow[], order: readonly string[]): number {
  const keys = rows.map((row) =>
    order.flatMap((column) =>
      column === 'period'
        ? [textOf(row.period_start), textOf(row.period_end), textOf(row.period)]
        : [textOf(row[column])],
    ),
  );
  const follows = (a: readonly string[], b: readonly string[]): boolean => {
    const at = a.findIndex((part, i) => part !== b[i]);
    return at !== -1 && Buffer.compare(Buffer.from(a[at] ?? ''), Buffer.from(b[at] ?? '')) < 0;
  };
  return keys.filter((key, i) => i > 0 && !follows(keys[i - 1] ?? [], key)).length;
}

/**
 * What of the contract's invariants (section 20) does not hold for a release of observations: read
 * through the API as anybody reads it. Nothing when all is well.
 */
export async function findBroken(
  api: OpenedApi,
  dataset: string,
  version: string,
): Promise<string[]> {
  const path = `/v1/datasets/${dataset}`;
  const manifest = await askJson(api, `${path}/versions/${version}/manifest`, Manifest);
  const { table, coverage, row_account: account } = manifest;
  if (table?.kind !== 'observations' || !coverage || !account) return [];
  const rows = await readEverything(api, dataset, version);
  const broken = rows.flatMap((row, i) => faultsOfRow(row).map((what) => `row ${i}: ${what}`));
  const keyOf = (row: PlainRow): string => table.key.map((column) => textOf(row[column])).join('|');
  if (new Set(rows.map(keyOf)).size !== rows.length) broken.push('the key is not unique');
  const loose = countOutOfOrder(rows, table.order);
  if (loose > 0) broken.push(`${loose} rows out of order`);
  for (const column of table.key) {
    const list = `${path}/codes/${column}?version=${version}&${ALL}`;
    const { data } = await askJson(api, list, Codes);
    const known = new Set(data.map(({ code }) => code));
    const strange = new Set(
      rows.map((row) => textOf(row[column])).filter((code) => !known.has(code)),
    );
    if (strange.size > 0) broken.push(`${column} has codes of no list: ${[...strange].join()}`);
  }
  const sum = Object.values(coverage.by_status).reduce((a, b) => a + b, 0);
  if (sum !== coverage.rows) broken.push('statuses do not add up to the rows');
  if (coverage.rows !== rows.length) broken.push('the manifest counts other rows');
  const counted = [account.published, account.collapsed_identical, account.set_aside];
  const parts = counted.reduce((a, b) => a + b, account.checked_not_published);
  if (account.received !== parts) broken.push('the row account does not balance');
  if (account.published !== rows.length) broken.push('the row account counts other rows');
  return broken.slice(0, 20);
}
