import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Store } from '../warehouse/warehouse.ts';
import { openCurrent } from './open-all.ts';

/** Every measure of a store by id, each with all datasets that have it. */
export async function readMeasures(store: Store): Promise<MeasureRecord[]> {
  const { releases } = await openCurrent(store);
  const measures = new Map<string, MeasureRecord>();
  for (const { manifest } of releases) {
    for (const measure of manifest.measures) {
      const datasets = [...(measures.get(measure.id)?.datasets ?? []), ...measure.datasets];
      measures.set(measure.id, { ...measure, datasets: [...new Set(datasets)] });
    }
  }
  return [...measures.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
