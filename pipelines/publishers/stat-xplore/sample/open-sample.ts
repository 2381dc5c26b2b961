import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { addDice } from '../../../economy/build-economy.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { drawSamples } from '../../sample.ts';
import { StatXploreSource } from '../source.ts';
import { statXploreStandIn } from '../stand-in/stand-in.ts';
import { drawDatabase } from './draw.ts';
import type { DrawnMeasure, DrawnValue } from './draw.ts';

const Measure = z.object({
  ...{ database: z.string(), database_label: z.string(), id: z.string(), label: z.string() },
  ...{ how: z.enum(['COUNT', 'MEAN']), base: z.number() },
});
const Value = z.object({
  ...{ database: z.string(), field: z.string(), field_label: z.string(), list: z.string() },
  ...{ code: z.string(), label: z.string(), share: z.number(), factor: z.number() },
});

const TABLES = path.join(import.meta.dirname, 'tables.sql');
/** A table in so many is not answered in time. */
const FAILS_EVERY = 7;

async function readDrawn(
  database: Database,
): Promise<{ measures: DrawnMeasure[]; values: DrawnValue[] }> {
  return {
    measures: await database.rows('SELECT DISTINCT * FROM xplore_measures ORDER BY id', Measure),
    values: await database.rows(
      `SELECT DISTINCT * EXCLUDE (number), min(number) AS number FROM xplore_values GROUP BY ALL
       ORDER BY field, list, number`,
      Value,
    ),
  };
}

/**
 * Stat-Xplore with invented figures: what each of its datasets leaves in the tables of `tables.sql`,
 * drawn by the dice of the economy.
 */
export async function openSample({ limits, datasets }: SampleEffects): Promise<StandIn> {
  const database = await openDatabase(':memory:', limits);
  try {
    await addDice(database);
    await database.run(await readFile(TABLES, 'utf8'));
    await drawSamples(database, datasets, StatXploreSource);
    const { measures, values } = await readDrawn(database);
    const ids = [...new Set(measures.map((measure) => measure.database))];
    const held = ids.map((id) =>
      drawDatabase(
        measures.filter((measure) => measure.database === id),
        values.filter((value) => value.database === id),
      ),
    );
    return statXploreStandIn(held, { failsEvery: FAILS_EVERY, pageSize: 8 });
  } finally {
    database.close();
  }
}
