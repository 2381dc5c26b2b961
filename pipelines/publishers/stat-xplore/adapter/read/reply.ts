import { z } from 'zod';
import { Refused } from '../../../../fetch/refusal.ts';
import { readJson } from '../ask/ask-service.ts';
import { isAggregated } from '../ask/axis.ts';
import type { TableQuery } from '../ask/axis.ts';

const Keys = z.array(z.string()).default([]);
const Reply = z.object({
  database: z.object({ label: z.string(), annotationKeys: Keys }),
  measures: z.array(z.object({ uri: z.string(), label: z.string() })),
  fields: z.array(
    z.object({
      uri: z.string(),
      items: z.array(
        z.object({ type: z.string(), uris: z.array(z.string()).default([]), annotationKeys: Keys }),
      ),
    }),
  ),
  cubes: z.record(z.string(), z.object({ values: z.unknown() })),
  annotationMap: z.record(z.string(), z.string()).default({}),
});
/** What the service answers to a table query. */
export type Reply = z.infer<typeof Reply>;

const refuse = (code: string, what: string): never => {
  throw new Refused(code, what);
};

/** Cells of nested arrays in the order of the cube, the last dimension running fastest. */
function unfold(values: unknown, lengths: readonly number[]): unknown[] {
  const [length, ...inner] = lengths;
  if (length === undefined) return [values];
  if (!Array.isArray(values) || values.length !== length) {
    const found = Array.isArray(values) ? `${values.length} places` : 'no list';
    return refuse('cube_unlike', `the cube has ${found} where ${length} were asked for`);
  }
  return values.flatMap((value) => unfold(value, inner));
}

/** The cells of one measure. Throws {@link Refused} for a cube of another shape than was asked for. */
export function readCells({ cubes }: Reply, uri: string, { axes }: TableQuery): unknown[] {
  const cube = cubes[uri] ?? refuse('cube_missing', `there is no cube of ${uri}`);
  return unfold(
    cube.values,
    axes.map(({ items }) => items.length),
  );
}

/**
 * Throws where the reply's own words contradict the question. The items of an axis must be those
 * asked for, in their order, with the total last; those of an axis with custom aggregates say
 * nothing, since the service lists the single values there and no aggregate.
 */
function demandAsked({ fields }: Reply, { axes }: TableQuery): void {
  if (fields.map(({ uri }) => uri).join() !== axes.map(({ field }) => field).join()) {
    refuse('dimensions_moved', `the dimensions are ${fields.map(({ uri }) => uri).join(', ')}`);
  }
  for (const [at, axis] of axes.entries()) {
    const items = fields[at]?.items ?? [];
    const isMoved = axis.items.some(({ ids }, place) => {
      const item = items[place];
      return (
        item === undefined || (ids.length === 0 ? item.type !== 'Total' : item.uris[0] !== ids[0])
      );
    });
    if (!isAggregated(axis) && (isMoved || items.length !== axis.items.length)) {
      refuse('items_moved', `the items of ${axis.field} are not those that were asked for`);
    }
  }
}

/** Reads a reply from its file. Throws {@link Refused} where it is not of what was asked. */
export async function readReply(path: string, query: TableQuery): Promise<Reply> {
  const { data: reply, error } = Reply.safeParse(await readJson(path));
  if (reply === undefined) return refuse('reply_unlike', z.prettifyError(error));
  demandAsked(reply, query);
  return reply;
}
