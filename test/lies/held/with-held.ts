import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PAYLOADS } from '../../support/payloads.ts';
import { isAsked, readWords } from '../drawn/ask-words.ts';
import type { AskedLies } from '../drawn/ask-words.ts';
import type { Figures, HeldFigures } from './held-figures.ts';
import { holdFigures } from './hold-figures.ts';

/**
 * Lends the figures of the datasets that the words ask for (of all, where they name none), invented and
 * (where there are payloads) real, as parsed. They are taken anew, or kept from one run to the next in
 * the folder that `EVALUATE_HELD` names.
 */
export async function withHeld<T>(
  words: readonly string[],
  work: (held: readonly HeldFigures[], asked: AskedLies) => Promise<T>,
): Promise<T> {
  const asked = readWords(words);
  const kept = process.env.EVALUATE_HELD;
  const root = kept ?? (await mkdtemp(path.join(tmpdir(), 'alongside-held-')));
  try {
    const there: Figures[] = existsSync(PAYLOADS) ? ['real', 'sample'] : ['sample'];
    const held: HeldFigures[] = [];
    for (const figures of there) {
      held.push(...(await holdFigures(root, figures, (id) => isAsked(asked, `${figures}/${id}`))));
    }
    return await work(held, asked);
  } finally {
    if (kept === undefined) await rm(root, { recursive: true });
  }
}
