import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';

/** What an address may say of a chart, apart from the codes of a dataset's own dimensions. */
export type Query = Readonly<Record<string, string>>;

/** The times a chart can be of: all periods as lines, or one of them as bars. */
export const TIMES = { all: 'Over time, as lines', latest: 'One period, as bars' } as const;
export type Time = keyof typeof TIMES;

/** Words of an address that a dataset does not have, each with what is done instead. Pure. */
export function strayWords(
  { measures, table }: Manifest,
  periods: readonly { readonly code: string }[],
  query: Query,
): Fault[] {
  const dimensions = table?.dimensions ?? [];
  const stray = (name: string, known: readonly { code: string }[], words: string): Fault[] => {
    const word = query[name] ?? '';
    if (word === '' || known.some(({ code }) => code === word)) return [];
    return [plainFault(words.replace('%', cut(word)))];
  };
  const figures = measures.filter(isFigure).map(({ id }) => ({ code: id }));
  const breakdowns = dimensions.map(({ id }) => ({ code: id }));
  const times = Object.keys(TIMES).map((code) => ({ code }));
  return [
    ...stray('measure', figures, 'This dataset has no measure %; another is drawn.'),
    ...['by', 'by2'].flatMap((name) =>
      stray(name, breakdowns, 'This dataset has no breakdown %; it is left out.'),
    ),
    ...dimensions.flatMap(({ id, name }) =>
      stray(id, table?.codes[id] ?? [], `${name} has no code % here; another is drawn.`),
    ),
    ...['from', 'to'].flatMap((name) =>
      stray(name, periods, 'This dataset has no period %; it is left out.'),
    ),
    ...stray('time', times, '% is no way to draw; lines are.'),
  ];
}
