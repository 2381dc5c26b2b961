import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFigures } from '../held/hold-figures.ts';
import { describeLie, thatCount } from './report.ts';
import { tellDrawn } from './tell-drawn.ts';

const SEED = 20_261_130;

test('lies drawn by chance about a small dataset are all refused or warned of', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-held-'));
  try {
    const [held] = await holdFigures(folder, 'sample', (id) => id === 'jobs-density');
    if (!held) throw new Error('the sample has no figures of it');
    const counted = thatCount(await tellDrawn(held, SEED, (number) => number > 3));
    expect(counted.length).toBeGreaterThanOrEqual(4);
    expect(counted.filter(({ outcome }) => outcome === 'silent').map(describeLie)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
