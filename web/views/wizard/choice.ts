import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { isFigure, type MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import { MOST_BARS, MOST_CELLS, MOST_LINES } from '../choose/limits.ts';
import { areasText, pickAreas } from '../choose/pick-areas.ts';
import { type Fault, plainFault } from '../choose/fault.ts';
import type { NamedArea } from '../choose/match-areas.ts';
import type { FoundGroup } from './read-group.ts';
import type { FoundLists } from './read-lists.ts';
import { type Query, strayWords, type Time } from './stray-words.ts';
import { usualAreas } from '../choose/usual-areas.ts';

/** How a choice is shown: drawn, as a table where a chart cannot be read, or as data only. */
export type Shape = 'line' | 'bar' | 'table' | 'none';

/** What a release has that a choice is made from. */
export interface Held {
  readonly areas: readonly NamedArea[];
  /** In order of time; empty where they do not matter. */
  readonly periods?: readonly { readonly code: string; readonly name: string }[];
  readonly found?: FoundGroup;
  readonly lists?: FoundLists;
}

/** What a chart is to be of, complete, as the address says it or by default. */
export interface Choice {
  readonly measure: MeasureRecord;
  readonly areas: readonly NamedArea[];
  /** The areas that were typed, as a person writes them, and what was typed that is none. */
  readonly areasText: string;
  readonly group: FoundGroup['group'];
  readonly time: Time;
  /** The time as it was asked for, whatever is drawn. */
  readonly asked: Time;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The dimensions whose codes are series, beside the areas; none, one or two. */
  readonly by: readonly string[];
  /** Codes of every dimension, several for those that the chart is broken down by. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** The one code of every dimension: its parts are drawn where the chart is broken down by it. */
  readonly whole: Readonly<Record<string, string>>;
  /** How many areas the release has; none where its figures have no place. */
  readonly heldAreas: number;
  readonly shape: Shape;
  /** What could not be taken as it was written, in words. */
  readonly faults: readonly Fault[];
}

/** The codes that become series: the parts of one code, otherwise the first level below the total. */
export function partsOf(codes: readonly CodeItem[], within?: string): string[] {
  const children = codes.filter(({ parent }) => parent !== null && parent === within);
  if (children.length > 0) return children.map(({ code }) => code);
  const parts = codes.filter(({ level }) => level === 1);
  return (parts.length > 0 ? parts : codes).map(({ code }) => code);
}

/** Says of a dataset with figures of one area which it is, and offers it. */
function onlyArea([area, ...others]: readonly NamedArea[]): Fault[] {
  if (!area || others.length > 0) return [];
  const national = area.area_type === 'uk' || area.area_type === 'country';
  const words = `This dataset${national ? ' is national only: it' : ''} has figures for ${area.name} alone.`;
  return [{ words, tries: [{ name: area.name, areas: area.code }] }];
}

function chooseAreas(manifest: Manifest, query: Query, { areas: held, found, lists }: Held) {
  const text = (lists?.text ?? query.areas ?? '').trim();
  const usual = usualAreas(manifest.charts[0], held, 1);
  const refused = lists?.unknown ?? [];
  const asked = text !== '' || refused.length > 0 || found?.group !== undefined;
  const picked = asked
    ? pickAreas(text, [...(lists?.lists ?? []), ...held])
    : { areas: usual, faults: [], unknown: [] };
  const all = [...picked.areas, ...(found?.group?.areas ?? [])];
  return {
    text: [areasText(picked.areas, held), ...picked.unknown, ...refused]
      .filter((part) => part !== '')
      .join('; '),
    areas: [...new Map(all.map((area) => [area.code, area])).values()],
    faults: [
      ...picked.faults,
      ...(lists?.faults ?? []),
      ...(picked.unknown.length > 0 ? onlyArea(held) : []),
      ...(found?.faults ?? []),
    ],
  };
}

function chooseShape(asked: Time, lines: number, periods: number): [Shape, Fault[]] {
  const many = (words: string) => [plainFault(words)];
  if (lines > MOST_CELLS) {
    return [
      'none',
      many(`${lines} figures for one period are too many for a page: take the data.`),
    ];
  }
  if (lines > MOST_BARS) {
    return [
      'table',
      many(
        `${lines} bars are too many for one chart: the figures stand in a table. Up to ${MOST_BARS} can be drawn.`,
      ),
    ];
  }
  if (asked === 'latest') return ['bar', []];
  if (lines > MOST_LINES) {
    return [
      'bar',
      many(
        `${lines} lines in one chart cannot be told apart; one period is drawn as bars. Up to ${MOST_LINES} can be drawn over time.`,
      ),
    ];
  }
  if (periods === 1) return ['bar', many('This dataset has one period only, so there is no line.')];
  return ['line', []];
}

function chooseRange(query: Query, periods: readonly { readonly code: string }[]) {
  const place = (name: string) => periods.findIndex(({ code }) => code === query[name]);
  const [from, to] = [place('from'), place('to')];
  const turned = from !== -1 && to !== -1 && from > to;
  const ends = turned ? [to, from] : [from, to];
  const [first, last] = ends.map((at) => periods[at ?? -1]?.code);
  const words = 'The first period came after the last: they are exchanged.';
  return { from: first, to: last, faults: turned ? [plainFault(words)] : [] };
}

/**
 * Reads a choice out of an address. What is not said is taken from the dataset's own chart or its
 * totals; what cannot be is left out and told. Undefined for datasets without measures. Pure.
 */
export function readChoice(manifest: Manifest, held: Held, query: Query): Choice | undefined {
  const { measures, charts, table } = manifest;
  const figures = measures.filter(isFigure);
  const measure =
    figures.find(({ id }) => id === query.measure) ??
    figures.find(({ id }) => id === charts[0]?.measure) ??
    figures[0];
  if (!measure) return undefined;
  const { text, areas, faults } = chooseAreas(manifest, query, held);
  const periods = held.periods ?? [];
  const dimensions = table?.dimensions ?? [];
  const named = [query.by, query.by2].filter((id) => dimensions.some((each) => each.id === id));
  const by = [...new Set(named.filter((id) => id !== undefined))];
  const said = Object.entries(table?.codes ?? {}).flatMap(([id, items]) =>
    items.filter(({ code }) => code === query[id]).map(({ code }) => [id, code] as const),
  );
  const whole = fixCodes(table, Object.fromEntries(said));
  const codes = Object.fromEntries(
    Object.entries(whole).map(([id, code]) => [
      id,
      by.includes(id) ? partsOf(table?.codes[id] ?? [], code) : [code],
    ]),
  );
  const parts = by.reduce((product, id) => product * (codes[id]?.length ?? 1), 1);
  const lines = parts * (held.areas.length === 0 ? 1 : areas.length);
  const range = chooseRange(query, periods);
  const asked: Time = query.time === 'latest' ? 'latest' : 'all';
  const [shape, unfit] = chooseShape(asked, lines, periods.length);
  return {
    measure,
    areas,
    areasText: text,
    group: held.found?.group,
    time: shape === 'line' ? 'all' : 'latest',
    asked,
    from: range.from,
    to: range.to,
    by,
    codes,
    whole,
    heldAreas: held.areas.length,
    shape: lines === 0 ? 'none' : shape,
    faults: [...strayWords(manifest, periods, query), ...faults, ...range.faults, ...unfit],
  };
}
