import path from 'node:path';
import { expect, test } from 'vitest';
import { packApart } from '../../../api/packed/writing/pack-apart.ts';
import { NotCopied } from '../../../api/packed/writing/read-group.ts';
import { Abandoned } from '../../../api/warehouse/pool.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const store = useStore();
const api = useApi(store);

async function jobFor(file: string) {
  const pinned = await api.service.warehouse.pin();
  const current = pinned.catalogue.datasets.tiny?.current ?? '';
  const { version, digest } = await pinned.release('tiny', current);
  return {
    ...{ home: store.home, dataset: 'tiny', version, digest, mostBytes: 1e9 },
    ...{ file: path.join(store.home, file), memoryMb: 64, timeLimitMs: 60_000 },
  };
}

const { signal } = new AbortController();

test('a thread whose copy nobody waits for any more gives it up', async () => {
  const gone = new AbortController();
  const packing = packApart(await jobFor('given-up'), gone.signal);
  gone.abort();
  await expect(packing).rejects.toThrow(Abandoned);
});

test('a release that another took the place of is not copied under its name', async () => {
  const job = { ...(await jobFor('replaced')), digest: 'of a release before' };
  const packing = packApart(job, signal);
  await expect(packing).rejects.toThrow(NotCopied);
  await expect(packing).rejects.toThrow('another release has taken its place');
});

test('why a thread fails is told', async () => {
  const job = { ...(await jobFor('nowhere')), file: path.join(store.home, 'no', 'such', 'folder') };
  await expect(packApart(job, signal)).rejects.toThrow('ENOENT');
});
