import type { MemberFigure, ProfileTile } from '../../../../schemas/answers/profile.ts';
import { TILES, type TileName } from '../../../../schemas/dataset/headline.ts';
import { isOneOf } from '../../../../schemas/words/vocabulary.ts';

/** By which tile the areas that one is made of are put in order, and which end stands first. */
export interface MemberSort {
  readonly by: TileName;
  readonly first: 'largest' | 'smallest';
}

/** `claimants` for the largest first, `-claimants` for the smallest; undefined for any other word. */
export function readSort(word: string | undefined): MemberSort | undefined {
  const by = word?.replace(/^-/, '') ?? '';
  if (!isOneOf(TILES, by)) return undefined;
  return { by, first: word?.startsWith('-') ? 'smallest' : 'largest' };
}

/** The word of an order; of the one that stands already, the other end first. */
export const sortWord = (by: TileName, now: MemberSort | undefined): string =>
  now?.by === by && now.first === 'largest' ? `-${by}` : by;

type Column = Pick<ProfileTile, 'name' | 'members'>;

/** The figure of an area in a column; undefined where none is held. */
export const findMember = ({ members }: Column, code: string): MemberFigure | undefined =>
  members?.figures.find(({ area }) => area === code);

/**
 * Areas in the order that is asked for, those without a number last; as they are where the column
 * may not be put in order or is not there. Pure.
 */
export function sortMembers<A extends { readonly code: string }>(
  areas: readonly A[],
  columns: readonly Column[],
  sort: MemberSort | undefined,
): readonly A[] {
  const column = columns.find(({ name }) => name === sort?.by);
  if (!sort || !column?.members?.ordered) return areas;
  const valueOf = ({ code }: A): number | null => findMember(column, code)?.value ?? null;
  const sign = sort.first === 'largest' ? -1 : 1;
  return areas.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
