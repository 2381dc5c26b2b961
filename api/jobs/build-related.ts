import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { judgeDifference } from '../../schemas/figures/difference.ts';
import { estimatedFrom } from '../../schemas/figures/estimated-from.ts';
import { ADVERT_KINDS, JOB_PARTS, OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import { paysMore } from '../../schemas/figures/jobs/pays-more.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { citeFigure } from '../profile/sides/cite-figure.ts';
import { tellDifference } from '../profile/tell-difference.ts';
import type { Release } from '../warehouse/release.ts';
import { KIND } from './adverts/build-adverts.ts';
import { isTold } from './choose-cell.ts';
import { FEW, type RelatedTo } from './list-related.ts';
import type { Trained } from './list-trained.ts';
import type { PlaceCodes } from './places.ts';

/** Of those that the same subject leads to, so many are named. */
const MOST_TRAINED = 3;

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
  const judged = judgeDifference(pay, own);
  return tellDifference({ difference, judged, little: false }, isEstimate);
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

/** A column with the figures of more occupations of its place. */
function addTo(
  column: Column | undefined,
  rows: readonly FigureRow[] | undefined,
  lead: string,
  more: readonly Occupation[],
  places: readonly PlaceCodes[],
): Column | undefined {
  if (!column || !rows) return column;
  const there = places.filter(({ place }) => place.code === column.place.code);
  const added = chooseColumn(rows, lead, more, there);
  if (!added) return column;
  return { ...column, byOccupation: new Map([...added.byOccupation, ...column.byOccupation]) };
}

/** Those of other groups that are told to pay more, the most asked for first. */
function chooseTrained(
  trained: readonly Trained[],
  paid: Column | undefined,
  asked: Column | undefined,
  compare: (code: string) => ReturnType<typeof comparePay>,
): readonly Trained[] {
  if (!paid) return [];
  const wanted = ({ code }: Trained): number => asked?.byOccupation.get(code)?.value ?? 0;
  return trained
    .filter(({ code }) => paysMore(compare(code)))
    .toSorted((a, b) => wanted(b) - wanted(a))
    .slice(0, MOST_TRAINED);
}

/**
 * Occupations near one, with the adverts and the pay of each in one place; after them those of other
 * groups that courses of the same subject lead to, where they are told to pay more.
 */
export function buildRelated(
  { adverts, pay }: { readonly adverts: Held | undefined; readonly pay: Held | undefined },
  related: RelatedTo,
  places: readonly PlaceCodes[],
  skills: ReadonlyMap<string, number | null>,
  baseUrl: string,
): JobAnswer['related'] {
  const { paid: near, occupations } = choosePay(pay, related, places);
  const { trained } = related;
  const paid = addTo(near, pay?.rows, JOB_PARTS.pay.lead, trained, places);
  const chosen = adverts && chooseAdverts(adverts.rows, occupations, places);
  const ofKind = adverts?.rows.filter((row) => row[KIND] === chosen?.kind);
  const added = addTo(chosen, ofKind, JOB_PARTS.adverts.lead, trained, places);
  const asked = chosen && added && { ...chosen, ...added };
  const find = (held: Held | undefined, column: Column | undefined, code: string) => {
    const row = column?.byOccupation.get(code);
    return held && row ? citeFigure(row, held.release, baseUrl) : null;
  };
  const [own] = occupations;
  const isEstimate = pay !== undefined && estimatedFrom(pay.release.manifest) !== undefined;
  const ownPay = paid?.byOccupation.get(own?.code ?? '');
  const compare = (code: string) => comparePay(paid?.byOccupation.get(code), ownPay, isEstimate);
  const shown: readonly (Occupation & { readonly subject: Trained['subject'] | null })[] = [
    ...occupations.map((each) => ({ ...each, subject: null })),
    ...chooseTrained(trained, paid, asked, compare),
  ];
  return {
    adverts_in: asked?.place ?? null,
    adverts_kind: asked?.kind ?? null,
    pay_in: paid?.place ?? null,
    occupations: shown.map((each) => ({
      ...each,
      skill_level: skills.get(each.code) ?? null,
      adverts: find(adverts, asked, each.code),
      pay: find(pay, paid, each.code),
      pay_difference: compare(each.code),
    })),
  };
}
