import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PAYLOADS } from '../../support/payloads.ts';
import type { Figures, HeldFigures } from './held-figures.ts';
import { holdFigures } from './hold-figures.ts';

/**
 * Lends the figures of all datasets, invented and (where there are payloads) real, as parsed. They
 * are taken anew, or kept from one run to the next in the folder that `EVALUATE_HELD` names.
 */
export async function withHeld<T>(
  isWanted: (name: string) => boolean,
  work: (held: readonly HeldFigures[]) => Promise<T>,
): Promise<T> {
  const kept = process.env.EVALUATE_HELD;
  const root = kept ?? (await mkdtemp(path.join(tmpdir(), 'alongside-held-')));
  try {
    const there: Figures[] = existsSync(PAYLOADS) ? ['real', 'sample'] : ['sample'];
    const held: HeldFigures[] = [];
    for (const figures of there) {
      held.push(...(await holdFigures(root, figures, (id) => isWanted(`${figures}/${id}`))));
    }
    return await work(held);
  } finally {
    if (kept === undefined) await rm(root, { recursive: true });
  }
}
