import { expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { DerivedLabels } from '../../pipelines/publishers/adapter.ts';
import { labelRelease } from '../../pipelines/stages/label.ts';

/** A feed that says nothing of the dataset. */
const SILENT: DerivedLabels = {
  ...{ name: null, url: null, updated: null, nextUpdate: null, classification: null },
  ...{ units: [], periods: null, notes: [] },
};

test('every dataset has a date of its last update or says why not', async () => {
  const datasets = await discoverDatasets();
  const silent = datasets.filter(({ declaration }) => {
    const feed = declaration.hosting === 'hosted' ? SILENT : null;
    const { updated, why_empty: why } = labelRelease(declaration, feed, null).labels.date;
    return updated === null && why === null;
  });
  expect(datasets.length).toBeGreaterThan(30);
  expect(silent.map(({ declaration }) => declaration.id)).toEqual([]);
});
