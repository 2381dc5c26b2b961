import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { buildEconomyFile, copyEconomy } from '../../../../pipelines/economy/economy-file.ts';
import { findMade } from './find-made.ts';

const LIMITS = { memoryMb: 1000, threads: 1 };

/** The file of the invented economy, which a run of tests builds once; nobody changes it. */
export async function findEconomy(): Promise<string> {
  const folder = await findMade('economy', async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'alongside-economy-'));
    await buildEconomyFile(made, REFERENCE_FILES, LIMITS);
    return made;
  });
  return path.join(folder, 'economy.duckdb');
}

/** The invented economy in a database in memory, for the caller to change and to close. */
export async function openEconomy(): Promise<Database> {
  return copyEconomy(await findEconomy(), LIMITS);
}
