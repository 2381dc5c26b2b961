import type { AreaSummary } from '../../../schemas/answers/area.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import { ProblemError } from '../../problem.ts';
import type { AreaIndex, AreaRecord } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';

/** The areas of a store, or 404 for one without the areas dataset. */
export async function readAreaIndex({ areas }: Service, store: Store): Promise<AreaIndex> {
  const index = await areas(store, { needed: true });
  if (index) return index;
  throw new ProblemError('unknown-dataset', 'This store does not hold the areas dataset.');
}

/** An area as lists have it. */
export function summarizeArea(area: AreaRecord): AreaSummary {
  const { code, place, name, name_cy, type, entity, from, to, other_names } = area;
  return { code, place, name, name_cy, type, entity, in_force: { from, to }, other_names };
}

/** Areas named by an area: with name and type, or the bare code of one that is not held. */
export function nameAreas(index: AreaIndex, codes: readonly string[]) {
  return codes.map((code) => {
    const area = index.byCode.get(code);
    return { code, name: area?.name ?? code, type: area?.type ?? null, ended: area?.to ?? null };
  });
}

/** How many areas of each type lie in an area on a day. */
export function countMembers(index: AreaIndex, container: AreaRecord, day: string) {
  const counts: Record<string, number> = {};
  for (const area of index.areas) {
    if (!area.parents.includes(container.code) || !isInForce(area, day)) continue;
    counts[area.type] = (counts[area.type] ?? 0) + 1;
  }
  return counts;
}
