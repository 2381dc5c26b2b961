import type { PrintedCode } from '../../../printed-codes.ts';
import type { TableQuery } from '../ask/axis.ts';
import { lastPart } from '../ask/group-values.ts';
import type { ReadSchema } from '../ask/schema.ts';

/** A schema that notes, by id, the label of every entry that is read of it. */
export function noteLabels(schema: ReadSchema): {
  readonly read: ReadSchema;
  readonly labels: ReadonlyMap<string, string>;
} {
  const labels = new Map<string, string>();
  return {
    labels,
    async read(id) {
      const entries = await schema(id);
      for (const each of entries) labels.set(each.id, each.label);
      return entries;
    },
  };
}

/** Names of places stand in the rows, and the label of a month must say what its id says. */
const NAMED_ELSEWHERE = new Set(['area', 'period']);

/**
 * The fields, values and measures that tables were asked for by id, with the labels that the service has
 * for them. The last part of an id is the code, what stands before it the column: ids of another year
 * are other columns.
 */
export function nameUsed(
  queries: readonly TableQuery[],
  labels: ReadonlyMap<string, string>,
): PrintedCode[] {
  const ids = queries.flatMap(({ axes, measures }) => [
    ...Object.keys(measures),
    ...axes.flatMap(({ field, is, items }) =>
      NAMED_ELSEWHERE.has(is) ? [field] : [field, ...items.flatMap((item) => item.ids)],
    ),
  ]);
  return [...new Set(ids)].flatMap((id) => {
    const name = labels.get(id);
    if (name === undefined) return [];
    const code = lastPart(id);
    return [{ column: id.slice(0, -code.length - 1), code, name, declared: null }];
  });
}
