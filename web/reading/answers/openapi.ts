import { z } from 'zod';

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().default(false),
  description: z.string(),
  schema: z.record(z.string(), z.unknown()),
  style: z.string().optional(),
  explode: z.boolean().optional(),
  examples: z.record(z.string(), z.object({ value: z.unknown() })).default({}),
});
/** One parameter of an operation. */
export type OpenApiParameter = z.infer<typeof Parameter>;

const Reference = z.strictObject({ $ref: z.string() });
const Content = z.record(
  z.string(),
  z.object({ schema: z.record(z.string(), z.unknown()).optional() }),
);
const Response = z.object({
  description: z.string(),
  headers: z.record(z.string(), Reference).default({}),
  content: Content.default({}),
});
/** A whole request that answers as its operation says. */
const Example = z.object({
  summary: z.string(),
  path: z.string(),
  accept: z.string().optional(),
  body: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .optional(),
});
export type OpenApiExample = z.infer<typeof Example>;

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(z.union([Reference, Parameter])),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), Response),
  'x-examples': z.array(Example),
});

/** `/v1/openapi.json`, as far as it is read by program: paths, parameters, answers, examples. */
export const OpenApiAnswer = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation)),
  components: z.object({
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
    parameters: z.record(z.string(), Parameter),
    headers: z.record(z.string(), z.object({ description: z.string() })),
  }),
});
export type OpenApiAnswer = z.infer<typeof OpenApiAnswer>;

/** An operation with its path, its method and its parameters themselves. */
export interface OpenApiOperation extends Omit<z.infer<typeof Operation>, 'parameters'> {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly parameters: readonly OpenApiParameter[];
}

/** Every operation of a document, its references to parameters followed. Throws on one that leads nowhere. */
export function operationsOf({ paths, components }: OpenApiAnswer): OpenApiOperation[] {
  const follow = (each: z.infer<typeof Reference> | OpenApiParameter): OpenApiParameter => {
    if (!('$ref' in each)) return each;
    const found = components.parameters[each.$ref.replace('#/components/parameters/', '')];
    if (!found) throw new Error(`${each.$ref} is not in the document`);
    return found;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      return [{ ...operation, path, method, parameters: operation.parameters.map(follow) }];
    }),
  );
}
