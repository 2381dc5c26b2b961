import { z } from 'zod';
import { StatXploreSource } from '../../../pipelines/publishers/stat-xplore/source.ts';
import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Said } from './differ.ts';

const Reply = z.object({
  query: z.object({
    measures: z.array(z.string()),
    dimensions: z.array(z.tuple([z.string()])),
    recodes: z.record(z.string(), z.object({ map: z.array(z.array(z.string())) })),
  }),
  fields: z.array(
    z.object({
      label: z.string(),
      items: z.array(
        z.object({ uris: z.array(z.string()).default([]), labels: z.array(z.string()) }),
      ),
    }),
  ),
  cubes: z.record(z.string(), z.object({ values: z.unknown() })),
});

/** Every number of nested lists with where it lies in them. */
function walk(
  values: unknown,
  at: readonly number[] = [],
): { at: readonly number[]; value: unknown }[] {
  return Array.isArray(values)
    ? values.flatMap((inner, place) => walk(inner, [...at, place]))
    : [{ at, value: values }];
}

const last = (id = ''): string => id.split(':').at(-1) ?? '';

/** The area that values of the service are: the nine regions together are England. */
function areaOf(ids: readonly string[]): string {
  const codes = ids.map(last);
  if (codes.length === 9 && codes.every((code) => code.startsWith('E12'))) return 'E92000001';
  return codes.length === 0 ? 'K03000001' : codes.join('+');
}

/** What does not agree between a row of a release and the number at its place in a reply. */
export function compareCube(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  reply: unknown,
  place: number,
): string[] {
  const { query, fields, cubes } = Reply.parse(reply);
  const numbers = query.measures.flatMap((uri) =>
    walk(cubes[uri]?.values).map((number) => ({ ...number, uri })),
  );
  const number = numbers[place - 1];
  if (!number) return [`there are ${numbers.length} numbers, and no ${place}.`];
  const { databases } = StatXploreSource.parse(declaration.source);
  const tables = databases.flatMap(({ tables: own }) => own);
  const said = query.dimensions.map(([uri], axis): Said => {
    const ids = query.recodes[uri]?.map[number.at[axis] ?? -1] ?? [];
    const { label = '', items = [] } = fields[axis] ?? {};
    if (label === databases[0]?.area?.field) return ['area', row.area, areaOf(ids)];
    if (label === databases[0]?.month) {
      return ['period', row.period, last(ids[0]).replace(/^(\d{4})(\d{2})$/, '$1-$2')];
    }
    const [dimension, breakdown] =
      tables.flatMap(({ by }) => Object.entries(by)).find(([, { field }]) => field === label) ?? [];
    if (dimension === undefined) return ['dimension', label, 'no field of the declaration'];
    const named = items.find(({ uris }) => uris[0] === ids[0])?.labels[0] ?? '';
    const whole = lists.get(dimension)?.[0]?.code;
    const means = Object.entries(breakdown?.codes ?? {}).find(([, values]) =>
      'named' in values ? values.named.includes(named) : 'unknown' in values,
    );
    return [dimension, row[dimension], ids.length === 0 ? whole : means?.[0]];
  });
  const measures = new Map(tables.flatMap((table) => Object.entries(table.measures)));
  return differ([
    ...said,
    ['measure', row.measure, measures.get(number.uri)],
    ['value', row.value, number.value],
    ['printed value', row.source_value, String(number.value)],
  ]);
}
