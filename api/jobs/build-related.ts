import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { judgeDifference } from '../../schemas/figures/difference.ts';
import { estimatedFrom } from '../../schemas/figures/estimated-from.ts';
import { ADVERT_KINDS, JOB_PARTS, OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { citeFigure } from '../profile/sides/cite-figure.ts';
import { tellDifference } from '../profile/tell-difference.ts';
import type { Register } from '../registers/read-register.ts';
import type { HeldTitles } from '../registers/titles/find-titles.ts';
import { relateEntries } from '../registers/titles/relate-entries.ts';
import { listParents } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import { KIND } from './adverts/build-adverts.ts';
import { isTold } from './choose-cell.ts';
import type { PlaceCodes } from './places.ts';

const MOST = 8;
/** Fewer than this beside one are too few to choose from: those of the next wider group come too. */
const FEW = 3;

/** An occupation as an answer names it. */
export const nameOccupation = ({ code, name, level }: Occupation): Occupation => {
  return { code, name, level };
};

/** Occupations of the same level as one: itself and those near it, and those of the next wider group. */
export interface RelatedTo {
  readonly near: readonly Occupation[];
  readonly wider: readonly Occupation[];
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
): RelatedTo {
  const [own, ...groups] = path;
  const entry = own && list.byCode.get(own.code);
  if (!entry) return { near: [], wider: [] };
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
  };
}

/** One figure for each of several occupations, all of one place. */
interface Column {
  readonly place: PlaceCodes['place'];
  readonly byOccupation: ReadonlyMap<string, FigureRow>;
  /** How many of them tell how much. */
  readonly told: number;
}

/**
 * The nearest place in which half of the occupations have a figure that tells how much, otherwise
 * the one in which most have: figures side by side are of one place. Undefined where none has.
 */
export function chooseColumn(
  rows: readonly FigureRow[],
  lead: string,
  occupations: readonly Occupation[],
  places: readonly PlaceCodes[],
): Column | undefined {
  const columns = places.flatMap(({ place, codes }) =>
    codes.map((area) => {
      const found = occupations.flatMap(({ code }) => {
        const row = rows.find(
          (each) => each.area === area && each[OCCUPATION] === code && each.measure === lead,
        );
        return row ? [[code, row] as const] : [];
      });
      const told = found.filter(([, row]) => isTold(row)).length;
      return { place, byOccupation: new Map(found), told };
    }),
  );
  const held = columns.filter(({ told }) => told > 0);
  return (
    held.find(({ told }) => told * 2 >= occupations.length) ??
    held.toSorted((a, b) => b.told - a.told)[0]
  );
}

/** A part whose figures stand beside each other, and the release that holds them. */
interface Held {
  readonly release: Release;
  readonly rows: readonly FigureRow[];
}

/** The kind of adverts that most of the occupations have a figure of, and its column. */
function chooseAdverts(
  rows: readonly FigureRow[],
  occupations: readonly Occupation[],
  places: readonly PlaceCodes[],
) {
  const columns = wordsOf(ADVERT_KINDS).flatMap((kind) => {
    const own = rows.filter((row) => row[KIND] === kind);
    const column = chooseColumn(own, JOB_PARTS.adverts.lead, occupations, places);
    return column ? [{ kind, ...column }] : [];
  });
  return columns.toSorted((a, b) => b.told - a.told)[0];
}

/** How the pay of one occupation differs from that of another; null where one has no number. */
function comparePay(
  pay: FigureRow | undefined,
  own: FigureRow | undefined,
  isEstimate: boolean,
): JobAnswer['related']['occupations'][number]['pay_difference'] {
  if (!pay || !own || pay === own || pay.period !== own.period) return null;
  if (pay.value === null || own.value === null) return null;
  const difference = pay.value - own.value;
  return tellDifference({ difference, judged: judgeDifference(pay, own) }, isEstimate);
}

/** Pay beside each other, and the occupations of which it is: some of the wider group that have it where few near ones do. */
function choosePay(
  pay: Held | undefined,
  { near, wider }: RelatedTo,
  places: readonly PlaceCodes[],
): { readonly paid: Column | undefined; readonly occupations: readonly Occupation[] } {
  const choose = (occupations: readonly Occupation[]): Column | undefined =>
    pay && chooseColumn(pay.rows, JOB_PARTS.pay.lead, occupations, places);
  const isPaid = (column: Column | undefined, { code }: Occupation): boolean => {
    const row = column?.byOccupation.get(code);
    return row !== undefined && isTold(row);
  };
  const paid = choose(near);
  if (near.slice(1).filter((each) => isPaid(paid, each)).length >= FEW)
    return { paid, occupations: near };
  const all = choose([...near, ...wider]);
  const more = wider.filter((each) => isPaid(all, each)).slice(0, FEW);
  return { paid: all, occupations: [...near, ...more] };
}

/** Occupations near one, with the adverts and the pay of each in one place. */
export function buildRelated(
  { adverts, pay }: { readonly adverts: Held | undefined; readonly pay: Held | undefined },
  related: RelatedTo,
  places: readonly PlaceCodes[],
  skills: ReadonlyMap<string, number | null>,
  baseUrl: string,
): JobAnswer['related'] {
  const { paid, occupations } = choosePay(pay, related, places);
  const asked = adverts && chooseAdverts(adverts.rows, occupations, places);
  const find = (held: Held | undefined, column: Column | undefined, code: string) => {
    const row = column?.byOccupation.get(code);
    return held && row ? citeFigure(row, held.release, baseUrl) : null;
  };
  const [own] = occupations;
  const isEstimate = pay !== undefined && estimatedFrom(pay.release.manifest) !== undefined;
  const ownPay = paid?.byOccupation.get(own?.code ?? '');
  return {
    adverts_in: asked?.place ?? null,
    adverts_kind: asked?.kind ?? null,
    pay_in: paid?.place ?? null,
    occupations: occupations.map((each) => ({
      ...each,
      skill_level: skills.get(each.code) ?? null,
      adverts: find(adverts, asked, each.code),
      pay: find(pay, paid, each.code),
      pay_difference: comparePay(paid?.byOccupation.get(each.code), ownPay, isEstimate),
    })),
  };
}
