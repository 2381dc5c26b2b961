import { z } from 'zod';
import { collectionStandIn } from '../collection-stand-in.ts';
import type { Series } from '../collection-stand-in.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { drawSamples } from '../sample.ts';
import { OfstedSource } from './source.ts';
import { layOutSeries, printCsv } from './stand-in/lay-out.ts';

/** The day that the sample's lists are as at, the last of an inspection year. */
const DAY = '31 August 2026';
const Row = z.record(z.string(), z.string().nullable());

/**
 * The pages of the invented economy. The `sample` SQL of each dataset leaves the tables `in_year` and
 * `most_recent`, in the columns of the files and their order.
 */
export async function openSample({ openEconomy, datasets }: SampleEffects): Promise<StandIn> {
  const held: Series[] = [];
  const economy = await openEconomy();
  try {
    await drawSamples(economy, datasets, OfstedSource, async (source) => {
      const inYear = printCsv(await economy.rows('FROM in_year', Row));
      const mostRecent = printCsv(await economy.rows('FROM most_recent', Row));
      held.push(layOutSeries(source, { day: DAY, inYear, mostRecent }));
    });
  } finally {
    economy.close();
  }
  return collectionStandIn(held);
}
