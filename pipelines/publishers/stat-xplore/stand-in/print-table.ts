import { z } from 'zod';
import { findValue } from './databases.ts';
import type { HeldDatabase } from './databases.ts';

const Question = z.object({
  database: z.string(),
  measures: z.array(z.string()).min(1),
  recodes: z.record(
    z.string(),
    z.object({ map: z.array(z.array(z.string()).min(1)), total: z.boolean() }),
  ),
  dimensions: z.array(z.array(z.string()).length(1)).min(1),
});
type Question = z.infer<typeof Question>;

/** One dimension: the values of each place along it, all of them together where it has a total. */
interface Dimension {
  readonly field: string;
  readonly groups: readonly (readonly string[])[];
  readonly isTotalled: boolean;
}

const placesOf = ({ groups, isTotalled }: Dimension): (readonly string[])[] =>
  isTotalled ? [...groups, groups.flat()] : [...groups];

/** Nested lists of figures, the last dimension running fastest. */
function fill(
  database: HeldDatabase,
  measure: string,
  dimensions: readonly Dimension[],
  chosen: ReadonlyMap<string, readonly string[]>,
): unknown {
  const [dimension, ...inner] = dimensions;
  if (!dimension) return database.figure(measure, chosen) ?? null;
  return placesOf(dimension).map((ids) =>
    fill(database, measure, inner, new Map(chosen).set(dimension.field, ids)),
  );
}

/**
 * What the service writes beside a dimension. Where the question has custom aggregates it lists the
 * values in them one by one, so that the items do not line up with the cube.
 */
function printItems(database: HeldDatabase, { field, groups, isTotalled }: Dimension): unknown[] {
  const items = groups.flat().map((id) => {
    const { label, annotationKeys } = findValue(database, field, id) ?? { label: id };
    return { type: 'RecodeItem', uris: [id], labels: [label], annotationKeys };
  });
  return isTotalled ? [...items, { type: 'Total', labels: ['Total'] }] : items;
}

function findFault(
  database: HeldDatabase,
  { measures, recodes, dimensions }: Question,
): string | undefined {
  const strange = measures.find((id) => !database.measures.some((measure) => measure.id === id));
  if (strange !== undefined) return `no measure ${strange}`;
  for (const field of dimensions.flat()) {
    const { map } = recodes[field] ?? {};
    if (map === undefined) return `no values of ${field}`;
    const lost = map.flat().find((id) => findValue(database, field, id) === undefined);
    if (lost !== undefined) return `no value ${lost}`;
  }
  return undefined;
}

const refuse = (message: string): Response =>
  Response.json({ errorType: 'BAD_REQUEST', message }, { status: 400 });

/** The answer to a table query; a question that names what is not there is a 400. */
export function printTable(databases: readonly HeldDatabase[], body: string): Response {
  const question = Question.safeParse(JSON.parse(body)).data;
  const database = databases.find(({ id }) => id === question?.database);
  if (!question || !database) return refuse('the question cannot be read');
  const fault = findFault(database, question);
  if (fault !== undefined) return refuse(fault);
  const dimensions = question.dimensions.flat().map((field): Dimension => {
    const { map, total } = question.recodes[field] ?? { map: [], total: false };
    return { field, groups: map, isTotalled: total };
  });
  const measures = question.measures.flatMap(
    (id) => database.measures.find((measure) => measure.id === id) ?? [],
  );
  return Response.json({
    query: question,
    database: {
      ...{ id: database.id.split(':').at(-1), uri: database.id, label: database.label },
      annotationKeys: Object.keys(database.annotations),
    },
    measures: measures.map(({ id, label, function: how }) => ({
      uri: id,
      label,
      measure: id,
      function: how,
    })),
    fields: dimensions.map((dimension) => ({
      uri: dimension.field,
      label: database.fields.find(({ id }) => id === dimension.field)?.label,
      items: printItems(database, dimension),
    })),
    cubes: Object.fromEntries(
      measures.map(({ id, function: how }) => [
        id,
        { values: fill(database, id, dimensions, new Map()), precision: how === 'COUNT' ? 0 : 2 },
      ]),
    ),
    annotationMap: database.annotations,
  });
}
