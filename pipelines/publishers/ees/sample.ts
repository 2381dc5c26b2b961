import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { drawSamples } from '../sample.ts';
import { EesSource, filterColumns, pageUrl } from './source.ts';
import type { ApiDataSet, EesFile } from './source.ts';
import type { HeldDataSet } from './stand-in/api/holding.ts';
import { coverNote } from './stand-in/notes.ts';
import { eesStandIn } from './stand-in/stand-in.ts';
import type { DataSet } from './stand-in/stand-in.ts';

/** Writes a table as a file of the catalogue, with the byte order mark that some of its files have. */
async function writeFile(
  economy: Database,
  folder: string,
  dataset: string,
  file: EesFile,
): Promise<DataSet> {
  const fileName = `${dataset}-${file.id}.csv`;
  const whole = path.join(folder, fileName);
  await economy.run(
    `COPY (SELECT * RENAME (time_period AS ${name('\uFEFFtime_period')}) FROM ${name(file.id)})
     TO ${text(whole)} (FORMAT csv, HEADER true)`,
  );
  return { title: `${dataset}: ${file.id}`, note: coverNote(file.months), fileName, path: whole };
}

/** A data set of the API with a version before the pinned one and a correction after its first. */
function holdForApi(
  path: string,
  { publication, title, version }: ApiDataSet,
  file: EesFile,
): HeldDataSet {
  const status = 'Published';
  const major = Number.parseInt(version, 10);
  const published = (day: string) => ({ status, published: `${day}T09:30:00+00:00` }) as const;
  return {
    ...{ publication, title, path, status },
    versions: [
      { version: `${major}.0.1`, ...published('2026-03-26') },
      { version: `${major}.0`, ...published('2026-01-29') },
      ...(major === 1 ? [] : [{ version: `${major - 1}.0`, ...published('2025-07-25') }]),
    ],
    filters: filterColumns(file),
    indicators: Object.keys(file.indicators),
  };
}

/**
 * The service as it would answer of the invented economy. The `sample` SQL of each of its datasets
 * leaves a table named by the id of every declared file, in the columns of the file and its order.
 */
export async function openSample({
  openEconomy,
  datasets,
  folder,
}: SampleEffects): Promise<StandIn> {
  await mkdir(folder, { recursive: true });
  const held = new Map<string, DataSet>();
  const ofApi: HeldDataSet[] = [];
  const economy = await openEconomy();
  try {
    await drawSamples(economy, datasets, EesSource, async ({ files }, dataset) => {
      for (const file of files) {
        const id = path.basename(pageUrl(dataset, file));
        const written = await writeFile(economy, folder, dataset, file);
        if (file.api === null) held.set(id, written);
        else ofApi.push(holdForApi(written.path, file.api, file));
      }
    });
  } finally {
    economy.close();
  }
  return eesStandIn((id) => Promise.resolve(held.get(id)), ofApi);
}
