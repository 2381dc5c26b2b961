import { isSmallerThan } from '../../../schemas/figures/area-size.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import type { AreaIndex, AreaRecord } from '../areas/area-index.ts';
import { codesOf } from '../areas/places.ts';
import type { FoundPlace } from './find-places.ts';
import { placeKey } from './place-index.ts';

/** What people call areas of a kind in a name: `Leeds City Region LEP`. */
const CALLED: Partial<Readonly<Record<AreaType, readonly string[]>>> = {
  lep: ['lep'],
  lsip: ['lsip'],
  combined_authority: ['mca', 'ca', 'cca'],
  ttwa: ['ttwa'],
};

/** The place or postcode district that an area was found by, and how much of it lies there. */
interface FoundBy {
  readonly what: FoundPlace['what'];
  readonly name: string;
  readonly share: number;
}

/** An area that words stand for. */
interface FoundArea {
  readonly area: AreaRecord;
  /** Null for one that bears the words itself. */
  readonly found_by: FoundBy | null;
}

/** Every code and name that an area has, and had under its former codes where `wholePlace`. */
function wordsOf(area: AreaRecord, index: AreaIndex, wholePlace: boolean): string[] {
  const codes = wholePlace ? codesOf(area.code, index) : [area.code];
  return codes
    .flatMap((code) => index.byCode.get(code) ?? [])
    .flatMap(({ code, name, name_cy, other_names }) => [code, name, name_cy ?? '', ...other_names]);
}

/** Whether each word of `q` is a part of what an area is called. */
function bearsWords(area: AreaRecord, called: readonly string[], q: string): boolean {
  const text = called.join(' ').toLowerCase();
  const kinds = CALLED[area.type] ?? [];
  const words = q.toLowerCase().split(/\s+/);
  return (
    words.some((word) => text.includes(word)) &&
    words.every((word) => text.includes(word) || kinds.includes(word))
  );
}

/**
 * Areas that words stand for: those called exactly so first (wards and the like after a place of that
 * name, which is most often meant), then the authorities of the place or
 * postcode district `found` by that name, the largest share first, then those with the words in a
 * code, a name or another name. Areas of the same rank keep their order. Pure.
 */
export function searchAreas(
  areas: readonly AreaRecord[],
  q: string,
  {
    index,
    found,
    wholePlaces,
  }: { index: AreaIndex; found: FoundPlace | undefined; wholePlaces: boolean },
): FoundArea[] {
  const lies = new Map(found?.lies.map((each) => [each.area, each]));
  const wanted = placeKey(q);
  const ranked = areas.flatMap((area): (FoundArea & { readonly rank: number })[] => {
    const called = wordsOf(area, index, wholePlaces);
    if (called.some((each) => each !== '' && placeKey(each) === wanted)) {
      const isMinor = found !== undefined && isSmallerThan(area.type, 'lad');
      return [{ area, found_by: null, rank: isMinor ? 0 : -2 }];
    }
    const lie = lies.get(area.code);
    if (found && lie) {
      const { name, share } = lie;
      return [{ area, found_by: { what: found.what, name, share }, rank: -share }];
    }
    return bearsWords(area, called, q) ? [{ area, found_by: null, rank: 1 }] : [];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ area, found_by }) => ({ area, found_by }));
}
