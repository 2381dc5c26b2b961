import { z } from 'zod';
import type { SourceAdapter } from '../../pipelines/publishers/adapter.ts';
import { discoverPublishers } from '../../pipelines/publishers/discover.ts';
import { definePublisher } from '../../pipelines/publishers/publisher.ts';
import type { Publisher, SampleEffects } from '../../pipelines/publishers/publisher.ts';

/** The publishers that ship with the project. */
export const PUBLISHERS: readonly Publisher[] = await discoverPublishers();

/** Publishers by the ids of those that ship, all with one adapter and without hosts. */
export function fakePublishers(adapter: SourceAdapter): Publisher[] {
  return PUBLISHERS.map(({ id, name }) =>
    definePublisher({
      ...{ id, name, adapter, hosts: [] },
      source: z.looseObject({ publisher: z.string() }),
    }),
  );
}

const notAsked = () => Promise.reject(new Error('its stand-in needs none'));

/** What a stand-in that draws neither on the invented economy nor on its adverts is opened with. */
export const NO_SAMPLE: SampleEffects = {
  ...{ limits: { memoryMb: 512, threads: 1 }, folder: '', datasets: [] },
  ...{ openEconomy: notAsked, adverts: notAsked },
};
