import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { Sweep } from '../../../schemas/adverts/sweep.ts';
import type { KeptSweep } from '../../../pipelines/pool/sweeps/sweep-files.ts';

/** What of a sweep a test cares about. */
type Part = Partial<Omit<Sweep, 'adverts'>> & { readonly channel: string; readonly day: string };

/** Keeps a sweep as the engine does, under `folder`; complete where nothing else is said. */
export async function writeSweep(
  folder: string,
  part: Part,
  adverts: readonly Advert[],
): Promise<KeptSweep> {
  const at = part.at ?? `${part.day}T06:00:00.000Z`;
  const sweep = Sweep.parse({
    ...{ format: 'alongside-sweep/1', at, outcome: 'complete', why: null, parser: 1, requests: 1 },
    ...{ received: adverts.length, adverts: adverts.length, set_aside: {}, amended: {} },
    ...{ expected: null, removed: [], invented: true },
    ...part,
  });
  const own = path.join(folder, sweep.channel, at.replaceAll(/[:.]/g, '-'));
  await mkdir(own, { recursive: true });
  const file = path.join(own, 'adverts.ndjson.gz');
  const lines = adverts.map((advert) => `${JSON.stringify(advert)}\n`);
  if (sweep.outcome !== 'failed') await writeFile(file, gzipSync(lines.join('')));
  await writeFile(path.join(own, 'sweep.json'), JSON.stringify(sweep));
  return { folder: own, sweep, adverts: sweep.outcome === 'failed' ? null : file };
}
