import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';

/** What each area is called beside the others, by code: with its kind where two have one name. */
export function areaNames(areas: readonly AreaRecord[]): ReadonlyMap<string, string> {
  return new Map(
    areas.map((area) => {
      const twins = areas.filter(({ name, code }) => name === area.name && code !== area.code);
      if (twins.length === 0) return [area.code, area.name];
      const sameKind = twins.some(({ type }) => type === area.type);
      return [area.code, `${area.name} (${sameKind ? area.code : areaTypeWords(area.type)})`];
    }),
  );
}
