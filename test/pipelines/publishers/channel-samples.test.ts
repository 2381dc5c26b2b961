import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Advert } from '../../../schemas/adverts/advert.ts';
import { findChannels } from '../../../pipelines/pool/sweeps/channel-states.ts';
import { openSample } from '../../../pipelines/publishers/sample.ts';
import { sweepStandIn } from '../../support/adverts/sweep-stand-in.ts';
import { PUBLISHERS } from '../../support/publishers.ts';

const DAY = '2026-11-30';
const folder = await mkdtemp(path.join(tmpdir(), 'alongside-channels-'));
const sample = openSample({
  ...{ publishers: PUBLISHERS, folder, datasets: [], now: () => new Date(DAY) },
  limits: { memoryMb: 512, threads: 1 },
});
afterAll(async () => {
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

const channels = findChannels(PUBLISHERS).filter((publisher) => publisher.openSample !== null);

test.each(channels.map((publisher) => [publisher.id, publisher] as const))(
  'the invented adverts of %s come whole, and each is an advert',
  async (_, publisher) => {
    const { adverts, end } = await sweepStandIn(publisher, sample, {
      settings: publisher.channel.sampleSettings ?? {},
      ...{ day: DAY, key: null },
    });
    expect(end.outcome === 'complete' || publisher.channel.shows === 'window').toBe(true);
    expect(adverts.length).toBeGreaterThan(20);
    const faults = adverts.flatMap((advert) => Advert.safeParse(advert).error?.issues ?? []);
    expect(faults).toEqual([]);
    expect(new Set(adverts.flatMap(({ posted }) => posted ?? [])).size).toBeGreaterThan(5);
  },
);
