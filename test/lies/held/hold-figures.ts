import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import { name, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import type { SourceAdapter, Vintage } from '../../../pipelines/publishers/adapter.ts';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import { isInFolder } from '../../../pipelines/publishers/replay.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import { temporaryHome } from '../../support/stores/fake-source.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';
import { findHeld, folderOf } from './held-figures.ts';
import type { Figures, HeldFigures } from './held-figures.ts';

const Table = z.object({ name: z.string() });

/** Writes `parsed`, and what else of the names in it a parse left, beside what the publisher said. */
async function keepVintage(folder: string, vintage: Vintage, database: Database): Promise<void> {
  await mkdir(folder, { recursive: true });
  const number = (await readdir(folder)).length;
  const own = path.join(folder, String(number));
  await mkdir(own);
  const tables = await database.rows(
    `SELECT table_name AS name FROM duckdb_tables()
     WHERE database_name = 'work' AND (table_name = 'parsed' OR starts_with(table_name, 'printed_'))`,
    Table,
  );
  for (const { name: table } of tables) {
    const file = text(path.join(own, `${table}.parquet`));
    await database.run(`COPY (FROM ${name(table)}) TO ${file}`);
  }
  const { labels, sourceReleased, clock } = vintage;
  await writeFile(
    path.join(own, 'vintage.json'),
    JSON.stringify({ labels, sourceReleased, clock }),
  );
}

/** An adapter that also keeps every state it parsed, before its checks add to it. */
function keeping(adapter: SourceAdapter, folderFor: (id: string) => string): SourceAdapter {
  return {
    fetch: (dataset, context) => adapter.fetch(dataset, context),
    parse: (dataset, vintage, database) => adapter.parse(dataset, vintage, database),
    async checks(dataset, vintage, database) {
      const { id, kind } = dataset.declaration;
      if (kind === 'observations') await keepVintage(folderFor(id), vintage, database);
      return (await adapter.checks?.(dataset, vintage, database)) ?? [];
    },
  };
}

/** Figures that a publisher is asked for, by discovery. The pool of adverts is no publisher to ask. */
async function figureDatasets(): Promise<Dataset<ObservationsDeclaration>[]> {
  return (await discoverDatasets()).flatMap(({ declaration, folder }) =>
    declaration.kind === 'observations' && declaration.source.publisher !== 'pool'
      ? [{ declaration, folder }]
      : [],
  );
}

/** The datasets that a stand-in of these figures can answer for. */
const isAnswered = (dataset: Dataset<ObservationsDeclaration>, figures: Figures): boolean =>
  figures === 'sample'
    ? dataset.declaration.sample !== null
    : isInFolder(PAYLOADS, dataset, PUBLISHERS);

/**
 * The figures of datasets as their parse left them, from `root`; those that are not there yet are
 * made by one real run of fetch and parse. All that can be answered for, or those wanted.
 */
export async function holdFigures(
  root: string,
  figures: Figures,
  isWanted: (id: string) => boolean = () => true,
): Promise<HeldFigures[]> {
  const wanted = (await figureDatasets()).filter(
    (dataset) => isWanted(dataset.declaration.id) && isAnswered(dataset, figures),
  );
  const folderFor = (id: string): string => folderOf(root, figures, id);
  const absent = wanted.flatMap(({ declaration: { id } }) =>
    existsSync(folderFor(id)) ? [] : [id],
  );
  if (absent.length > 0) {
    const publishers = PUBLISHERS.map((publisher): Publisher => {
      return { ...publisher, adapter: keeping(publisher.adapter, folderFor) };
    });
    if (figures === 'sample') {
      await rm(await makeSampleStore(absent, { publishers }), { recursive: true });
    } else {
      const home = await temporaryHome();
      await replayInto(home, { datasets: absent, publishers });
      await rm(home.root, { recursive: true });
    }
  }
  const held = await Promise.all(wanted.map((dataset) => findHeld(root, figures, dataset)));
  return held.flatMap((each) => each ?? []);
}
