import { z } from 'zod';
import { openDatabase } from '../../duckdb.ts';
import { addDice } from '../../economy/build-economy.ts';
import { collectionStandIn } from '../collection-stand-in.ts';
import type { Series } from '../collection-stand-in.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { drawSamples } from '../sample.ts';
import { DwpSource } from './source.ts';
import { layOutSeries } from './stand-in/lay-out.ts';
import type { Quarter } from './stand-in/lay-out.ts';
import { layOutConnectToWork, layOutRestart, layOutWorkAndHealth } from './stand-in/tables.ts';
import type { Cohort } from './stand-in/tables.ts';

/** The last month of the sample. */
const LAST = 'August 2026';
const Row = z.object({
  ...{ programme: z.string(), area: z.string(), group: z.string(), month: z.string() },
  ...{ referrals: z.number(), individuals: z.number(), starts: z.number() },
  ...{ first_earnings: z.number(), outcomes: z.number() },
});

interface Layout extends Pick<Quarter, 'format' | 'notes'> {
  readonly layOut: (cohorts: readonly Cohort[], last: string) => Quarter['sheets'];
}

/** How the workbook of each programme is laid out; their marks mean different things. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  restart: {
    format: 'ods',
    notes: ['"-" denotes nil or negligible', '".." denotes not available'],
    layOut: layOutRestart,
  },
  work_and_health: {
    format: 'xlsx',
    notes: ['"-" denotes not applicable', '"." denotes negligible'],
    layOut: layOutWorkAndHealth,
  },
  connect_to_work: {
    format: 'xlsx',
    notes: ['"-" denotes nil or negligible'],
    layOut: layOutConnectToWork,
  },
};

/**
 * The series of the programmes with invented figures, drawn by the dice of the economy. The `sample`
 * SQL of each dataset leaves the table `cohorts`: people by programme, area, group and month.
 */
export async function openSample({ limits, datasets }: SampleEffects): Promise<StandIn> {
  const held: Series[] = [];
  const database = await openDatabase(':memory:', limits);
  try {
    await addDice(database);
    await drawSamples(database, datasets, DwpSource, async ({ programmes }) => {
      const rows = await database.rows('FROM cohorts', Row);
      for (const { id, collection, titled } of programmes) {
        const layout = LAYOUTS[id];
        if (!layout) throw new Error(`no workbook of ${id} is laid out`);
        const cohorts = rows.filter(({ programme }) => programme === id);
        const sheets = layout.layOut(cohorts, LAST);
        held.push(layOutSeries({ ...layout, collection, titled, last: LAST, sheets }));
      }
    });
  } finally {
    database.close();
  }
  return collectionStandIn(held);
}
