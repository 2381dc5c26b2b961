import { type ValueClass, classesOf, classOf } from '../../../schemas/figures/map/classes.ts';
import { type Status, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { shortFigure } from '../../words/number.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';
import { NO_CLASS, type NoClass } from './map-palette.ts';
import type { Shape } from './shape.ts';

/** The figure of one area on a map; `series` is its name. */
export interface MapRow extends Pick<
  ChartRow,
  'series' | 'value' | 'low' | 'high' | 'status' | 'flags'
> {
  readonly area: string;
}

/** Why a figure of each status has no class; a number that stands has one. */
const WHY: Readonly<Record<Status, NoClass>> = {
  observed: 'missing',
  bounded: 'range',
  near_zero: 'range',
  suppressed: 'suppressed',
  unreliable: 'uncertain',
  missing: 'missing',
  not_applicable: 'missing',
  not_computed: 'missing',
};

/** A number that is coloured: one that the publisher says to use with care is not. */
function numberOf({ value, flags }: MapRow): number | null {
  return flags?.includes('low_reliability') ? null : value;
}

function whyNot(row: MapRow | undefined): NoClass {
  if (!row) return 'absent';
  return row.flags?.includes('low_reliability') ? 'uncertain' : WHY[row.status];
}

/** An area with its figure, where there is one. */
interface Placed {
  readonly shape: Shape;
  readonly row: MapRow | undefined;
}

/** Areas that are drawn alike, with the words of their legend. */
export interface AreaGroup {
  readonly words: string;
  /** The place of its class among `of`, or why it has none. */
  readonly look: { readonly index: number; readonly of: number } | NoClass;
  readonly areas: readonly Placed[];
}

/** The figure under the code of an area, or under another that the place has had. */
const findRow = ({ code, codes }: Shape, byArea: ReadonlyMap<string, MapRow>): MapRow | undefined =>
  [code, ...codes].flatMap((each) => byArea.get(each) ?? [])[0];

/** `Under 3.1%`, `3.1% to under 4.0%`, `4.0% or more`; one class alone is `All that are published`. */
function classWords({ from, to }: ValueClass, say: (value: number) => string): string {
  if (from !== null && to !== null) return `${say(from)} to under ${say(to)}`;
  if (to !== null) return `Under ${say(to)}`;
  return from === null ? 'All that are published' : `${say(from)} or more`;
}

/** Says a break; those that are all whole numbers without decimals. */
function sayBreaks(classes: readonly ValueClass[], { unit, decimals }: ChartIntent['measure']) {
  const areWhole = classes.every(({ from }) => Number.isInteger(from ?? 0));
  return (value: number): string => shortFigure(value, unit, areWhole ? 0 : decimals);
}

const numberAt = ({ row }: Placed): number | null => (row ? numberOf(row) : null);

/**
 * The areas of a map by how they are drawn: classes of the numbers from the lowest to the highest,
 * then why the others have none; groups without an area are left out. The breaks are those of the
 * numbers that are drawn. Throws where an area has two figures: which is meant is not known.
 */
export function classify(
  shapes: readonly Shape[],
  rows: readonly MapRow[],
  measure: ChartIntent['measure'],
): readonly AreaGroup[] {
  const byArea = new Map(rows.map((row) => [row.area, row]));
  if (byArea.size < rows.length) throw new Error('a map has one figure an area');
  const areas = shapes.map((shape): Placed => ({ shape, row: findRow(shape, byArea) }));
  const numbers = areas.flatMap((area) => numberAt(area) ?? []);
  const classes = classesOf(numbers, measure.decimals);
  const say = sayBreaks(classes, measure);
  const inClass = classes.map((each, index): AreaGroup => ({
    words: classWords(each, say),
    look: { index, of: classes.length },
    areas: areas.filter((area) => {
      const value = numberAt(area);
      return value !== null && classOf(value, classes) === index;
    }),
  }));
  const unclassed = areas.filter((area) => numberAt(area) === null);
  const outside = wordsOf(NO_CLASS).map((kind): AreaGroup => ({
    words: NO_CLASS[kind].words,
    look: kind,
    areas: unclassed.filter(({ row }) => whyNot(row) === kind),
  }));
  return [...inClass, ...outside.filter((group) => group.areas.length > 0)];
}
