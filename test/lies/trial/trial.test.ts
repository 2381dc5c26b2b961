import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFigures } from '../held/hold-figures.ts';
import { OCCASIONS } from './occasions.ts';
import { openTrial } from './open-trial.ts';
import { judge } from './outcome.ts';

test('honest rows pass on every occasion, and a tenth of them under a wrong unit does not', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-held-'));
  const [held] = await holdFigures(folder, 'sample', (id) => id === 'vacancy-survey');
  if (!held) throw new Error('the sample has no figures of it');
  const trial = await openTrial(held);
  try {
    for (const occasion of OCCASIONS) {
      const honest = await trial.checkOn(occasion);
      expect(judge(honest).outcome, occasion).not.toBe('refused');
      const lied = await trial.checkOn(occasion, [
        `UPDATE parsed SET value = value / 10, source_value = (value / 10)::VARCHAR
         WHERE period = '${trial.periods.at(-1) ?? ''}'`,
      ]);
      expect(judge(lied, honest).outcome, occasion).toBe('refused');
    }
  } finally {
    await trial.close();
    await rm(folder, { recursive: true });
  }
});
