import { rm } from 'node:fs/promises';
import type { Dataset } from '../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../datasets/reference-files.ts';
import type { DatabaseLimits } from '../duckdb.ts';
import { openEconomy } from '../economy/open-economy.ts';
import type { Economy } from '../economy/open-economy.ts';
import type { StandIn, StandIns } from './open-publishers.ts';
import { nomisStandIn } from './nomis/stand-in/nomis-stand-in.ts';
import { openOnsSample } from './ons/sample.ts';
import { onsStandIn } from './ons/stand-in/stand-in.ts';

export interface SampleOptions {
  /** Where cubes are made for this run; removed when the publishers close. */
  readonly folder: string;
  readonly datasets: readonly Dataset[];
  readonly limits: DatabaseLimits;
  readonly log: (message: string) => void;
}

async function openOns(economy: Economy, datasets: readonly Dataset[]): Promise<StandIn> {
  const tables = await economy.openTables();
  try {
    return onsStandIn(await openOnsSample(tables, datasets));
  } finally {
    tables.close();
  }
}

/** The publishers of the invented economy. What nobody asks for is not made. */
export function openSample({ folder, datasets, limits, log }: SampleOptions): StandIns {
  const economy = openEconomy({ folder, files: REFERENCE_FILES, datasets, limits });
  const nomis = nomisStandIn({ findCube: (id) => economy.findCube(id), limits, log });
  let ons: Promise<StandIn> | undefined;
  return {
    hosts: {
      'www.nomisweb.co.uk': nomis,
      'www.ons.gov.uk': {
        fetch: async (request) => {
          ons ??= openOns(economy, datasets);
          return (await ons).fetch(request);
        },
      },
    },
    close: async () => {
      await nomis.close();
      await economy.close();
      // Half a gigabyte that the snapshots hold again; made anew in half a minute when asked for.
      await rm(folder, { recursive: true, force: true });
    },
  };
}
