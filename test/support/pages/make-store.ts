import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { publish } from '../stores/api-store.ts';
import { tickingClock } from '../stores/fake-source.ts';
import { retireRelease } from '../stores/retire-release.ts';
import type { TinyRow } from '../stores/tiny-dataset.ts';
import {
  claimantCount,
  employmentRate,
  jobsByIndustry,
  references,
  vacancySurvey,
} from './declarations.ts';
import {
  claimantRows,
  employmentRows,
  jobRows,
  olderClaimantRows,
  slippedClaimantRows,
  vacancyRows,
} from './rows.ts';

export const WITHDRAWN = {
  state: 'withdrawn',
  state_reason: 'a disclosure slip',
  state_date: '2026-02-18T10:00:00.000Z',
} as const;

/** Makes a release of one dataset out of rows, at a time; datasets without rows read their files. */
export async function release(
  home: string,
  mode: Effects['mode'],
  dataset: Dataset | readonly Dataset[],
  rows: readonly TinyRow[],
  at = '2026-03-17T07:00:00.000Z',
): Promise<void> {
  const datasets = 'folder' in dataset ? [dataset] : dataset;
  await publish(home, datasets, { rows }, tickingClock(at), mode);
}

/**
 * The store on which pages are tested: four datasets of this repository, cut to one measure and a
 * few areas; the real lists of areas and classifications; linked sources. The claimant count has
 * three releases, of which the first is withdrawn.
 */
export async function makePageStore(mode: Effects['mode']): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'alongside-pages-'));
  const claimants = await claimantCount();
  await release(home, mode, claimants, slippedClaimantRows(), '2025-12-16T07:00:00.000Z');
  await release(home, mode, claimants, olderClaimantRows(), '2026-01-20T07:00:00.000Z');
  const at = '2026-02-17T07:00:00.000Z';
  await release(home, mode, claimants, claimantRows(), at);
  await release(home, mode, await jobsByIndustry(), jobRows(), at);
  await release(home, mode, await employmentRate(), employmentRows(), at);
  await release(home, mode, await vacancySurvey(), vacancyRows(), at);
  await release(home, mode, await references(), [], at);
  await retireRelease(home, '1.0.0', WITHDRAWN, 'claimant-count');
  return home;
}
