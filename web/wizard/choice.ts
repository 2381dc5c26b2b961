import type { Manifest } from '../../schemas/manifest.ts';
import type { CodeItem } from '../../schemas/code.ts';
import type { MeasureRecord } from '../../schemas/measure.ts';
import { nearest } from '../../schemas/nearest.ts';
import { listWords } from '../words/list.ts';

export const MOST_LINES = 6;
export const MOST_BARS = 25;

/** The times a chart can be of: all periods as lines, or the newest as bars. */
export const TIMES = { all: 'Over time, as lines', latest: 'Newest period, as bars' } as const;
type Time = keyof typeof TIMES;

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a chart is to be of, complete, as the address says it or by default. */
export interface Choice {
  readonly measure: MeasureRecord;
  readonly areas: readonly Named[];
  /** The same areas as a person writes them. */
  readonly areasText: string;
  readonly time: Time;
  /** The dimension whose codes are the series; undefined when the areas are. */
  readonly by: string | undefined;
  /** Codes of every dimension, several for the one that the chart is broken down by. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** What could not be taken as it was written, in words. */
  readonly faults: readonly string[];
}

const listed = (text: string): string[] =>
  text
    .split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const cut = (word: string): string => `“${word.slice(0, 60)}”`;

function nameFault(word: string, held: readonly Named[], twins: readonly Named[]): string {
  if (twins.length > 1) {
    return `${cut(word)} stands for ${listWords(twins.map(({ code }) => code))}: write the code.`;
  }
  const names = held.map(({ name }) => name);
  const near = nearest(word.slice(0, 60), names).slice(0, 3);
  const hint = near.length > 0 ? ` Nearest: ${near.join('; ')}.` : '';
  return `This dataset has no area ${cut(word)}.${hint}`;
}

function chooseAreas(
  asked: string | undefined,
  held: readonly Named[],
  declared: readonly string[],
) {
  const said = asked === undefined || asked.trim() === '' ? undefined : listed(asked);
  const faults: string[] = [];
  const areas = (said ?? declared).flatMap((word) => {
    const same = (text: string) => text.toLowerCase() === word.toLowerCase();
    const area = held.find(({ code }) => same(code));
    if (area) return [area];
    const named = held.filter(({ name }) => same(name));
    if (named.length === 1) return named;
    if (said) faults.push(nameFault(word, held, named));
    return [];
  });
  return { areas: areas.length > 0 ? areas : held.slice(0, 1), faults };
}

/** Areas as a person writes them: by name, by code where two have one name. */
function areasText(areas: readonly Named[], held: readonly Named[]): string {
  const twin = ({ name, code }: Named) =>
    held.some((other) => other.name === name && other.code !== code);
  return areas.map((area) => (twin(area) ? area.code : area.name)).join('; ');
}

/** Words of an address that this dataset does not have. */
function strayWords(
  { measures, table }: Manifest,
  query: Readonly<Record<string, string>>,
): string[] {
  const dimensions = table?.dimensions ?? [];
  const missing = (name: string, known: readonly { code: string }[], what: string): string[] => {
    const word = query[name] ?? '';
    if (word === '' || known.some(({ code }) => code === word)) return [];
    return [`This dataset has no ${what} ${cut(word)}; another is drawn.`];
  };
  const figures = measures.filter(({ role }) => role === 'figure');
  const times = query.time ?? '';
  return [
    ...missing(
      'measure',
      figures.map(({ id }) => ({ code: id })),
      'measure',
    ),
    ...missing(
      'by',
      dimensions.map(({ id }) => ({ code: id })),
      'breakdown',
    ),
    ...dimensions.flatMap(({ id, name }) =>
      missing(id, table?.codes[id] ?? [], `${name.toLowerCase()} called`),
    ),
    ...(times === '' || Object.hasOwn(TIMES, times)
      ? []
      : ['The periods asked for are not offered; all are drawn.']),
  ];
}

const allOf = (codes: readonly CodeItem[]): string | undefined =>
  (codes.find(({ level }) => level === 0) ?? codes[0])?.code;

/** The codes that become series: those of the first level below the total. */
export function partsOf(codes: readonly CodeItem[]): string[] {
  const parts = codes.filter(({ level }) => level === 1);
  return (parts.length > 0 ? parts : codes).map(({ code }) => code);
}

/**
 * Reads a choice out of an address. What is not said is taken from the dataset's own chart or its
 * totals; what cannot be is left out and told. Undefined for datasets without measures. Pure.
 */
export function readChoice(
  manifest: Manifest,
  held: readonly Named[],
  query: Readonly<Record<string, string>>,
): Choice | undefined {
  const figures = manifest.measures.filter(({ role }) => role === 'figure');
  const [declared] = manifest.charts;
  const measure =
    figures.find(({ id }) => id === query.measure) ??
    figures.find(({ id }) => id === declared?.measure) ??
    figures[0];
  if (!measure) return undefined;
  const found = chooseAreas(query.areas, held, declared?.areas ?? []);
  const faults = [...strayWords(manifest, query), ...found.faults];
  const dimensions = manifest.table?.dimensions ?? [];
  const by = dimensions.find(({ id }) => id === query.by)?.id;
  let time: Time = query.time === 'latest' ? 'latest' : 'all';
  const codes = Object.fromEntries(
    dimensions.map(({ id }) => {
      const items = manifest.table?.codes[id] ?? [];
      if (id === by) return [id, partsOf(items)];
      const asked = items.find(({ code }) => code === query[id])?.code;
      const code = asked ?? allOf(items);
      return [id, code === undefined ? [] : [code]];
    }),
  );
  const series = by === undefined ? found.areas.length : (codes[by]?.length ?? 0);
  if (time === 'all' && series > MOST_LINES) {
    time = 'latest';
    faults.push(
      `${series} lines in one chart cannot be told apart; the newest period is drawn as bars. Up to ${MOST_LINES} can be drawn over time.`,
    );
  }
  let areas = found.areas;
  if (by !== undefined && areas.length > 1) {
    areas = areas.slice(0, 1);
    faults.push(
      `A breakdown is drawn for one area at a time; this is ${areas[0]?.name ?? 'the first'}.`,
    );
  }
  if (areas.length > MOST_BARS) {
    areas = areas.slice(0, MOST_BARS);
    faults.push(`Only the first ${MOST_BARS} areas are drawn; the data have them all.`);
  }
  return { measure, areas, areasText: areasText(areas, held), time, by, codes, faults };
}
