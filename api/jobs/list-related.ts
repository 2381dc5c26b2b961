import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { Register } from '../registers/read-register.ts';
import type { HeldTitles } from '../registers/titles/find-titles.ts';
import { relateEntries } from '../registers/titles/relate-entries.ts';
import { listParents } from '../warehouse/codes.ts';
import type { Trained } from './list-trained.ts';

const MOST = 8;
/** Fewer than this beside one are too few to choose from: those of the next wider group come too. */
export const FEW = 3;

/** An occupation as an answer names it. */
export const nameOccupation = ({ code, name, level }: Occupation): Occupation => {
  return { code, name, level };
};

/** Occupations of the same level as one: itself and those near it, and those of the next wider group. */
export interface RelatedTo {
  readonly near: readonly Occupation[];
  readonly wider: readonly Occupation[];
  /** Of other groups: named only where they are told to pay more. */
  readonly trained: readonly Trained[];
}

const unique = <Entry extends Occupation>(entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [entry.code, entry])).values(),
];

/**
 * An occupation, then those near it of the same level, at most eight: those of its own group and those
 * that share job titles with it, the most shared first; where these are few, those of the next wider
 * group too. Apart from them, as `wider`, the rest of the nearest group that has enough others.
 */
export function listRelated(
  { list }: Register,
  path: readonly Occupation[],
  titles: HeldTitles | undefined,
  trained: readonly Trained[],
): RelatedTo {
  const [own, ...groups] = path;
  const entry = own && list.byCode.get(own.code);
  if (!entry) return { near: [], wider: [], trained: [] };
  const isOther = ({ code, level }: Occupation): boolean =>
    level === own.level && code !== own.code;
  const near = relateEntries(list, entry, titles)
    .flatMap(({ code }) => list.byCode.get(code) ?? [])
    .filter(isOther);
  const wider = groups.map(({ code }) =>
    list.entries.filter(
      (each) => isOther(each) && listParents(list, each).some((above) => above.code === code),
    ),
  );
  const more = near.length >= FEW ? [] : (wider.find(({ length }) => length >= FEW) ?? []);
  const shown = unique([own, ...near, ...more]).slice(0, 1 + MOST);
  const known = new Set(shown.map(({ code }) => code));
  const rest = wider.map((group) => group.filter(({ code }) => !known.has(code)));
  return {
    near: shown.map(nameOccupation),
    wider: (rest.find(({ length }) => length >= FEW) ?? []).map(nameOccupation),
    trained: trained.filter(({ code }) => !known.has(code)),
  };
}
