import type { Limits } from '../server/limits.ts';
import { REGISTERS } from '../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../schemas/words/entities.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { FilteredTable } from './filters.ts';

/** What the document takes from the store that it describes. */
export interface Facts {
  readonly limits: Limits;
  readonly publicUrl: string;
  /** The tables whose rows may be asked for. */
  readonly tables: readonly FilteredTable[];
  /** Ids of the datasets that can be served. */
  readonly datasets: ReadonlySet<string>;
  /** The registers that the store has, each with a code that examples can name. */
  readonly registers: ReadonlyMap<RegisterEntity, string>;
  /** An edition that examples can name; a made-up one for an empty store. */
  readonly edition: string;
  /** Things may be handed in. */
  readonly intake: boolean;
}

async function readRegisters({ registers }: Service, store: Store): Promise<Facts['registers']> {
  const found = new Map<RegisterEntity, string>();
  for (const entity of wordsOf(REGISTERS)) {
    const code = (await registers(store, entity))?.list.entries[0]?.code;
    if (code !== undefined) found.set(entity, code);
  }
  return found;
}

/**
 * Reads the facts of the store as it is now. A dataset that cannot be served is left out, and so is
 * one whose releases were all withdrawn.
 */
export async function readFacts(service: Service): Promise<Facts> {
  const { warehouse, tables, limits, baseUrl } = service;
  const store = await warehouse.pin();
  const { releases } = await openCurrent(store);
  const hosted = releases.filter(({ data }) => data !== null);
  return {
    limits,
    publicUrl: baseUrl,
    tables: await Promise.all(hosted.map((each) => tables(each, undefined, new Map()))),
    datasets: new Set(hosted.map(({ dataset }) => dataset)),
    registers: await readRegisters(service, store),
    edition: store.catalogue.edition ?? '2026-01-31.1',
    intake: service.intake !== null,
  };
}
