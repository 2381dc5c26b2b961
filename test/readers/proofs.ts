import fc from 'fast-check';
import { expect } from 'vitest';
import type { OpenedApi } from '../../api/app.ts';
import { Manifest } from '../../schemas/release/manifest.ts';
import { Row, askAllPages, askJson, askRows } from '../support/ask.ts';
import { FOREIGN_READERS } from './foreign.ts';
import { readPage } from './html-page.ts';
import { readEverything } from './invariants.ts';
import { askNaively, questionsOf, writeQuestion } from './naive.ts';
import { readPreview } from './page-rows.ts';
import type { PlainRow } from './plain-row.ts';
import { FIGURES, hashOf, textOf } from './plain-row.ts';
import { readSentences } from './sentences.ts';
import type { Served } from './serve-store.ts';

const PREVIEW_ROWS = 10;

async function readAs({ app }: OpenedApi, address: string): Promise<PlainRow[]> {
  const extension = /\.([a-z-]+)\?/.exec(address)?.[1] ?? '';
  const response = await app.request(address);
  expect([address, response.status]).toEqual([address, 200]);
  const read = FOREIGN_READERS[extension];
  if (!read) throw new Error(`nobody reads .${extension}`);
  return read(await response.arrayBuffer());
}

/**
 * One question in every format and in the page's own table, each read by a reader of others, has
 * one hash of rows: names, numbers, statuses and flags as the page prints them, and in all formats
 * of data the codes and bases too.
 */
export async function proveOneHash({ api, page }: Served, dataset: string): Promise<void> {
  const { version } = await askRows(api, `/v1/datasets/${dataset}/data?limit=1`);
  const path = `/v1/datasets/${dataset}`;
  const { table } = await askJson(api, `${path}/versions/${version}/manifest`, Manifest);
  if (!table) throw new Error(`${dataset} has no table`);
  const query = `period=latest&limit=${PREVIEW_ROWS}&version=${version}`;
  const read = await Promise.all(
    Object.keys(FOREIGN_READERS).map(
      async (extension) =>
        [extension, await readAs(api, `${path}/data.${extension}?${query}`)] as const,
    ),
  );
  const full = read.map(([extension, rows]) => [
    extension,
    hashOf(rows, [...table.key, ...FIGURES]),
  ]);
  const [first] = full;
  expect(full).toEqual(full.map(([extension]) => [extension, first?.[1]]));

  const headings = new Map(table.columns.map(({ title, name }) => [title, name]));
  const preview = readPage(await page(`/datasets/${dataset}`)).tables.find(
    ({ id }) => id === 'preview',
  );
  if (!preview) throw new Error(`the page of ${dataset} has no table of figures`);
  const printed = readPreview(preview, (heading) => headings.get(heading) ?? heading);
  const names = table.key.map((column) => `${column}_name`);
  const columns = [...names, 'value', 'low', 'high', 'status', 'flags'];
  const shown = [...read, ['html', printed] as const].map(
    ([format, rows]) => [format, rows.length, hashOf(rows, columns)] as const,
  );
  const count = read[0]?.[1].length;
  expect(shown).toEqual(shown.map(([format]) => [format, count, shown[0]?.[2]]));
}

/**
 * Random questions about a whole release: pages joined are the bulk file, and what a naive filter
 * over all rows finds, with one total; put in another order they keep their ETag.
 */
export async function provePages(
  { api }: Served,
  dataset: string,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Promise<void> {
  const { version } = await askRows(api, `/v1/datasets/${dataset}/data?limit=1`);
  const path = `/v1/datasets/${dataset}`;
  const { table } = await askJson(api, `${path}/versions/${version}/manifest`, Manifest);
  const everything = await readEverything(api, dataset, version);
  const keys = table?.key ?? [];
  const keyOf = (row: PlainRow): string => keys.map((column) => textOf(row[column])).join('|');
  const figuresOf = (rows: readonly PlainRow[]): string[] =>
    rows.map((row) => `${keyOf(row)} ${FIGURES.map((each) => textOf(row[each])).join('|')}`);
  const questions = questionsOf(everything, [...keys, 'status']);
  await fc.assert(
    fc.asyncProperty(questions, fc.integer({ min: 2, max: 9 }), async (asked, pages) => {
      const wanted = askNaively(everything, asked);
      const parts = [...writeQuestion(asked), `version=${version}`];
      const limit = Math.max(1, Math.min(10_000, Math.ceil(wanted.length / pages)));
      const address = `?${parts.join('&')}`;
      const joined = await askAllPages(api, `${path}/data${address}&limit=${limit}`);
      const bulk = await api.app.request(`${path}/data.ndjson${address}`);
      const lines = (await bulk.text()).split('\n').filter((line) => line !== '');
      expect(joined).toEqual(lines.map((line) => Row.parse(JSON.parse(line))));
      expect(figuresOf(joined).toSorted()).toEqual(figuresOf(wanted).toSorted());
      expect(bulk.headers.get('alongside-total')).toBe(String(wanted.length));

      const turned = parts.toReversed().map((part) => {
        const [name = '', items = ''] = part.split('=');
        return name === 'sort' ? part : `${name}=${items.split(',').toReversed().join(',')}`;
      });
      const other = await api.app.request(`${path}/data.ndjson?${turned.join('&')}`);
      expect(other.headers.get('etag')).toBe(bulk.headers.get('etag'));
      expect(other.headers.get('repr-digest')).toBe(bulk.headers.get('repr-digest'));
      await other.body?.cancel();
    }),
    { seed, numRuns: runs },
  );
}

const NO_NUMBER = /not available|suppressed|unreliable|no figure|No number/;

/**
 * Every number of every chart sentence on these pages is a cell of the table beside it. Answers
 * how many numbers were looked up.
 */
export async function proveSentences(
  { page }: Pick<Served, 'page'>,
  paths: readonly string[],
): Promise<number> {
  let numbers = 0;
  for (const path of paths) {
    for (const said of readSentences(readPage(await page(path)))) {
      numbers += said.numbers.length;
      const told = said.numbers.length > 0 || NO_NUMBER.test(said.sentence);
      expect([path, said.sentence, said.nowhere, told]).toEqual([path, said.sentence, [], true]);
    }
  }
  return numbers;
}
