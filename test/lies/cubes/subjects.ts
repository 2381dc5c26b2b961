import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCube } from './cube.ts';
import { cutCube } from './cut-cube.ts';
import { inventCube } from './invented-cube.ts';
import type { Subject } from '../tell-lies.ts';

const REAL = {
  'claimant-count': 'NM_162_1',
  'labour-market-rates': 'NM_17_5',
  'earnings-by-residence': 'NM_30_1',
  'employment-by-industry': 'NM_189_1',
  population: 'NM_2002_1',
};

/** Invented figures to lie about, for a machine that has no real ones. */
export function inventedSubject(): Subject {
  return { name: 'invented', dataset: 'claimant-count', cube: inventCube() };
}

/** Real figures to lie about, a few areas of each; those that the folder holds. */
export async function realSubjects(payloads: string): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const [dataset, id] of Object.entries(REAL)) {
    const file = path.join(payloads, 'nomis', 'cubes', `${id}.csv`);
    if (!existsSync(file)) continue;
    subjects.push({ name: dataset, dataset, cube: cutCube(await readCube(file)) });
  }
  return subjects;
}
