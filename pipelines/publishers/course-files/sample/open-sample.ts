import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { declares } from '../../../../schemas/dataset/declares.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { HandedIn } from '../../../store/inbox.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { CourseSource } from '../source.ts';
import { takeListing } from '../take-listing.ts';

/** Listings of the sample: the table that the SQL leaves, and whose it is. */
const LISTINGS = {
  'invented-directory': 'Invented course directory',
  'invented-college': 'Invented listing of one college',
} as const;
/** The day on which they are handed in. */
const AT = new Date('2026-11-16T09:00:00.000Z');

/** Writes a table as somebody would send it, and takes it in as the command does. */
async function handIn(
  economy: Database,
  folder: string,
  [source, listing]: readonly [string, string],
): Promise<HandedIn> {
  const sent = path.join(folder, `${source}.csv`);
  const [file, about] = [`${sent}.kept`, `${sent}.json`];
  const table = name(source.replaceAll('-', '_'));
  await economy.run(`COPY (FROM ${table}) TO ${text(sent)} (FORMAT csv, HEADER true)`);
  const given = { file: sent, name: listing, mapping: null, sheet: null, at: AT };
  const taken = await takeListing(given, file);
  if ('faults' in taken) throw new Error(`${source}: ${JSON.stringify(taken.faults)}`);
  await writeFile(about, JSON.stringify(taken.about));
  return { source, file, about };
}

/**
 * Listings as the course directory and a college would send them, of invented providers: one in the
 * columns of the directory, one in those of the template.
 */
export function openSample({ openEconomy, datasets, folder }: SampleEffects): StandIn {
  return {
    fetch: () => new Response('', { status: 404 }),
    async handedIn() {
      await mkdir(folder, { recursive: true });
      const economy = await openEconomy();
      try {
        for (const { declaration, folder: own } of datasets) {
          if (!declares(declaration, 'source')) continue;
          const source = CourseSource.safeParse(declaration.source).data;
          if (source) await economy.run(await readFile(path.join(own, source.sample), 'utf8'));
        }
        const handed: HandedIn[] = [];
        for (const each of Object.entries(LISTINGS)) {
          handed.push(await handIn(economy, folder, each));
        }
        return handed;
      } finally {
        economy.close();
      }
    },
  };
}
