import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../datasets/discover.ts';
import { TOTAL } from '../../../schemas/dataset/code.ts';
import type { Declaration } from '../../../schemas/dataset/declaration.ts';
import { declares } from '../../../schemas/dataset/declares.ts';
import type { Database } from '../../duckdb.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { groupBy } from './group-by.ts';
import { readSampleArchives } from './sample-archives.ts';
import { layOutEditions, layOutSampleList, readSheetRows } from './sample-editions.ts';
import type { PagedRow } from './sample-editions.ts';
import { OnsSource } from './source.ts';
import { layOutIndustries, layOutSeries } from './stand-in/lay-out.ts';
import { findSeriesIn, readDocument } from './stand-in/read-document.ts';
import { onsStandIn } from './stand-in/stand-in.ts';
import type { OnsHoldings, PageFile } from './stand-in/stand-in.ts';

const Line = z.object({
  cdid: z.string(),
  source_dataset: z.string(),
  title: z.string(),
  released: z.string(),
  next_release: z.string(),
  notes: z.string(),
  label: z.string(),
  value: z.string(),
});
type Line = z.infer<typeof Line>;
const TableCell = z.object({
  file: z.string(),
  title: z.string(),
  released: z.string(),
  month: z.string(),
  code: z.string(),
  value: z.number().nullable(),
});
type TableCell = z.infer<typeof TableCell>;

function layOutFile(cells: readonly TableCell[]): PageFile | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const codes = [...new Set(cells.map(({ code }) => code))].filter((code) => code !== TOTAL).sort();
  const months = groupBy(cells, ({ month }) => month).map(([middle, own]) => {
    const of = (wanted: string): number | null =>
      own.find(({ code }) => code === wanted)?.value ?? null;
    return { middle, all: of(TOTAL), sections: codes.map(of) };
  });
  const released = new Date(`${first.released}T00:00:00Z`);
  const month = released.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
  const sections = codes.map((letter) => ({ letter, name: `Section ${letter}` }));
  return {
    name: `${first.file}${month.slice(0, 3).toLowerCase()}${released.getUTCFullYear()}.xlsx`,
    body: layOutIndustries(first.title, sections, months, 'xlsx'),
  };
}

interface Sample {
  readonly lines: readonly Line[];
  readonly cells: readonly TableCell[];
  /** Files of the editions of each landing page. */
  readonly editions: ReadonlyMap<string, readonly PageFile[]>;
}

/** The SQL that draws the sample: of figures it is declared beside the source, of a list with it. */
function findSample(declaration: Declaration, source: OnsSource | undefined): string | null {
  if (source !== undefined && 'sample' in source) return source.sample;
  return declares(declaration, 'sample') ? declaration.sample : null;
}

/** Runs the `sample` SQL of every ONS dataset and reads the tables that each leaves. */
async function readSamples(database: Database, datasets: readonly Dataset[]): Promise<Sample> {
  const lines: Line[] = [];
  const cells: TableCell[] = [];
  const sheets: PagedRow[] = [];
  const archives: (readonly [page: string, files: readonly PageFile[]])[] = [];
  const lists: typeof archives = [];
  for (const { declaration, folder } of datasets) {
    if (!declares(declaration, 'source')) continue;
    const source = OnsSource.safeParse(declaration.source).data;
    const sample = findSample(declaration, source);
    if (source === undefined || sample === null) continue;
    await database.run(await readFile(path.join(folder, sample), 'utf8'));
    if ('columns' in source) {
      lists.push([source.page, layOutSampleList(await readSheetRows(database), source.file)]);
    } else if ('file' in source) {
      const { page, file } = source;
      for (const row of await readSheetRows(database)) sheets.push({ ...row, page, file });
    } else if ('kinds' in source) {
      for (const [page, files] of await readSampleArchives(database)) archives.push([page, files]);
    } else {
      lines.push(...(await database.rows('FROM ons_series', Line)));
      cells.push(...(await database.rows('FROM ons_tables', TableCell)));
    }
  }
  return { lines, cells, editions: new Map([...layOutEditions(sheets), ...archives, ...lists]) };
}

/**
 * Holdings of a sample. The `sample` SQL of each dataset of the ONS adapter, run over the tables of
 * the invented economy in `database`, leaves `ons_series` (a row for every printed line of every
 * vintage, in printed order) and `ons_tables` (a row for every cell of the newest workbooks), or
 * `ons_sheets` (a row for every row of the sheets of an edition or of a list), or `ons_archives` (the
 * same of the workbooks in archives).
 */
export async function openOnsSample(
  database: Database,
  datasets: readonly Dataset[],
): Promise<OnsHoldings> {
  const { lines, cells, editions } = await readSamples(database, datasets);
  const vintages = groupBy(lines, ({ cdid, released }) => `${cdid} ${released}`).flatMap(
    ([, own]) => {
      const [first] = own;
      if (!first) return [];
      const { cdid, title, notes, released, next_release, source_dataset } = first;
      const csv = layOutSeries({
        ...{ cdid, title, notes, released },
        sourceDataset: source_dataset,
        nextRelease: next_release,
        rows: own.map(({ label, value }) => [label, value] as const),
      });
      return [readDocument(csv)];
    },
  );
  const files = groupBy(cells, ({ file }) => file).map(([stem, own]) => ({
    stem,
    file: layOutFile(own),
  }));
  return {
    findSeries: findSeriesIn(vintages),
    findFiles(page) {
      const held = editions.get(page);
      if (held) return held;
      const file = files.find(({ stem }) => page.endsWith(stem))?.file;
      return file && [file];
    },
  };
}

/** ONS as it would answer of the invented economy. */
export async function openSample({ openEconomy, datasets }: SampleEffects): Promise<StandIn> {
  const economy = await openEconomy();
  try {
    return onsStandIn(await openOnsSample(economy, datasets));
  } finally {
    economy.close();
  }
}
