import path from 'node:path';
import { openAdvertFeed } from '../advert-feed.ts';
import { inChild } from '../children/child.ts';
import type { Done } from '../children/child.ts';
import type { Ratio } from '../report.ts';

/**
 * Peak memory while a body of 1 GB goes through a cleaner to the disk, against one of 64 MB: each in
 * a process of its own, from a server on this machine.
 */
export async function benchFetch(folder: string): Promise<Ratio[]> {
  const feed = await openAdvertFeed();
  const take = (megabytes: number): Promise<Done> =>
    inChild('fetch-child.ts', [feed.origin, path.join(folder, `${megabytes}`), `${megabytes}`]);
  try {
    const small = await take(64);
    const large = await take(1024);
    const speed = (1024 / large.seconds).toFixed(0);
    return [
      {
        what: 'peak memory, a body of 1 GB cleaned on its way to the disk',
        ratio: large.peakMb / small.peakMb,
        most: 1.25,
        detail: `${large.peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB for 64 MB; ${speed} MB/s`,
      },
    ];
  } finally {
    feed.close();
  }
}
