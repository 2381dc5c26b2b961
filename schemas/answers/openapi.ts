import { z } from 'zod';
import { text } from './list.ts';

/** An OpenAPI document as it says of itself (https://spec.openapis.org/oas/v3.1.1.html). */
export const OpenApi = z.looseObject({ openapi: z.literal('3.1.1'), paths: z.looseObject({}) });

/** How a value is written: the words of JSON Schema that parameters of the API use. */
export const ValueSchema = z.looseObject({
  type: text.optional(),
  enum: z.array(text).optional(),
  const: text.optional(),
  pattern: text.optional(),
  format: text.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  get items() {
    return ValueSchema.optional();
  },
  get anyOf() {
    return z.array(ValueSchema).optional();
  },
});
export type ValueSchema = z.infer<typeof ValueSchema>;

const Parameter = z.object({
  name: text,
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().default(false),
  description: text,
  schema: ValueSchema,
  style: text.optional(),
  explode: z.boolean().optional(),
  examples: z.record(text, z.object({ value: z.unknown() })).default({}),
});
/** One parameter of an operation. */
export type OpenApiParameter = z.infer<typeof Parameter>;

const Reference = z.strictObject({ $ref: text });
const AnySchema = z.record(text, z.unknown());
const Content = z.record(text, z.object({ schema: AnySchema.optional() }));
const Response = z.object({
  description: text,
  headers: z.record(text, Reference).default({}),
  content: Content.default({}),
});
/** A whole request that answers as its operation says. */
const Example = z.object({
  summary: text,
  path: text,
  accept: text.optional(),
  body: z.record(text, z.union([text, z.number(), z.boolean(), z.array(text)])).optional(),
});
export type OpenApiExample = z.infer<typeof Example>;

const Operation = z.object({
  operationId: text,
  tags: z.array(text),
  summary: text,
  description: text,
  parameters: z.array(z.union([Reference, Parameter])),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(text, Response),
  'x-examples': z.array(Example),
});

/** The document, as far as it is read by program: paths, parameters, answers, examples. */
export const OpenApiDocument = OpenApi.extend({
  info: z.object({ title: text, version: text, description: text }),
  tags: z.array(z.object({ name: text, description: text })),
  paths: z.record(text, z.partialRecord(z.enum(['get', 'post']), Operation)),
  components: z.object({
    schemas: z.record(text, AnySchema),
    parameters: z.record(text, Parameter),
    headers: z.record(text, z.object({ description: text })),
  }),
});
export type OpenApiDocument = z.infer<typeof OpenApiDocument>;

/** An operation with its path, its method and its parameters themselves. */
export interface OpenApiOperation extends Omit<z.infer<typeof Operation>, 'parameters'> {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly parameters: readonly OpenApiParameter[];
}

/** Every operation of a document, its references to parameters followed. Throws on one that leads nowhere. */
export function readOperations({ paths, components }: OpenApiDocument): OpenApiOperation[] {
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
