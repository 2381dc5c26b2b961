import { existsSync } from 'node:fs';
import path from 'node:path';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { isInFolder } from '../../../pipelines/publishers/replay.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { inChild } from '../children/child.ts';
import type { Done } from '../children/child.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';

const MEMORY_MB = 1024;
/** Peak memory allowed beyond what DuckDB is given: Node, its heap, and the engine's own buffers. */
const HEADROOM_MB = 700;
const TIMES = 3;

/** Datasets of figures that the payloads hold, of every publisher that has figures by provider. */
async function chooseDatasets(): Promise<string[]> {
  const held = (await discoverDatasets()).flatMap((dataset) => {
    const { declaration } = dataset;
    if (declaration.kind !== 'observations' || !isInFolder(PAYLOADS, dataset, PUBLISHERS))
      return [];
    const { id, entities, source } = declaration;
    return [{ id, publisher: source.publisher, isByProvider: entities.includes('provider') }];
  });
  const publishers = new Set(
    held.filter(({ isByProvider }) => isByProvider).map(({ publisher }) => publisher),
  );
  return held.filter(({ publisher }) => publishers.has(publisher)).map(({ id }) => id);
}

const seconds = (rounds: readonly Done[]): number => median(rounds.map((done) => done.seconds));
const cpuOf = ({ cpu = Number.NaN }: Done): number => cpu;
const cpu = (rounds: readonly Done[]): number => median(rounds.map(cpuOf));

/**
 * What DuckDB does for the same rows, and what a release is beside it: by stage of the turn whose
 * processor time is the middle one.
 */
function tellBudget(stored: readonly Done[], copied: number): string {
  const middle = stored.find((done) => cpuOf(done) === cpu(stored));
  const stages = Object.entries(middle?.stages ?? {})
    .filter(([, spent]) => spent > 0.005 * cpu(stored))
    .map(([stage, spent]) => `${stage} ${spent.toFixed(1)}`);
  return `DuckDB reads the files as text, sorts the rows and writes them (${copied.toFixed(1)} s), and makes none of the rows; a release is read, coded and accounted for row by row, checked, digested, listed and flushed: ${stages.join(', ')} s`;
}

/**
 * All recorded figures of providers, from snapshot to release, against DuckDB reading the same files
 * and writing the same rows (medians of turns), by the clock and by the processors, and the memory
 * that it takes.
 */
export async function benchProvision(folder: string): Promise<Ratio[] | string> {
  if (!existsSync(PAYLOADS)) return `no payloads at ${PAYLOADS}`;
  const ids = await chooseDatasets();
  const root = path.join(folder, 'provision');
  await replayInto(homeAt(root), { datasets: ids });
  const [copied, stored]: [Done[], Done[]] = [[], []];
  for (let i = 0; i < TIMES; i++) {
    copied.push(await inChild('rows-child.ts', [root, String(MEMORY_MB), ...ids]));
    stored.push(await inChild('again-child.ts', [root, String(MEMORY_MB), ...ids]));
  }
  const rows = stored[0]?.rows ?? 0;
  if (rows !== copied[0]?.rows) throw new Error(`${rows} rows against ${copied[0]?.rows}`);
  const peak = Math.max(...stored.map(({ peakMb }) => peakMb));
  return [
    {
      what: `snapshot to release, ${ids.length} datasets of providers, ${rows} rows`,
      ratio: seconds(stored) / seconds(copied),
      most: 2,
      detail: `${seconds(stored).toFixed(1)} s against ${seconds(copied).toFixed(1)} s of DuckDB reading the files, sorting the rows and writing them, medians of ${TIMES}`,
    },
    {
      what: 'processor time of that',
      ratio: cpu(stored) / cpu(copied),
      most: 2,
      detail: tellBudget(stored, cpu(copied)),
    },
    {
      what: 'peak memory of that',
      ratio: peak / (MEMORY_MB + HEADROOM_MB),
      most: 1,
      detail: `${peak.toFixed(0)} MB against ${MEMORY_MB} + ${HEADROOM_MB} MB`,
    },
  ];
}
