import { AREA_TYPE_SETS, isAreaTypeSet } from '../../../schemas/words/area-types.ts';
import type { AreaTypeSet } from '../../../schemas/words/area-types.ts';
import type { AreaIndex } from './area-index.ts';

/** Greater London has a mayor and a strategic authority, and is coded as a region. */
const GREATER_LONDON = 'E12000007';

type Belongs = (type: string | null, code: string, areas: AreaIndex | undefined) => boolean;

const isInCounty = (code: string, areas: AreaIndex | undefined): boolean =>
  (areas?.byCode.get(code)?.parents ?? []).some(
    (parent) => areas?.byCode.get(parent)?.type === 'county',
  );

const BELONGS: Readonly<Record<AreaTypeSet, Belongs>> = {
  utla: (type, code, areas) => type === 'county' || (type === 'lad' && !isInCounty(code, areas)),
  strategic_authority: (type, code) => type === 'combined_authority' || code === GREATER_LONDON,
};

/** Types of area that the words of `area_type=` name, the types of a set in place of the set. */
export function typesNamed(word: string): readonly string[] {
  return isAreaTypeSet(word) ? AREA_TYPE_SETS[word].types : [word];
}

/** True when an area is of one of the types, or in one of the sets, that `words` name. */
export function isOfTypes(
  words: Iterable<string>,
  area: { readonly type: string | null; readonly code: string },
  areas: AreaIndex | undefined,
): boolean {
  for (const word of words) {
    if (isAreaTypeSet(word) ? BELONGS[word](area.type, area.code, areas) : word === area.type) {
      return true;
    }
  }
  return false;
}
