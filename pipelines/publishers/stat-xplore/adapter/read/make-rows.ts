import { findAreaType } from '../../../../../schemas/words/area-types.ts';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { Flag } from '../../../../../schemas/words/vocabulary.ts';
import type { ParsedFigure } from '../../../write-parsed.ts';
import { MARKS } from '../../marks.ts';
import type { TableQuery } from '../ask/axis.ts';
import { labelCells } from './cells.ts';
import type { Reply } from './reply.ts';

/** What a note of the service says of the figures that bear its key. */
const FLAGS: readonly (readonly [RegExp, Flag])[] = [
  [/\brevised\b/i, 'revised'],
  [/\bprovisional\b/i, 'provisional'],
];

/** Keys of notes beside each month, by our code of it. */
function readMonthKeys(reply: Reply, { axes }: TableQuery): Map<string, readonly string[]> {
  const at = axes.findIndex(({ is }) => is === 'period');
  const items = reply.fields[at]?.items ?? [];
  return new Map(
    (axes[at]?.items ?? []).map(({ code }, place) => [code, items[place]?.annotationKeys ?? []]),
  );
}

function flagsOf(keys: readonly string[], { annotationMap }: Reply): Flag[] {
  const notes = keys.map((key) => annotationMap[key] ?? '');
  return FLAGS.filter(([words]) => notes.some((note) => words.test(note))).map(([, flag]) => flag);
}

/** What a cell says. A status of null is something that nobody declared, and stops the publish. */
function readPrinted(printed: unknown): Pick<ParsedFigure, 'value' | 'status' | 'source_value'> {
  if (typeof printed === 'number') {
    return { value: printed, status: 'observed', source_value: String(printed) };
  }
  const mark = typeof printed === 'string' ? printed : JSON.stringify(printed);
  return { value: null, status: MARKS[mark] ?? null, source_value: mark };
}

/** What rows are made with. */
export interface RowSpec {
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
  /** Beginning of the digest of the reply's bytes. */
  readonly digest: string;
  /** True the first time that it is asked of a cell: totals stand in several tables. */
  readonly isFirst: (cell: string) => boolean;
}

/**
 * The rows of the table `parsed` that a reply gives, one a cell. A cell that another table had is
 * published once and held against its copies.
 */
export function makeRows(
  reply: Reply,
  query: TableQuery,
  { codes, digest, isFirst }: RowSpec,
): ParsedFigure[] {
  const keys = readMonthKeys(reply, query);
  return labelCells(reply, query).map(({ place, measure, printed, of }): ParsedFigure => {
    const area = of.get('area');
    const period = of.get('period')?.code ?? null;
    const noted = keys.get(period ?? '') ?? [];
    const meant = new Map([...of.values()].flatMap(({ means }) => Object.entries(means ?? {})));
    const dimensions = Object.fromEntries(
      [...codes].map(([id, items]) => [
        id,
        meant.get(id) ?? of.get(id)?.code ?? items[0]?.code ?? null,
      ]),
    );
    const cell = [area?.code, query.vintage, period, measure, ...Object.values(dimensions)];
    const repeated = isFirst(cell.join('|')) ? 'publish' : 'check';
    return {
      source_row: `${digest}:${place}`,
      disposition: area?.aside === undefined ? repeated : 'set_aside',
      reason: area?.aside ?? null,
      area: area?.code ?? null,
      area_name: area?.name ?? null,
      area_type: findAreaType(area?.code ?? '') ?? null,
      area_vintage: query.vintage,
      vintage_order: 0,
      ...{ period, measure, ...readPrinted(printed) },
      flags: flagsOf(noted, reply).sort().join(' '),
      source_status: noted.join(' ') || null,
      dimensions,
    };
  });
}
