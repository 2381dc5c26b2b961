import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { HeldDatabase, HeldField, HeldMeasure, HeldValue } from '../stand-in/databases.ts';

const Item = z.object({
  type: z.enum(['RecodeItem', 'Total']),
  uris: z.array(z.string()).default([]),
  labels: z.array(z.string()),
  annotationKeys: z.array(z.string()).optional(),
});
const Recorded = z.object({
  database: z.object({ uri: z.string(), label: z.string() }),
  measures: z.array(
    z.object({ uri: z.string(), label: z.string(), function: z.enum(['COUNT', 'MEAN']) }),
  ),
  fields: z.array(z.object({ uri: z.string(), label: z.string(), items: z.array(Item) })),
  cubes: z.record(z.string(), z.object({ values: z.unknown() })),
  annotationMap: z.record(z.string(), z.string()),
});
type Recorded = z.infer<typeof Recorded>;

/** Replies that a folder may hold; both are of the households of 2018. */
const FILES = ['statxplore_example_a_response.json', 'statxplore_example_b_response.json'];

/** The recorded replies that a folder has. Throws, naming the file, for one that is damaged. */
export function readRecorded(folder: string): Recorded[] {
  return FILES.map((file) => path.join(folder, 'providers', file))
    .filter((file) => existsSync(file))
    .map((file) => {
      try {
        return Recorded.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
        throw new Error(`${file} is no reply to a table query: ${why}`, { cause: error });
      }
    });
}

const keyOf = (measure: string, chosen: ReadonlyMap<string, string>): string =>
  [measure, ...[...chosen].sort().map(([field, value]) => `${field}=${value}`)].join('|');

/** Figures of a reply by measure and values; of a field that is not in it, or of a total, all of it. */
function keepFigures(reply: Recorded, into: Map<string, number>): void {
  const walk = (
    measure: string,
    values: unknown,
    at: number,
    chosen: Map<string, string>,
  ): void => {
    const field = reply.fields[at];
    if (!field) {
      if (typeof values === 'number') into.set(keyOf(measure, chosen), values);
      return;
    }
    for (const [place, item] of field.items.entries()) {
      const inner = new Map(chosen);
      const [uri] = item.uris;
      if (uri !== undefined) inner.set(field.uri, uri);
      walk(measure, Array.isArray(values) ? values[place] : undefined, at + 1, inner);
    }
  };
  for (const [measure, { values }] of Object.entries(reply.cubes))
    walk(measure, values, 0, new Map());
}

function fieldsOf(replies: readonly Recorded[]): HeldField[] {
  const fields = new Map(
    replies.flatMap(({ fields: own }) => own).map((field) => [field.uri, field]),
  );
  return [...fields.values()].map(({ uri, label, items }) => {
    const values = items.flatMap(
      ({ uris: [id], labels: [name], annotationKeys = [] }): HeldValue[] =>
        id === undefined ? [] : [{ id, label: name ?? id, annotationKeys }],
    );
    const list = (values[0]?.id ?? '').split(':').slice(0, -1).join(':');
    return {
      id: uri,
      label,
      lists: [{ id: list.replace('str:value:', 'str:valueset:'), label, values }],
    };
  });
}

/**
 * A database as far as recorded replies go: the values that were asked for are all that it has, and
 * the only sums that it can give are the recorded totals over all of them.
 */
export function holdRecorded(replies: readonly Recorded[]): HeldDatabase[] {
  const [first] = replies;
  if (!first) return [];
  const figures = new Map<string, number>();
  for (const reply of replies) keepFigures(reply, figures);
  const fields = fieldsOf(replies);
  const measures = new Map<string, HeldMeasure>();
  for (const { uri, label, function: how } of replies.flatMap((reply) => reply.measures)) {
    measures.set(uri, { id: uri, label, function: how });
  }
  const isAll = (field: string, ids: readonly string[]): boolean => {
    const all = fields.find(({ id }) => id === field)?.lists.flatMap(({ values }) => values) ?? [];
    return all.length === ids.length;
  };
  return [
    {
      ...{ id: first.database.uri, label: first.database.label },
      ...{ measures: [...measures.values()], fields, annotations: first.annotationMap },
      figure(measure, chosen) {
        const single = new Map<string, string>();
        for (const [field, ids] of chosen) {
          const [id] = ids;
          if (ids.length === 1 && id !== undefined) single.set(field, id);
          else if (!isAll(field, ids)) return undefined;
        }
        return figures.get(keyOf(measure, single));
      },
    },
  ];
}
