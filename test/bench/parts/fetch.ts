import path from 'node:path';
import { countWords } from '../../../schemas/words/count-words.ts';
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

/** Peak memory while an XML feed of 1 GB is read item by item, against one of 64 MB: each in a process of its own. */
export async function benchFeed(): Promise<Ratio[]> {
  const small = await inChild('feed-child.ts', ['64']);
  const large = await inChild('feed-child.ts', ['1024']);
  const speed = (1024 / large.seconds).toFixed(0);
  return [
    {
      what: 'peak memory, an XML feed of 1 GB read item by item',
      ratio: large.peakMb / small.peakMb,
      most: 1.25,
      detail: `${large.peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB for 64 MB; ${countWords(large.rows, 'advert')}, ${speed} MB/s`,
    },
  ];
}
