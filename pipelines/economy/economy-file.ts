import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase, text } from '../duckdb.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
import { buildEconomy } from './build-economy.ts';
import type { EconomyFiles } from './build-economy.ts';

/**
 * Builds the invented economy in a file of its own in this folder, and answers its path: two seconds,
 * and eight megabytes.
 */
export async function buildEconomyFile(
  folder: string,
  files: EconomyFiles,
  limits: DatabaseLimits,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'economy.duckdb');
  await rm(file, { force: true });
  const database = await openDatabase(file, limits);
  try {
    await buildEconomy(database, files);
    return file;
  } finally {
    database.close();
  }
}

/** A copy in memory of the economy that a file holds, for the caller to change and to close. */
export async function copyEconomy(file: string, limits: DatabaseLimits): Promise<Database> {
  const database = await openDatabase(':memory:', limits);
  await database.run(`ATTACH ${text(file)} AS built (READ_ONLY);
    COPY FROM DATABASE built TO memory; DETACH built`);
  return database;
}
