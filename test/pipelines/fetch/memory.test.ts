import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAdvertFeed } from '../../bench/advert-feed.ts';
import { inChild } from '../../bench/children/child.ts';

const MEGABYTES = 128;

test('a body of 128 MB passes through a cleaner to the disk and is never held whole', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'flat-'));
  const feed = await openAdvertFeed();
  try {
    const args = [feed.origin, folder, String(MEGABYTES)];
    const {
      rows,
      peakMb,
      baseMb = 0,
    } = await inChild('fetch-child.ts', args, ['--max-old-space-size=96']);
    expect(rows).toBe(MEGABYTES << 20);
    expect(peakMb - baseMb).toBeLessThan(MEGABYTES / 2);
  } finally {
    feed.close();
    await rm(folder, { recursive: true });
  }
});
