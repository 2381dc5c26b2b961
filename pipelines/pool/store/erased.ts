import path from 'node:path';
import { z } from 'zod';
import { appendDurably, makeFolder } from '../../store/durable.ts';
import type { Home } from '../../store/home.ts';
import { readIfThere } from '../../store/if-there.ts';

/** An advert that was erased, and stays so: a sweep that has it again is read without it. */
const ErasedAdvert = z.strictObject({
  channel: z.string(),
  external_id: z.string(),
  at: z.iso.datetime(),
  because: z.string().min(1),
});
export type ErasedAdvert = z.infer<typeof ErasedAdvert>;

const fileOf = (home: Home): string => path.join(home.private, 'erased.ndjson');

/**
 * All adverts that were erased, in the order in which they were. A last line that a kill cut short is
 * none: its advert was not erased. Throws on any other line that is damaged.
 */
export async function listErased(home: Home): Promise<ErasedAdvert[]> {
  const held = (await readIfThere(fileOf(home))) ?? '';
  const lines = held
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '');
  return lines.map((line) => ErasedAdvert.parse(JSON.parse(line)));
}

/** Notes durably that an advert is erased. */
export async function noteErased(home: Home, advert: ErasedAdvert): Promise<void> {
  await makeFolder(home.private);
  await appendDurably(fileOf(home), `${JSON.stringify(advert)}\n`);
}
